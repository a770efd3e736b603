using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Orders remember when Amazon is to be asked for them again.</summary>
[NopMigration("2026-11-28 04:09:01", "Sales.AmazonChannel 1.1.0 asking again", MigrationProcessType.Update)]
public class AskAgainMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonOrder>(nameof(AmazonOrder.Asking), column => column.AsString(400).NotNullable().WithDefaultValue(""));
        Column<AmazonOrder>(nameof(AmazonOrder.AskAgainOnUtc), column => column.AsDateTime2().Nullable());
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AskAgainOnUtc));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropIndex<AmazonOrder>("IX_AmazonChannel_Order_AccountId_AskAgainOnUtc");
        DropColumn<AmazonOrder>(nameof(AmazonOrder.AskAgainOnUtc));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.Asking));
    }
}
