using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>Plans made on plain values: every SKU is known, every currency has the rate 1.</summary>
public static class Plans
{
    public static PlanInput Input(TestOrder order, Func<ItemSnapshot, ProductMatch?>? product = null)
    {
        var snapshot = order.ToSnapshot();
        product ??= item => item.Product.SellerSku is { } sku ? new ProductMatch { ProductId = 1 + Math.Abs(sku.GetHashCode(StringComparison.Ordinal) % 1000), Sku = sku, StockQuantity = 50 } : null;
        return new PlanInput
        {
            Order = snapshot,
            Money = OrderMoney.Of(snapshot),
            Rules = new OrderRules { AccountName = "Test" },
            Now = order.Updated.AddMinutes(10),
            Shop = new ShopFacts
            {
                CurrencyRate = 1,
                PrimaryCurrencyCode = "USD",
                Products = snapshot.OrderItems.Select(item => (item.OrderItemId, Match: product(item))).Where(pair => pair.Match is not null)
                    .ToDictionary(pair => pair.OrderItemId, pair => pair.Match!)
            }
        };
    }

    public static OrderPlan Of(TestOrder order) => OrderPlanner.Plan(Input(order));
}
