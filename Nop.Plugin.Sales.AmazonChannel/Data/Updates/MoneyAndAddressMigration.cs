using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Orders remember the shop's rate that they were booked at, how long their money has been missing, and Amazon's own address.</summary>
[NopMigration("2026-11-28 04:12:01", "Sales.AmazonChannel 1.1.0 money and addresses", MigrationProcessType.Update)]
public class MoneyAndAddressMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonOrder>(nameof(AmazonOrder.NoMoneySinceUtc), column => column.AsDateTime2().Nullable());
        Column<AmazonOrder>(nameof(AmazonOrder.ShopRate), column => column.AsDecimal(18, 8).Nullable());
        Column<AmazonOrder>(nameof(AmazonOrder.AmazonAddressHash), column => column.AsString(64).NotNullable().WithDefaultValue(""));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropColumn<AmazonOrder>(nameof(AmazonOrder.AmazonAddressHash));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.ShopRate));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.NoMoneySinceUtc));
    }
}
