using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the lines on the page of an Amazon order.</summary>
public sealed class AmazonOrderItemsFactory(IProductService products, AmazonOrderWords words)
{
    /// <summary>The lines, with what the snapshot says of them where it is still stored.</summary>
    public async Task<IList<AmazonOrderItemModel>> PrepareAsync(IReadOnlyCollection<AmazonOrderItem> lines, OrderSnapshot? snapshot)
    {
        var names = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Where(id => id > 0).Distinct()])).ToDictionary(product => product.Id, product => product.Name);
        var told = snapshot?.OrderItems.ToDictionary(item => item.OrderItemId) ?? [];
        var money = Money(snapshot);
        var models = new List<AmazonOrderItemModel>();
        foreach (var line in lines)
        {
            var item = told.GetValueOrDefault(line.AmazonItemId);
            var brings = money.Lines.GetValueOrDefault(line.AmazonItemId);
            models.Add(new AmazonOrderItemModel
            {
                AmazonItemId = line.AmazonItemId,
                Title = line.Title ?? "",
                Asin = line.Asin,
                SellerSku = line.SellerSku,
                Condition = Condition(item),
                QuantityShipped = item?.Fulfillment?.QuantityFulfilled,
                QuantityOrdered = line.QuantityOrdered,
                RowPrice = AmazonOrderWords.Total(brings?.Price.ExclTax, money.CurrencyCode),
                RowTax = AmazonOrderWords.Total(brings?.Tax, money.CurrencyCode),
                ShippingPrice = AmazonOrderWords.Total(brings?.Shipping.ExclTax, money.CurrencyCode),
                ProductId = names.ContainsKey(line.ProductId) ? line.ProductId : 0,
                ProductName = names.GetValueOrDefault(line.ProductId) ?? "",
                StockTaken = line.StockTaken,
                Cancellation = await CancellationAsync(item)
            });
        }

        return models;
    }

    private async Task<string> CancellationAsync(ItemSnapshot? item) => item?.Cancellation switch
    {
        { CancellationExecution: { } done } => await words.TextAsync("Orders.Item.Cancelled", done.CancelledBy ?? "-", done.CancelReason ?? "-"),
        { CancellationRequest: { } asked } => await words.TextAsync("Orders.Item.CancellationRequested", asked.CancelReason ?? "-"),
        _ => ""
    };

    private static string Condition(ItemSnapshot? item)
    {
        var condition = item?.Product.Condition;
        return condition?.ConditionSubtype is null || condition.ConditionSubtype == condition.ConditionType
            ? condition?.ConditionType ?? ""
            : $"{condition.ConditionType} / {condition.ConditionSubtype}";
    }

    // an amount that is no number is told by the order's problem
    private static OrderMoney Money(OrderSnapshot? snapshot)
    {
        try
        {
            return snapshot is null ? OrderMoney.None : OrderMoney.Of(snapshot);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return OrderMoney.None;
        }
    }
}
