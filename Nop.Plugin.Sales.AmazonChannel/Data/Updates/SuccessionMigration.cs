using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>What is kept of removed accounts, and which orders an account has taken over from one.</summary>
[NopMigration("2026-11-28 04:14:21", "Sales.AmazonChannel 1.1.0 orders of removed accounts", MigrationProcessType.Update)]
public class SuccessionMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonSyncState>(nameof(AmazonSyncState.RemovedName), column => column.AsString(200).Nullable());
        Column<AmazonSyncState>(nameof(AmazonSyncState.RemovedRegionId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<AmazonSyncState>(nameof(AmazonSyncState.RemovedSellerId), column => column.AsString(64).Nullable());
        Column<AmazonOrder>(nameof(AmazonOrder.TakenOver), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropColumn<AmazonOrder>(nameof(AmazonOrder.TakenOver));
        DropColumn<AmazonSyncState>(nameof(AmazonSyncState.RemovedSellerId));
        DropColumn<AmazonSyncState>(nameof(AmazonSyncState.RemovedRegionId));
        DropColumn<AmazonSyncState>(nameof(AmazonSyncState.RemovedName));
    }
}
