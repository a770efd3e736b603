using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the lines on the page of an Amazon order.</summary>
public sealed class AmazonOrderItemsFactory(IRepository<Product> products, ProductMatcher matcher, BadgeFactory badges, AmazonOrderWords words)
{
    /// <summary>The lines, with what the snapshot says of them where it is still stored.</summary>
    public async Task<IList<AmazonOrderItemModel>> PrepareAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderSnapshot? snapshot)
    {
        var matches = await MatchesAsync(row, lines);
        var ids = matches.Values.Select(match => match.ProductId).Distinct().ToList();
        var names = (await products.Table.Where(product => ids.Contains(product.Id)).Select(product => new { product.Id, product.Name }).ToListAsync()).ToDictionary(product => product.Id, product => product.Name);
        var told = snapshot?.OrderItems.ToDictionary(item => item.OrderItemId) ?? [];
        var money = Money(snapshot);
        var models = new List<AmazonOrderItemModel>();
        foreach (var line in lines)
        {
            var item = told.GetValueOrDefault(line.AmazonItemId);
            var match = matches.GetValueOrDefault(line.Id);
            var brings = money.Lines.GetValueOrDefault(line.AmazonItemId) is { } said && (said.IsSaid || money.IsSaid) ? said : null;
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
                ProductId = match?.ProductId ?? 0,
                ProductName = match is null ? "" : names.GetValueOrDefault(match.ProductId) ?? "",
                ProductSku = match?.Sku ?? "",
                StockTaken = line.StockTaken,
                Cancellation = await CancellationAsync(item),
                BelongsTo = snapshot is null || item is null ? "" : await words.ProtectsAsync(snapshot, item),
                Badges = await badges.PrepareAsync(string.Join(',', item?.Programs ?? []))
            });
        }

        return models;
    }

    // a booked line keeps its product; another one shows what the import would find
    private async Task<Dictionary<int, ProductMatch>> MatchesAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines)
    {
        var matches = new Dictionary<int, ProductMatch>();
        foreach (var line in lines)
        {
            var match = line.ProductId > 0 ? await matcher.ByIdAsync(line.ProductId, line.AttributesXml) : await matcher.FindAsync(row.AccountId, line.SellerSku, line.Asin);
            if (match is not null)
                matches[line.Id] = match;
        }

        return matches;
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
