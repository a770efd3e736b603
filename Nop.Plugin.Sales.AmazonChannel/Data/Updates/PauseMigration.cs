using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>
/// The table of kinds that Amazon does not let through. 1.0.0 stopped everything of an account at one refusal, until a person started it again: what stands still for that is tried again by itself.
/// </summary>
[NopMigration("2026-11-28 04:15:03", "Sales.AmazonChannel 1.1.0 pauses of a kind", MigrationProcessType.Update)]
public class PauseMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Table<AmazonPause>();
        Unique<AmazonPause>(nameof(AmazonPause.AccountId), nameof(AmazonPause.KindId));
        Update.Table(TableName<AmazonAccount>()).Set(new { OutboundStoppedReason = (string?)null }).AllRows();
    }

    /// <inheritdoc />
    public override void Down() => DropTable(typeof(AmazonPause));
}
