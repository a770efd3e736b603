using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Room for the names of all problems that an order may have at once.</summary>
[NopMigration("2026-11-28 04:10:05", "Sales.AmazonChannel 1.1.0 room for problems", MigrationProcessType.Update)]
public class ProblemsMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up() => Widen<AmazonOrder>(nameof(AmazonOrder.Problems), column => column.AsString(1000).NotNullable());

    /// <inheritdoc />
    public override void Down()
    {
        // 1.0.0 works with the wider column, and a narrower one might not hold what is in it
    }
}
