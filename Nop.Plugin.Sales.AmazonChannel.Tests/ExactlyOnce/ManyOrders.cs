using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Databases;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>A shop whose importers have many three-line orders of the same products to bring in, in rounds; each order goes its own way.</summary>
internal sealed class ManyOrders : IAsyncDisposable
{
    public const int Rounds = 3;

    private readonly List<OrderOfThree> _orders;

    private ManyOrders(TestShop shop, ThreeKinds products, int count)
    {
        Shop = shop;
        Products = products;
        _orders = [.. Enumerable.Range(1, count).Select(number => new OrderOfThree($"111-0000000-{number:0000000}", products))];
    }

    public TestShop Shop { get; }

    public ThreeKinds Products { get; }

    public static async Task<ManyOrders> StartAsync(int count, TestDatabase? database = null)
    {
        var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false }, database: database);
        await shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = true);
        return new ManyOrders(shop, await ThreeKinds.AddAsync(shop, stock: 10_000), count);
    }

    /// <summary>Lets Amazon say what the orders of a round look like, the first being 0.</summary>
    public void Say(int round)
    {
        Shop.Time.Advance(TimeSpan.FromHours(1));
        Shop.Amazon.Orders.ReplaceAll(_orders.Select((order, index) => Snapshot(order, index, round).ToJson()));
        Shop.Time.Advance(TimeSpan.FromMinutes(10));
    }

    /// <summary>Every order's state and the stock, to be compared with those of a shop that nobody disturbed.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StatesAsync()
    {
        var states = new Dictionary<string, string>();
        foreach (var order in _orders)
            states[order.Id] = await OrderState.ReadAsync(Shop, order.Id);
        states["stock"] = $"gone {Products.Gone(Shop)}\nhistory {Products.GoneByHistory(Shop)}";
        states["whole"] = $"orders {Shop.All<Order>().Count}\nlines {Shop.All<OrderItem>().Count}\nnotes {Shop.All<OrderNote>().Count}\nshipments {Shop.All<Shipment>().Count}\n"
            + $"rows {Shop.All<AmazonOrder>().Count}\nitems {Shop.All<AmazonOrderItem>().Count}\nstock movements {Shop.All<StockQuantityHistory>().Count}\n"
            + $"Amazon's addresses {Shop.All<Address>().Count(address => address.Email?.EndsWith("@amazon-order.invalid", StringComparison.Ordinal) == true)}";
        return states;
    }

    /// <summary>What differs, in words; empty when nothing does.</summary>
    public static string Difference(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual) =>
        string.Join('\n', expected.Where(state => actual[state.Key] != state.Value).Select(state => $"  {state.Key}\n{OrderState.Difference(state.Value, actual[state.Key])}"));

    public ValueTask DisposeAsync() => Shop.DisposeAsync();

    private TestOrder Snapshot(OrderOfThree order, int index, int round)
    {
        var at = Shop.Time.GetUtcNow();
        return (index % 6, round) switch
        {
            (0 or 1 or 5, 0) => order.PartlyShipped(at),
            (_, 0) => order.Unshipped(at),
            (0, _) => order.PartlyShippedWithLess(at),
            (1, _) => order.Shipped(at),
            (2, _) => order.Cancelled(at),
            (3, _) => order.WithoutTwoLines(at),
            (4, 1) => order.AskedBack(at),
            (4, _) => order.AskedBack(at, OrderOfThree.CombinationItem),
            (5, 1) => order.WithoutItems(at),
            _ => order.Cancelled(at)
        };
    }
}
