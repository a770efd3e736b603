using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>The list of Amazon orders on each kind of database: pages, sorts, searches.</summary>
public sealed class ListDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    private const int Count = 23;

    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    private static readonly string?[] Buyers = ["Zoë 🙂", "anna_b", "Anna%B", null, "ÄRMEL", "bob"];

    // moments a millisecond apart, totals and dates that are equal or missing now and then
    private static readonly IReadOnlyList<AmazonOrder> Rows =
    [
        .. Enumerable.Range(0, Count).Select(number => new AmazonOrder
        {
            AccountId = 1,
            AmazonOrderId = $"111-000001{number % 10}-{number:0000000}",
            StateId = number % 3 * 10,
            AmazonStatus = number % 2 == 0 ? "UNSHIPPED" : "SHIPPED",
            FulfilledBy = number % 5 == 0 ? "AMAZON" : "MERCHANT",
            MarketplaceId = number % 2 == 0 ? "ATVPDKIKX0DER" : "A1PA6795UKMFR9",
            MarketplaceName = number % 2 == 0 ? "Amazon.com" : "Amazon.de",
            PurchasedOnUtc = Noon.AddMilliseconds(number / 2),
            ShipByUtc = number % 4 == 0 ? null : Noon.AddMilliseconds(-number),
            CurrencyCode = "USD",
            GrandTotal = number % 6 == 0 ? null : 9.5m * (number % 7),
            BuyerName = Buyers[number % Buyers.Length],
            LastUpdatedOnUtc = Noon,
            CreatedOnUtc = Noon,
            SyncedOnUtc = Noon
        })
    ];

    [OneTimeSetUp]
    public Task FillAsync() => Shop.DoAsync(async services =>
    {
        foreach (var row in Rows)
            await services.GetRequiredService<IRepository<AmazonOrder>>().InsertAsync(row, false);
    });

    [Test]
    public async Task Pages_of_every_sort_hold_each_order_once([Values] AmazonOrderSort by, [Values] bool descending)
    {
        var seen = new List<int>();
        for (var page = 0; page < 5; page++)
            seen.AddRange((await PageAsync(new AmazonOrderFilter(), new AmazonOrderSorting(by, descending), page, 5)).Select(row => row.Id));

        Assert.That(seen, Is.EquivalentTo(Rows.Select(row => row.Id)));
    }

    [Test]
    public async Task Orders_without_a_total_stand_last_in_both_directions([Values] bool descending)
    {
        var totals = (await PageAsync(new AmazonOrderFilter(), new AmazonOrderSorting(AmazonOrderSort.Total, descending))).Select(row => row.GrandTotal).ToList();
        var expected = Rows.Select(row => row.GrandTotal).Where(total => total is not null).Order().ToList();
        if (descending)
            expected.Reverse();

        Assert.That(totals.Take(expected.Count), Is.EqualTo(expected));
        Assert.That(totals.Skip(expected.Count), Is.All.Null);
        Assert.That(totals, Has.Count.EqualTo(Count));
    }

    [Test]
    public async Task Milliseconds_decide_the_order_of_time()
    {
        var byPurchase = await PageAsync(new AmazonOrderFilter(), AmazonOrderSorting.NewestFirst);
        Assert.That(byPurchase.Select(row => row.Id), Is.EqualTo(Rows.OrderByDescending(row => row.PurchasedOnUtc).ThenByDescending(row => row.Id).Select(row => row.Id)));

        var byDeadline = await PageAsync(new AmazonOrderFilter(), new AmazonOrderSorting(AmazonOrderSort.ShipBy, Descending: false));
        Assert.That(byDeadline.Select(row => row.ShipByUtc), Is.EqualTo(Rows.Select(row => row.ShipByUtc).OrderBy(moment => moment is null).ThenBy(moment => moment)));
    }

    [TestCase("zoë 🙂", ExpectedResult = 4)]
    [TestCase("ANNA", ExpectedResult = 8)]
    [TestCase("a_b", ExpectedResult = 4)]
    [TestCase("a%b", ExpectedResult = 4)]
    [TestCase("[a-z]", ExpectedResult = 0)]
    [TestCase("\\", ExpectedResult = 0)]
    [TestCase("'", ExpectedResult = 0)]
    public async Task<int> A_part_of_the_buyers_name_finds_his_orders(string part) => (await PageAsync(new AmazonOrderFilter { BuyerName = part.ToLowerInvariant() })).TotalCount;

    [Test]
    public async Task Searches_narrow_alike()
    {
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await PageAsync(new AmazonOrderFilter { AmazonOrderId = "0000011-" })).TotalCount, Is.EqualTo(3));
            Assert.That((await PageAsync(new AmazonOrderFilter { TotalFrom = 9.5m, TotalTo = 19m })).TotalCount, Is.EqualTo(Matching(row => row.GrandTotal is >= 9.5m and <= 19m)));
            Assert.That((await PageAsync(new AmazonOrderFilter { TotalFrom = 9.51m, TotalTo = 18.99m })).TotalCount, Is.Zero);
            Assert.That((await PageAsync(new AmazonOrderFilter { AmazonStatuses = ["SHIPPED", "PENDING"] })).TotalCount, Is.EqualTo(Matching(row => row.AmazonStatus == "SHIPPED")));
            Assert.That((await PageAsync(new AmazonOrderFilter { PurchasedFromUtc = Noon.AddMilliseconds(3), PurchasedBeforeUtc = Noon.AddMilliseconds(5) })).TotalCount, Is.EqualTo(4));
            Assert.That((await PageAsync(new AmazonOrderFilter { OverdueAtUtc = Noon.AddMilliseconds(-6) })).TotalCount,
                Is.EqualTo(Matching(row => row.ShipByUtc < Noon.AddMilliseconds(-6) && row is { FulfilledBy: "MERCHANT", AmazonStatus: "UNSHIPPED" })));
            Assert.That((await PageAsync(new AmazonOrderFilter { MarketplaceId = "A1PA6795UKMFR9", FulfilledBy = "AMAZON", StateId = 20, HasShopOrder = false })).TotalCount,
                Is.EqualTo(Matching(row => row is { MarketplaceId: "A1PA6795UKMFR9", FulfilledBy: "AMAZON", StateId: 20 })));
        });
    }

    [Test]
    public async Task Batches_and_counts_hold_all()
    {
        var batched = await Shop.DoAsync(async services =>
        {
            var ids = new List<int>();
            await foreach (var batch in services.GetRequiredService<AmazonOrderList>().BatchesAsync(new AmazonOrderFilter(), 4))
                ids.AddRange(batch.Select(row => row.Id));
            return ids;
        });
        Assert.That(batched, Is.Unique.And.EquivalentTo(Rows.Select(row => row.Id)));

        var counts = await Shop.DoAsync(services => services.GetRequiredService<AmazonOrderList>().CountAsync());
        Assert.That(counts, Is.EquivalentTo(Rows.GroupBy(row => (row.StateId, row.AmazonStatus)).Select(group => new OrderCount(group.Key.StateId, group.Key.AmazonStatus, group.Count()))));
        var marketplaces = await Shop.DoAsync(services => services.GetRequiredService<AmazonOrderList>().MarketplacesAsync());
        Assert.That(marketplaces, Is.EquivalentTo(new Dictionary<string, string> { ["ATVPDKIKX0DER"] = "Amazon.com", ["A1PA6795UKMFR9"] = "Amazon.de" }));
    }

    private static int Matching(Func<AmazonOrder, bool> filter) => Rows.Count(filter);

    private Task<Nop.Core.IPagedList<AmazonOrderSummary>> PageAsync(AmazonOrderFilter filter, AmazonOrderSorting? sorting = null, int page = 0, int size = 100) =>
        Shop.DoAsync(services => services.GetRequiredService<AmazonOrderList>().PageAsync(filter, sorting ?? AmazonOrderSorting.NewestFirst, page, size));
}
