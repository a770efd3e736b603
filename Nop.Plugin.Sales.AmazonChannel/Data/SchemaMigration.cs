using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>
/// All tables as a new installation has them. Its way up leaves alone what is there: MySQL keeps what an attempt that was broken off has made.
/// Its way down drops the tables with their indexes. What it has that 1.0.0 had not, an update migration brings to older installations.
/// </summary>
[NopMigration("2026-11-23 04:17:31", "Sales.AmazonChannel base schema", MigrationProcessType.Installation)]
public class SchemaMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Table<AmazonAccount>();
        Table<AmazonOrder>();
        Table<AmazonOrderItem>();
        Table<ChannelClaim>();
        Table<AmazonSubmission>();
        Table<AmazonPause>();
        Table<AmazonFeed>();
        Table<AmazonFeedReport>();
        Table<AmazonShipment>();
        Table<AmazonCarrierName>();
        Table<AmazonSyncState>();
        Table<AmazonSkuAlias>();
        Table<AmazonLogEntry>();
        Table<AmazonNote>();
        Table<AmazonBooking>();
        Table<AmazonStockMark>();
        Keys();
        IndexesOfOrders();
        IndexesOfTheRest();
    }

    /// <inheritdoc />
    public override void Down()
    {
        foreach (var entity in new[]
        {
            typeof(AmazonStockMark), typeof(AmazonBooking), typeof(AmazonNote), typeof(AmazonLogEntry), typeof(AmazonSkuAlias), typeof(AmazonSyncState), typeof(AmazonCarrierName), typeof(AmazonShipment), typeof(AmazonFeedReport),
            typeof(AmazonFeed), typeof(AmazonPause), typeof(AmazonSubmission), typeof(ChannelClaim), typeof(AmazonOrderItem), typeof(AmazonOrder), typeof(AmazonAccount)
        })
            DropTable(entity);
    }

    private void Keys()
    {
        Unique<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AmazonOrderId));
        Unique<AmazonOrderItem>(nameof(AmazonOrderItem.AmazonOrderRowId), nameof(AmazonOrderItem.AmazonItemId));
        Unique<ChannelClaim>(nameof(ChannelClaim.Name));
        Unique<AmazonSubmission>(nameof(AmazonSubmission.UniqueKey));
        Unique<AmazonFeedReport>(nameof(AmazonFeedReport.FeedRowId));
        Unique<AmazonPause>(nameof(AmazonPause.AccountId), nameof(AmazonPause.KindId));
        Unique<AmazonShipment>(nameof(AmazonShipment.ShipmentId));
        Unique<AmazonCarrierName>(nameof(AmazonCarrierName.ShopName));
        Unique<AmazonSyncState>(nameof(AmazonSyncState.AccountId));
        Unique<AmazonSkuAlias>(nameof(AmazonSkuAlias.AccountId), nameof(AmazonSkuAlias.KeyHash));
        Unique<AmazonNote>(nameof(AmazonNote.OrderId), nameof(AmazonNote.Mark));
        Unique<AmazonBooking>(nameof(AmazonBooking.ShipmentItemId));
    }

    private void IndexesOfOrders()
    {
        Index<AmazonOrder>(nameof(AmazonOrder.OrderId));
        Index<AmazonOrder>(nameof(AmazonOrder.AmazonOrderId));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.NextAttemptOnUtc));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AskAgainOnUtc));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.RulesVersion));
        Index<AmazonOrder>(nameof(AmazonOrder.StateId), nameof(AmazonOrder.PurchasedOnUtc));
        Index<AmazonOrder>(nameof(AmazonOrder.StateId), nameof(AmazonOrder.AmazonStatus));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.PurchasedOnUtc), nameof(AmazonOrder.OrderId));
        Index<AmazonOrder>(nameof(AmazonOrder.CustomerId), nameof(AmazonOrder.PersonalDataErasedOnUtc));
        // finds open orders for the scan of shipments, and the buyers' requests for the dashboard
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_Open", [nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AmazonStatus), nameof(AmazonOrder.FulfilledBy), nameof(AmazonOrder.OrderId)], unique: false);
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_BuyerRequest", [nameof(AmazonOrder.BuyerCancellationRequested), nameof(AmazonOrder.StateId), nameof(AmazonOrder.AccountId)], unique: false);
        // carries all that the list filters and sorts by, so that the wide rows are read for the page alone
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_List", [nameof(AmazonOrder.PurchasedOnUtc), nameof(AmazonOrder.StateId), nameof(AmazonOrder.AccountId), nameof(AmazonOrder.MarketplaceId),
            nameof(AmazonOrder.FulfilledBy), nameof(AmazonOrder.AmazonStatus), nameof(AmazonOrder.OrderId), nameof(AmazonOrder.GrandTotal),
            nameof(AmazonOrder.ShipByUtc), nameof(AmazonOrder.AmazonOrderId), nameof(AmazonOrder.BuyerName)], unique: false);
        Index<AmazonOrder>(nameof(AmazonOrder.MarketplaceId), nameof(AmazonOrder.MarketplaceName));
        // finds what is due for erasing, and what is left of removed accounts
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_Retention", [nameof(AmazonOrder.PersonalDataErasedOnUtc), nameof(AmazonOrder.RetentionFromUtc), nameof(AmazonOrder.AccountId)], unique: false);
        Index<AmazonOrderItem>(nameof(AmazonOrderItem.StockProductId), nameof(AmazonOrderItem.StockIntent));
        Index<AmazonBooking>(nameof(AmazonBooking.AmazonOrderItemId));
        Index<AmazonStockMark>(nameof(AmazonStockMark.AmazonOrderItemId));
    }

    private void IndexesOfTheRest()
    {
        Index<AmazonSubmission>(nameof(AmazonSubmission.AccountId), nameof(AmazonSubmission.KindId), nameof(AmazonSubmission.CreatedOnUtc));
        Index<AmazonSubmission>(nameof(AmazonSubmission.StateId), nameof(AmazonSubmission.NextAttemptOnUtc));
        Index<AmazonSubmission>(nameof(AmazonSubmission.AmazonOrderRowId));
        Index<AmazonSubmission>(nameof(AmazonSubmission.ShipmentId));
        Index<AmazonSubmission>(nameof(AmazonSubmission.FeedRowId));
        Index<AmazonFeed>(nameof(AmazonFeed.AccountId), nameof(AmazonFeed.StateId));
        Index<AmazonLogEntry>(nameof(AmazonLogEntry.CreatedOnUtc));
        Index<AmazonLogEntry>(nameof(AmazonLogEntry.AmazonOrderId));
        // counts equal entries without reading their words
        Index(typeof(AmazonLogEntry), "IX_AmazonChannel_LogEntry_Group", [nameof(AmazonLogEntry.AccountId), nameof(AmazonLogEntry.LevelId), nameof(AmazonLogEntry.Operation), nameof(AmazonLogEntry.Code),
            nameof(AmazonLogEntry.AmazonOrderId), nameof(AmazonLogEntry.CreatedOnUtc), nameof(AmazonLogEntry.Id)], unique: false);
    }
}
