using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Goes on with orders that the channel has imported before: through an account that was removed since, or before the plugin was uninstalled and its tables went.</summary>
public sealed class OrderSuccession(
    IOrderService orders,
    IRepository<AmazonOrder> rows,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSubmission> submissions,
    IRepository<AmazonFeed> feeds)
{
    /// <summary>The row that a removed account has left of an order, now this account's with all that was sent for it; null when there is none.</summary>
    public async Task<AmazonOrder?> TakeOverAsync(int accountId, string amazonOrderId)
    {
        var left = await rows.Table.FirstOrDefaultAsync(row => row.AmazonOrderId == amazonOrderId && !accounts.Table.Any(account => account.Id == row.AccountId));
        if (left is null)
            return null;

        foreach (var submission in await submissions.Table.Where(submission => submission.AmazonOrderRowId == left.Id).ToListAsync())
        {
            if (await feeds.Table.FirstOrDefaultAsync(feed => feed.Id == submission.FeedRowId && feed.AccountId == left.AccountId) is { } feed)
            {
                feed.AccountId = accountId;
                await feeds.UpdateAsync(feed, false);
            }

            submission.AccountId = accountId;
            await submissions.UpdateAsync(submission, false);
        }

        left.AccountId = accountId;
        await rows.UpdateAsync(left, false);
        return left;
    }

    /// <summary>
    /// Takes up the shop order of a row that knows nothing of it, whatever Amazon says of it now. An import that was broken off has stored the customer before it made the order,
    /// and its lines know what they hold; a row whose import has not begun takes that up as well.
    /// </summary>
    public async Task TakeUpAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines)
    {
        if (row.OrderId != 0 || await orders.GetOrderByGuidAsync(DeterministicGuid.OfOrder(row.AmazonOrderId)) is not { } order
            || await rows.Table.AnyAsync(other => other.AmazonOrderId == row.AmazonOrderId && other.OrderId == order.Id))
            return;

        var isBrokenOff = row.CustomerId != 0;
        // the host has given back the stock of orders that were cancelled or deleted
        var isHeld = order is { Deleted: false, OrderStatus: not OrderStatus.Cancelled } && row.FulfilledBy != AmazonValues.Amazon;
        var present = (await orders.GetOrderItemsAsync(order.Id)).ToDictionary(item => item.OrderItemGuid);
        foreach (var line in lines)
        {
            if (!present.TryGetValue(DeterministicGuid.OfItem(row.AmazonOrderId, line.AmazonItemId), out var item))
                continue;
            line.OrderItemId = item.Id;
            line.ProductId = item.ProductId;
            line.AttributesXml = string.IsNullOrEmpty(item.AttributesXml) ? null : item.AttributesXml;
            line.ShopQuantity = item.Quantity;
            if (!isBrokenOff)
            {
                line.StockProductId = line.ProductId;
                line.StockAttributesXml = line.AttributesXml;
                line.StockTaken = isHeld ? item.Quantity : 0;
            }

            await items.UpdateAsync(line, false);
        }

        row.CustomerId = order.CustomerId;
        row.BillingAddressId = order.BillingAddressId;
        row.ShippingAddressId = order.ShippingAddressId ?? 0;
        row.OrderId = order.Id;
        await rows.UpdateAsync(row, false);
    }
}
