using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>The table of marks, by which notes on shop orders are found. Notes of 1.0.0 get theirs when they are looked for.</summary>
[NopMigration("2026-11-28 04:10:01", "Sales.AmazonChannel 1.1.0 marks of notes", MigrationProcessType.Update)]
public class NoteMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Table<AmazonNote>();
        Unique<AmazonNote>(nameof(AmazonNote.OrderId), nameof(AmazonNote.Mark));
    }

    /// <inheritdoc />
    public override void Down() => DropTable(typeof(AmazonNote));
}
