using System.Globalization;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>The Amazon orders of this run. Their numbers are new in every run, so that a shop that was tested before shows no old ones for new.</summary>
internal static class SoldOrders
{
    public const string Script = "<script>alert('buyer')</script>";
    public const string Image = "<img src=x onerror=alert('image')>";
    public const int PlainCount = 18;

    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow;
    private static readonly string Moment = Start.ToString("yyMMddHHmmssff", CultureInfo.InvariantCulture);

    /// <summary>What the numbers of all orders of the run have in common.</summary>
    public static string Numbers => $"-{Moment[..7]}-{Moment[7..]}";

    public static string UnknownSku => $"NOT-IN-SHOP-{Moment[6..]}";

    public static string MatchedSku => $"OTHER-SHOP-{Moment[6..]}";

    public static TestOrder Unshipped { get; } = Order(101, "Una Unshipped");

    public static TestOrder Shipped { get; } = Order(102, "Sam Shipped") with
    {
        Status = "SHIPPED", Lines = [Mug with { Fulfilled = 1 }], Packages = [TestOrder.Package("1", "1Z999AA10123456784", (Mug.ItemId, 1))]
    };

    public static TestOrder Pending { get; } = Order(103, "") with { Buyer = null, Address = null, Status = "PENDING" };

    public static TestOrder Unmatched { get; } = Order(104, "Mia Unmatched").With(Mug with { Sku = UnknownSku, Title = "A mug by another number", Item = 31.5m });

    /// <summary>Waits for a SKU that a test matches.</summary>
    public static TestOrder Matched { get; } = Order(105, "Max Matched").With(Mug with { Sku = MatchedSku, Title = "A mug that will be known" });

    /// <summary>Markup wherever a buyer or a seller may write; imported.</summary>
    public static TestOrder Scripted { get; } = Order(106, Script).With(Mug with { Title = Image, Packing = Gift(Script) });

    /// <summary>Markup wherever a buyer or a seller may write, the SKU too, which is why it waits.</summary>
    public static TestOrder ScriptedAndUnmatched { get; } = Order(107, Script).With(Mug with { Sku = $"{Image}{Moment[6..]}", Title = Script });

    /// <summary>Enough to fill a second page of the list; the older, the dearer.</summary>
    public static IReadOnlyList<TestOrder> Plain { get; } =
        [.. Enumerable.Range(0, PlainCount).Select(i => Order(201 + i, "Pat Plain").With(Mug with { Item = 20 + i }) with { Created = Start.AddHours(-3).AddMinutes(-i) })];

    public static IReadOnlyList<TestOrder> All => [Unshipped, Shipped, Pending, Unmatched, Matched, Scripted, ScriptedAndUnmatched, .. Plain];

    /// <summary>An order that is sold only now; its number has nothing in common with the others'.</summary>
    public static TestOrder Later(DateTimeOffset now) => Late(301, "Lea Later").At(now);

    /// <summary>To be cancelled at Amazon, which does it.</summary>
    public static TestOrder ToCancel { get; } = Late(311, "Cal Cancel");

    /// <summary>To be cancelled at Amazon, which does not.</summary>
    public static TestOrder NotToCancel { get; } = Late(312, "Nora Notcancel");

    /// <summary>Its buyer asks to cancel it.</summary>
    public static TestOrder BuyerAsks { get; } = Late(313, "Bob Buyerasks").With(Mug with { Cancellation = TestLine.BuyerAsks() });

    /// <summary>Its buyer asks to cancel it, and it is shipped all the same.</summary>
    public static TestOrder BuyerAsksInVain { get; } = Late(318, "Ben Invain").With(Mug with { Cancellation = TestLine.BuyerAsks() });

    /// <summary>One SKU on two lines, three pieces altogether.</summary>
    public static TestOrder ToShip { get; } = Late(314, "Shay Ship").With(Mug with { ItemId = "31400000001", Quantity = 2, Item = 40 }, Mug with { ItemId = "31400000002" });

    /// <summary>To be shipped while nothing may go to Amazon.</summary>
    public static TestOrder ToHold { get; } = Late(315, "Hal Hold");

    /// <summary>Shipped, 45.00 paid.</summary>
    public static TestOrder ToRefund { get; } = ShippedLate(316, "Ray Refund");

    /// <summary>Shipped, for a refund while nothing may go to Amazon.</summary>
    public static TestOrder ToRefundLater { get; } = ShippedLate(317, "Rita Refundlater");

    /// <summary>The orders about which the shop tells Amazon something; they are sold only when the first test needs them.</summary>
    public static IReadOnlyList<TestOrder> Outbound(DateTimeOffset now) =>
        [.. new[] { ToCancel, NotToCancel, BuyerAsks, BuyerAsksInVain, ToShip, ToHold, ToRefund, ToRefundLater }.Select(order => order.At(now))];

    private static TestLine Mug => new() { Sku = TestedShop.Sku, Title = "Mug, 300 ml" };

    private static TestOrder Order(int number, string name)
    {
        var address = TestOrder.DefaultAddress();
        address["name"] = name;
        return new TestOrder
        {
            Id = $"{number}{Numbers}", Created = Start.AddHours(-2), Updated = Start.AddHours(-1), Address = address,
            Buyer = new JsonObject { ["buyerName"] = name, ["buyerEmail"] = "x1@marketplace.amazon.com" }
        }.With(Mug);
    }

    // numbers that no search for the others finds
    private static TestOrder Late(int number, string name) => Order(number, name) with { Id = $"{number}-{Moment[7..]}-{Moment[..7]}" };

    private static TestOrder ShippedLate(int number, string name) => Late(number, name).With(Mug with { Quantity = 2, Item = 40, Shipping = 5, Fulfilled = 2 }) with
    {
        Status = "SHIPPED", Packages = [TestOrder.Package("1", $"1Z999AA10{number}0000", (Mug.ItemId, 2))]
    };

    private static TestOrder At(this TestOrder order, DateTimeOffset now) => order with { Created = now.AddHours(-1), Updated = now.AddMinutes(-3) };

    private static JsonObject Gift(string message) => new() { ["giftOption"] = new JsonObject { ["giftMessage"] = message, ["giftWrapLevel"] = "Classic" } };
}
