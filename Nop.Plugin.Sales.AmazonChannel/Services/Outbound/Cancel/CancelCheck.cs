using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Whether an order may be cancelled at Amazon. Pure. A cancellation after anything was shipped would make Amazon refund the whole order.</summary>
public static class CancelCheck
{
    /// <summary>Why it may not be; null when it may.</summary>
    /// <param name="row">The order.</param>
    /// <param name="snapshot">What Amazon said last; null when nothing is stored any more.</param>
    /// <param name="isShippedInShop">True when a shipment of the shop order has left.</param>
    public static ChannelMessage? Obstacle(AmazonOrder row, OrderSnapshot? snapshot, bool isShippedInShop)
    {
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return new ChannelMessage("Outbound.Cancel.IsCancelled", row.AmazonOrderId);
        if (row.FulfilledBy == AmazonValues.Amazon)
            return new ChannelMessage("Outbound.Cancel.AmazonFulfilled", row.AmazonOrderId);
        if (row.AmazonStatus != AmazonValues.Unshipped)
            return new ChannelMessage("Outbound.Cancel.NotUnshipped", row.AmazonOrderId, row.AmazonStatus);
        if (snapshot is not null && ShipmentPlanner.Plan(snapshot).Count > 0)
            return new ChannelMessage("Outbound.Cancel.ShippedAtAmazon", row.AmazonOrderId);
        if (snapshot is not null && OrderFacts.BuyerRequest(snapshot) is not null && !OrderFacts.AsksForAll(snapshot))
            return new ChannelMessage("Outbound.Cancel.PartRequested", row.AmazonOrderId);
        return isShippedInShop ? new ChannelMessage("Outbound.Cancel.ShippedInShop", row.AmazonOrderId) : null;
    }
}
