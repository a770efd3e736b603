using System.Text.Json.Nodes;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>An Amazon order with a line of each kind of product, at the stations of its life. Prices come without tax; there are a gift, a discount and shipping.</summary>
public sealed record OrderOfThree(string Id, ThreeKinds Products)
{
    public const string PlainItem = "10000000001";
    public const string CombinationItem = "10000000002";
    public const string ScatteredItem = "10000000003";

    public TestOrder Pending(DateTimeOffset updated) => Of("PENDING", updated, PlainLine(3), CombinationLine(2), ScatteredLine(4)) with { Address = null, Buyer = null };

    public TestOrder Unshipped(DateTimeOffset updated) => Of("UNSHIPPED", updated, PlainLine(3), CombinationLine(2), ScatteredLine(4));

    public TestOrder PartlyShipped(DateTimeOffset updated) =>
        Of("PARTIALLY_SHIPPED", updated, PlainLine(3) with { Fulfilled = 1 }, CombinationLine(2), ScatteredLine(4) with { Fulfilled = 2 }) with { Packages = new JsonArray(FirstPackage()) };

    public TestOrder PartlyShippedWithLess(DateTimeOffset updated) =>
        Of("PARTIALLY_SHIPPED", updated, PlainLine(2) with { Fulfilled = 1 }, CombinationLine(1), ScatteredLine(3) with { Fulfilled = 2 }) with { Packages = new JsonArray(FirstPackage()) };

    public TestOrder WithoutTwoLines(DateTimeOffset updated) => Of("UNSHIPPED", updated, PlainLine(3),
        new TestLine { ItemId = CombinationItem, Sku = Products.Combination, Quantity = 2, Item = 0, Cancellation = TestLine.CancelledBy() },
        new TestLine { ItemId = ScatteredItem, Sku = Products.Scattered, Quantity = 0, Item = 0 });

    public TestOrder Cancelled(DateTimeOffset updated) => Of("CANCELLED", updated,
        PlainLine(3) with { Cancellation = TestLine.CancelledBy() }, CombinationLine(2) with { Cancellation = TestLine.CancelledBy() }, ScatteredLine(4) with { Cancellation = TestLine.CancelledBy() });

    public TestOrder Shipped(DateTimeOffset updated) =>
        Of("SHIPPED", updated, PlainLine(3) with { Fulfilled = 3 }, CombinationLine(2) with { Fulfilled = 2 }, ScatteredLine(4) with { Fulfilled = 4 }) with
        {
            Packages = new JsonArray(FirstPackage(), TestOrder.Package("P2", "1Z999B", (PlainItem, 2), (CombinationItem, 2), (ScatteredItem, 2)))
        };

    /// <summary>As much has left as of <see cref="PartlyShipped"/>, and Amazon names no package for it yet.</summary>
    public TestOrder Counted(DateTimeOffset updated) => PartlyShipped(updated) with { Packages = null };

    /// <summary>All of it in one package, which has arrived.</summary>
    public TestOrder ShippedInOne(DateTimeOffset updated)
    {
        var package = TestOrder.Package("P1", "1Z999A", (PlainItem, 3), (CombinationItem, 2), (ScatteredItem, 4));
        package["packageStatus"]!["status"] = "DELIVERED";
        return Shipped(updated) with { Packages = new JsonArray(package) };
    }

    public Order ShopOrder(TestShop shop) => shop.All<Order>().Single(order => order.OrderGuid == DeterministicGuid.OfOrder(Id));

    public OrderItem Line(TestShop shop, string amazonItemId) => shop.All<OrderItem>().Single(line => line.OrderItemGuid == DeterministicGuid.OfItem(Id, amazonItemId));

    private static JsonObject FirstPackage() => TestOrder.Package("P1", "1Z999A", (PlainItem, 1), (ScatteredItem, 2));

    private TestLine PlainLine(int quantity) => new()
    {
        ItemId = PlainItem,
        Sku = Products.Plain,
        Quantity = quantity,
        Item = 10.01m * quantity,
        ItemTax = 0.80m * quantity,
        GiftWrap = 3.99m,
        GiftWrapTax = 0.32m,
        Discount = 5.00m,
        DiscountTax = 0.40m,
        Packing = new JsonObject { ["giftOption"] = new JsonObject { ["giftMessage"] = "Happy birthday!", ["giftWrapLevel"] = "Classic" } }
    };

    private TestLine CombinationLine(int quantity) => new()
    {
        ItemId = CombinationItem,
        Sku = Products.Combination,
        Asin = "B000000002",
        Quantity = quantity,
        Item = 12.99m * quantity,
        ItemTax = 1.04m * quantity,
        Shipping = 4.99m,
        ShippingTax = 0.40m
    };

    private TestLine ScatteredLine(int quantity) => new() { ItemId = ScatteredItem, Sku = Products.Scattered, Asin = "B000000003", Quantity = quantity, Item = 7.33m * quantity, ItemTax = 0.59m * quantity };

    private TestOrder Of(string status, DateTimeOffset updated, params TestLine[] lines) => new() { Id = Id, Status = status, Updated = updated, Lines = lines };
}
