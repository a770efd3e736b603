using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>What the list of Amazon orders asks of the database: one count, one page, one look-up of shop orders, whatever the filters; and never the stored snapshots.</summary>
public sealed partial class ListCommandTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    private const int Count = 2000;

    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    // each matches some of the orders
    private static readonly Dictionary<string, AmazonOrderFilter> OneByOne = new()
    {
        [nameof(AmazonOrderFilter.PurchasedFromUtc)] = new() { PurchasedFromUtc = Noon.AddHours(-2) },
        [nameof(AmazonOrderFilter.PurchasedBeforeUtc)] = new() { PurchasedBeforeUtc = Noon.AddHours(-2) },
        [nameof(AmazonOrderFilter.AmazonOrderId)] = new() { AmazonOrderId = "-000001" },
        [nameof(AmazonOrderFilter.BuyerName)] = new() { BuyerName = "buyer 1" },
        [nameof(AmazonOrderFilter.TotalFrom)] = new() { TotalFrom = 50 },
        [nameof(AmazonOrderFilter.TotalTo)] = new() { TotalTo = 50 },
        [nameof(AmazonOrderFilter.AmazonStatuses)] = new() { AmazonStatuses = ["UNSHIPPED", "PENDING"] },
        [nameof(AmazonOrderFilter.FulfilledBy)] = new() { FulfilledBy = "MERCHANT" },
        [nameof(AmazonOrderFilter.MarketplaceId)] = new() { MarketplaceId = "A1PA6795UKMFR9" },
        [nameof(AmazonOrderFilter.AccountId)] = new() { AccountId = 1 },
        [nameof(AmazonOrderFilter.StateId)] = new() { StateId = (int)ImportState.Imported },
        [nameof(AmazonOrderFilter.OverdueAtUtc)] = new() { OverdueAtUtc = Noon },
        [nameof(AmazonOrderFilter.HasShopOrder)] = new() { HasShopOrder = true },
        [nameof(AmazonOrderFilter.HasOutboundProblem)] = new() { HasOutboundProblem = true }
    };

    private static readonly AmazonOrderFilter AllAtOnce = new()
    {
        PurchasedFromUtc = Noon.AddDays(-2), PurchasedBeforeUtc = Noon, AmazonOrderId = "111-", BuyerName = "buyer", TotalFrom = 1, TotalTo = 99, AmazonStatuses = ["UNSHIPPED"], FulfilledBy = "MERCHANT",
        MarketplaceId = "A1PA6795UKMFR9", AccountId = 1, StateId = (int)ImportState.Imported, OverdueAtUtc = Noon, HasShopOrder = true, HasOutboundProblem = true
    };

    private static IEnumerable<AmazonOrderFilter> Filters => [new(), .. OneByOne.Values, AllAtOnce];

    [OneTimeSetUp]
    public Task FillAsync() => Shop.DoAsync(async services =>
    {
        await services.GetRequiredService<IRepository<AmazonOrder>>().InsertAsync([.. Enumerable.Range(0, Count).Select(Row)], false);
        var inNeed = Shop.All<AmazonOrder>().Where((_, number) => number % 20 == 0).Select(row => row.Id);
        await services.GetRequiredService<IRepository<AmazonSubmission>>().InsertAsync([.. inNeed.Select((id, number) => new AmazonSubmission
        {
            AccountId = 1, AmazonOrderRowId = id, Kind = SubmissionKind.Ship, UniqueKey = $"ship/{number}", ShipmentId = number + 1, State = number % 2 == 0 ? SubmissionState.Refused : SubmissionState.Held,
            CreatedOnUtc = Noon, UpdatedOnUtc = Noon
        })], false);
    });

    [Test]
    public void Every_filter_is_tried() => Assert.That(OneByOne.Keys, Is.EquivalentTo(typeof(AmazonOrderFilter).GetProperties().Select(property => property.Name).Where(name => name != nameof(AmazonOrderFilter.IsEmpty))));

    [TestCaseSource(nameof(Filters))]
    public async Task A_page_is_one_count_and_one_query_that_leaves_the_snapshots_alone(AmazonOrderFilter filter)
    {
        var (page, commands) = await WatchAsync(services => services.GetRequiredService<AmazonOrderList>().PageAsync(filter, AmazonOrderSorting.NewestFirst, 0, 15));

        Assert.That(page, Is.Not.Empty, "a filter without a match asks for no page");
        Assert.That(commands.Select(command => CountOnly().IsMatch(command)), Is.EqualTo(new[] { true, false }), string.Join("\n\n", commands));
        Assert.That(commands, Has.None.Contains(nameof(AmazonOrder.Snapshot)));
    }

    [Test]
    public async Task The_page_is_one_query_by_every_sort([Values] AmazonOrderSort by, [Values] bool descending)
    {
        var (page, commands) = await WatchAsync(services => services.GetRequiredService<AmazonOrderList>().PageAsync(new AmazonOrderFilter(), new AmazonOrderSorting(by, descending), 3, 15));

        Assert.That(page, Has.Count.EqualTo(15));
        Assert.That(commands, Has.Count.EqualTo(2).And.None.Contains(nameof(AmazonOrder.Snapshot)));
    }

    [Test]
    public async Task A_longer_page_asks_no_more()
    {
        await AddShopOrdersAsync();
        var search = new AmazonOrderSearchModel { SearchStateId = (int)ImportState.Imported, Length = 5 };
        await WatchAsync(services => services.GetRequiredService<AmazonOrderListFactory>().PrepareListModelAsync(search));
        var (few, commandsOfFew) = await WatchAsync(services => services.GetRequiredService<AmazonOrderListFactory>().PrepareListModelAsync(search));
        search.Length = 200;
        var (many, commandsOfMany) = await WatchAsync(services => services.GetRequiredService<AmazonOrderListFactory>().PrepareListModelAsync(search));

        Assert.Multiple(() =>
        {
            Assert.That((few.Data.Count(), many.Data.Count()), Is.EqualTo((5, 200)));
            Assert.That(many.Data.Count(row => row.OrderNumber.Length > 0), Is.GreaterThan(1));
            Assert.That(commandsOfMany, Has.Count.EqualTo(commandsOfFew.Count), string.Join("\n\n", commandsOfMany));
            Assert.That(commandsOfMany.Count(command => FromOrders().IsMatch(command)), Is.EqualTo(2), "a count and a page");
            Assert.That(commandsOfMany.Count(command => FromShopOrders().IsMatch(command)), Is.EqualTo(1), "the numbers of the shop orders");
        });
    }

    private Task AddShopOrdersAsync() => Shop.DoAsync(async services =>
    {
        var address = new Address { CreatedOnUtc = Noon };
        await services.GetRequiredService<IRepository<Address>>().InsertAsync(address, false);
        var orders = Enumerable.Range(1, 20).Select(number => new Order { OrderGuid = Guid.NewGuid(), CustomerId = 1, BillingAddressId = address.Id, CustomOrderNumber = $"A-{number}", CreatedOnUtc = Noon });
        await services.GetRequiredService<IRepository<Order>>().InsertAsync([.. orders], false);
    });

    private static AmazonOrder Row(int number) => new()
    {
        AccountId = 1,
        AmazonOrderId = $"111-0000000-{number:0000000}",
        OrderId = number % 5 == 4 ? 0 : number + 1,
        State = number % 5 == 4 ? ImportState.NeedsAttention : ImportState.Imported,
        AmazonStatus = number % 2 == 0 ? "UNSHIPPED" : "SHIPPED",
        FulfilledBy = number % 3 == 0 ? "AMAZON" : "MERCHANT",
        MarketplaceId = number % 4 == 0 ? "A1PA6795UKMFR9" : "ATVPDKIKX0DER",
        PurchasedOnUtc = Noon.AddMinutes(-number),
        ShipByUtc = Noon.AddMinutes(-number),
        CurrencyCode = "USD",
        GrandTotal = number % 100,
        BuyerName = $"Buyer {number}",
        Snapshot = "stored",
        Applied = true,
        LastUpdatedOnUtc = Noon,
        CreatedOnUtc = Noon,
        SyncedOnUtc = Noon
    };

    private async Task<Watched<T>> WatchAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        var commands = new List<string>();
        var database = Shop.Services.GetRequiredService<ShopDatabase>();
        database.BeforeCommand = command => commands.Add(command.CommandText);
        try
        {
            return new Watched<T>(await Shop.DoAsync(ask), commands);
        }
        finally
        {
            database.BeforeCommand = null;
        }
    }

    private sealed record Watched<T>(T Answer, IReadOnlyList<string> Commands);

    [GeneratedRegex(@"^\s*SELECT\s+COUNT\(\*\)")]
    private static partial Regex CountOnly();

    [GeneratedRegex(@"FROM\s+\W?AmazonChannel_Order\W(?!.*FROM\s+\W?AmazonChannel_Order\W)", RegexOptions.Singleline)]
    private static partial Regex FromOrders();

    [GeneratedRegex(@"FROM\s+\W?Order\W")]
    private static partial Regex FromShopOrders();
}
