using FluentMigrator;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Versions of an account's rules and of the window that it reads. What is there belongs to version 0, so that an update by itself reads and judges nothing again.</summary>
[NopMigration("2026-11-28 04:14:11", "Sales.AmazonChannel 1.1.0 versions of rules and window", MigrationProcessType.Update)]
public class AccountVersionsMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonAccount>(nameof(AmazonAccount.RulesVersion), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<AmazonAccount>(nameof(AmazonAccount.WindowVersion), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<AmazonSyncState>(nameof(AmazonSyncState.WindowVersion), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<AmazonOrder>(nameof(AmazonOrder.RulesVersion), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<AmazonOrder>(nameof(AmazonOrder.HeldBack), column => column.AsBoolean().NotNullable().WithDefaultValue(true));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.RulesVersion));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropIndex<AmazonOrder>("IX_AmazonChannel_Order_AccountId_RulesVersion");
        DropColumn<AmazonOrder>(nameof(AmazonOrder.HeldBack));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.RulesVersion));
        DropColumn<AmazonSyncState>(nameof(AmazonSyncState.WindowVersion));
        DropColumn<AmazonAccount>(nameof(AmazonAccount.WindowVersion));
        DropColumn<AmazonAccount>(nameof(AmazonAccount.RulesVersion));
    }
}
