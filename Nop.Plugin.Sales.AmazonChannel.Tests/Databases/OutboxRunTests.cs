using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>An import, a list and whole runs of the outbox on each kind of database: what is looked for is found, what is asked for is sent, and what Amazon answers is written down.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
[TestFixture(DatabaseKind.MariaDb)]
[TestFixture(DatabaseKind.MariaDbUnicode)]
public sealed class OutboxRunTests(DatabaseKind kind)
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TestOrder Shipped = new() { Id = "111-0000001-0000001" };
    private static readonly TestOrder Corrected = new() { Id = "111-0000001-0000002" };
    private static readonly TestOrder Cancelled = new() { Id = "111-0000001-0000003" };
    private static readonly TestOrder Refunded = new TestOrder { Id = "111-0000001-0000004", Status = "SHIPPED" }.With(new TestLine { Item = 40, Fulfilled = 1 });

    private TestDatabase? _database;
    private TestShop? _shop;

    private TestShop Shop => _shop!;

    [SetUp]
    public async Task StartAsync()
    {
        _database = NeededDatabase.Create(kind);
        _shop = await TestShop.StartAsync(database: _database);
        await Shop.ChangeAccountAsync(account => account.SendRefunds = true);
        await Shop.AddProductAsync("MUG");
        await Shop.SyncAsync(Shipped, Corrected, Cancelled, Refunded);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_shop is not null)
            await _shop.DisposeAsync();
        _database?.Dispose();
    }

    [Test]
    public async Task What_the_shop_asks_for_is_found_sent_and_seen_at_Amazon()
    {
        Assert.That(await ListedAsync(), Is.EquivalentTo(new[] { Shipped, Corrected, Cancelled, Refunded }.Select(order => order.Id)));

        // the scan finds them: no event tells
        var parcel = await Shop.ShipAsync(Shipped.Id, "Straße 1 🙂", publish: false);
        var corrected = await Shop.ShipAsync(Corrected.Id, "T-2");
        await Shop.CancelAtAmazonAsync(Cancelled.Id);
        await RefundAsync();
        await Shop.PassAsync(FiveMinutes, 4);
        await Shop.SetTrackingNumberAsync(corrected.Id, "T-3", publish: false);
        await Shop.PassAsync(FiveMinutes, 4);

        Assert.Multiple(() =>
        {
            Assert.That(Shop.All<AmazonLogEntry>().Where(entry => entry.Level == ChannelLogLevel.Error).Select(entry => entry.Message), Is.Empty);
            Assert.That(Numbers(Shipped), Is.EqualTo(new[] { "Straße 1 🙂" }));
            Assert.That(Numbers(Corrected), Is.EqualTo(new[] { "T-3" }), "corrected after it was told");
            Assert.That(Shop.Amazon.Status(Cancelled.Id), Is.EqualTo("CANCELLED"));
            Assert.That(Shop.Amazon.Feeds.Refunds.Select(refund => refund.Amount), Is.EqualTo(new[] { 40m }));
            Assert.That(Shop.All<AmazonSubmission>().Select(submission => submission.State), Is.All.EqualTo(SubmissionState.Accepted));
            Assert.That(Shop.ShopStatus(Cancelled.Id), Is.EqualTo(OrderStatus.Cancelled));
            Assert.That(parcel.Id, Is.Positive);
        });
    }

    [Test]
    public void Texts_have_the_database_s_own_collation()
    {
        if (!TestDatabase.IsMariaDb(kind))
            Assert.Pass("only MySQL and MariaDB have collations that exclude each other");
        var collations = _database!.Read("SELECT DISTINCT COLLATION_NAME AS c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'AmazonChannel%' AND COLLATION_NAME IS NOT NULL");
        Assert.That(collations.Select(row => row["c"]), Is.EqualTo(new[] { kind == DatabaseKind.MariaDbUnicode ? "utf8mb4_unicode_ci" : "utf8mb4_general_ci" }));
    }

    private IEnumerable<string?> Numbers(TestOrder order) => Shop.Amazon.Packages(order.Id).Select(package => package.GetProperty("trackingNumber").GetString());

    private Task<IReadOnlyList<string>> ListedAsync() => Shop.DoAsync<IReadOnlyList<string>>(async services =>
        [.. (await services.GetRequiredService<AmazonOrderList>().PageAsync(new AmazonOrderFilter(), AmazonOrderSorting.NewestFirst, 0, 10)).Select(row => row.AmazonOrderId)]);

    private async Task RefundAsync()
    {
        var order = Shop.All<Order>().Single(one => one.Id == Shop.Row(Refunded.Id).OrderId);
        await Shop.DoAsync(services => services.GetRequiredService<IOrderProcessingService>().RefundOfflineAsync(order));
        var offered = Shop.All<AmazonSubmission>().Single(submission => submission.Kind == SubmissionKind.Refund);
        var problems = await Shop.DoAsync(services => services.GetRequiredService<RefundDecisions>().ConfirmAsync(offered.Id, RefundDraft.Of(offered)));
        Assert.That(problems, Is.Empty);
    }
}
