using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>An account that is removed and added again goes on with its open orders.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SuccessionTests
{
    private const string Seller = "A1SELLER";

    private static readonly TestOrder Order = new TestOrder().With(new TestLine { Quantity = 3 });

    private TestShop _shop = null!;
    private Product _mug = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _shop = await TestShop.StartAsync();
        _mug = await _shop.AddProductAsync("MUG", stock: 10);
        await _shop.ChangeAccountAsync(account => account.SellerId = Seller);
    }

    [TearDown]
    public async Task StopAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Its_orders_are_the_new_account_s_before_Amazon_says_anything()
    {
        await _shop.SyncAsync(Order);
        await RemoveAsync();
        await AddAgainAsync();

        var row = _shop.Row();
        Assert.That((row.AccountId, row.TakenOver), Is.EqualTo((_shop.All<AmazonAccount>().Single().Id, true)));
    }

    [Test]
    public async Task A_shipment_of_the_shop_is_confirmed()
    {
        await _shop.SyncAsync(Order);
        await RemoveAsync();
        await ShipAsync();
        await _shop.SyncAsync();
        Assert.That(_shop.All<AmazonSubmission>(), Is.Empty, "nobody there to confirm it");

        await AddAgainAsync();
        await _shop.SyncAsync();

        var submission = _shop.All<AmazonSubmission>().Single();
        Assert.That((submission.Kind, submission.State), Is.EqualTo((SubmissionKind.Ship, SubmissionState.Sent)), submission.Reason);
        Assert.That(_shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(1));
    }

    [Test]
    public async Task A_waiting_order_comes_although_it_was_placed_before_the_connection()
    {
        await _shop.SyncAsync(Order.With(new TestLine { Sku = "LATER" }));
        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.NeedsAttention));
        await RemoveAsync();
        await AddAgainAsync(account => account.OrdersPlacedAfterUtc = _shop.Time.GetUtcNow().UtcDateTime);
        await _shop.AddProductAsync("LATER");

        await _shop.SyncAsync();

        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Imported), _shop.Row().LastAction);
    }

    [Test]
    public async Task The_first_window_begins_at_the_oldest_open_order()
    {
        await _shop.SyncAsync(Order);
        await RemoveAsync();
        _shop.Time.Advance(TimeSpan.FromDays(3));
        // Amazon cancels it while nobody reads
        _shop.Amazon.Orders.Put((Order with { Status = "CANCELLED", Updated = Order.Updated.AddDays(1) }).ToJson());
        await AddAgainAsync(account => account.OrdersPlacedAfterUtc = _shop.Time.GetUtcNow().UtcDateTime);

        await _shop.SyncAsync();

        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Cancelled, 10)));
    }

    [Test]
    public async Task A_merchant_token_that_is_entered_later_brings_them_too()
    {
        await _shop.SyncAsync(Order);
        await RemoveAsync();
        _shop.Time.Advance(TimeSpan.FromDays(3));
        await AddAgainAsync(account => (account.SellerId, account.OrdersPlacedAfterUtc) = ("", _shop.Time.GetUtcNow().UtcDateTime));
        await _shop.SyncAsync();
        _shop.Amazon.Orders.Put((Order with { Status = "CANCELLED", Updated = Order.Updated.AddDays(1) }).ToJson());
        _shop.Time.Advance(TimeSpan.FromHours(1));

        await ChangeAsync(account => account.SellerId = Seller);
        Assert.That(_shop.Row().AccountId, Is.EqualTo(_shop.All<AmazonAccount>().Single().Id), "at once");
        await _shop.SyncAsync();

        Assert.That(_shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
    }

    [Test]
    public async Task What_the_removed_account_had_left_out_stays_out()
    {
        await _shop.SyncAsync(Order with { Created = TestOrder.Placed.AddDays(-20) });
        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Skipped));
        await RemoveAsync();
        await AddAgainAsync();

        await _shop.SyncAsync();

        Assert.That((_shop.Row().State, _shop.Row().TakenOver), Is.EqualTo((ImportState.Skipped, false)));
    }

    [TestCase("", Seller)]
    [TestCase(Seller, "")]
    [TestCase(Seller, "A2OTHER")]
    [TestCase("", "")]
    public async Task Another_seller_s_account_gets_nothing_until_its_own_answer_brings_the_order(string removed, string added)
    {
        await _shop.ChangeAccountAsync(account => account.SellerId = removed);
        await _shop.SyncAsync(Order);
        var before = _shop.Row().AccountId;
        await RemoveAsync();
        await AddAgainAsync(account => (account.SellerId, account.OrdersPlacedAfterUtc) = (added, _shop.Time.GetUtcNow().UtcDateTime.AddHours(1)));
        await _shop.SyncAsync();
        Assert.That(_shop.Row().AccountId, Is.EqualTo(before));

        _shop.Time.Advance(TimeSpan.FromHours(3));
        await _shop.SyncAsync(Order with { Updated = _shop.Time.GetUtcNow() });

        Assert.That((_shop.Row().AccountId, _shop.Row().TakenOver), Is.EqualTo((_shop.All<AmazonAccount>().Single().Id, true)));
        Assert.That(_shop.Stock(_mug), Is.EqualTo(7));
    }

    [Test]
    public async Task Another_region_gets_nothing()
    {
        await _shop.SyncAsync(Order);
        var before = _shop.Row().AccountId;
        await RemoveAsync();
        await AddAgainAsync(account => account.Region = AmazonRegion.FarEast);

        Assert.That(_shop.Row().AccountId, Is.EqualTo(before));
    }

    [Test]
    public async Task An_account_of_other_marketplaces_leaves_the_order_to_the_one_that_reads_it()
    {
        await _shop.SyncAsync(Order);
        await RemoveAsync();
        await AddAgainAsync(account => account.MarketplaceIds = "A2EUQ1WTGCTBG2");
        Assert.That(_shop.Row().AccountId, Is.EqualTo(1));

        await AddAgainAsync(account => (account.Name, account.MarketplaceIds) = ("The other half", "ATVPDKIKX0DER"));

        Assert.That(_shop.Row().AccountId, Is.EqualTo(_shop.All<AmazonAccount>().Last().Id));
    }

    [Test]
    public async Task Aliases_come_along()
    {
        await _shop.AddAliasAsync("THEIRS", null, _mug);
        await _shop.SyncAsync(Order.With(new TestLine { Sku = "THEIRS", Quantity = 3 }));
        await RemoveAsync();
        await AddAgainAsync();

        await _shop.SyncAsync(new TestOrder { Id = "111-0000001-0000002", Updated = _shop.Time.GetUtcNow() }.With(new TestLine { Sku = "THEIRS" }));

        Assert.That(_shop.Row("111-0000001-0000002").State, Is.EqualTo(ImportState.Imported), _shop.Row("111-0000001-0000002").ProblemText);
    }

    [Test]
    public async Task What_an_admin_made_of_the_orders_stays()
    {
        await _shop.SyncAsync(Order);
        await _shop.DoAsync(async services =>
        {
            var order = _shop.ShopOrder();
            order.OrderTotal = 12.34m;
            await services.GetRequiredService<Nop.Services.Orders.IOrderService>().UpdateOrderAsync(order);
        });
        await RemoveAsync();
        await AddAgainAsync();
        await _shop.SyncAsync();

        Assert.That((_shop.ShopOrder().OrderTotal, _shop.Stock(_mug)), Is.EqualTo((12.34m, 7)));
    }

    [Test]
    public async Task More_orders_than_a_batch_holds_all_go_over()
    {
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        await _shop.SyncAsync([.. Enumerable.Range(1, 250).Select(number => Order with { Id = $"111-0000001-{number:0000000}" })]);
        await RemoveAsync();
        await AddAgainAsync();

        Assert.That(_shop.All<AmazonOrder>().Select(row => row.AccountId), Is.All.EqualTo(_shop.All<AmazonAccount>().Single().Id));
    }

    [Test]
    public async Task An_interruption_at_any_write_leaves_the_rest_to_the_next_time()
    {
        await _shop.SyncAsync(Order);
        await _shop.DoAsync(async services =>
        {
            var feed = new AmazonFeed { AccountId = 1, FeedType = "POST_ORDER_ACKNOWLEDGEMENT_DATA", FeedId = "1", State = FeedState.Submitted };
            await services.GetRequiredService<Nop.Data.IRepository<AmazonFeed>>().InsertAsync(feed, false);
            await services.GetRequiredService<Nop.Data.IRepository<AmazonSubmission>>().InsertAsync(new AmazonSubmission
            {
                AccountId = 1, AmazonOrderRowId = _shop.Row().Id, Kind = SubmissionKind.Cancel, State = SubmissionState.Sent, UniqueKey = "cancel", FeedRowId = feed.Id,
                CreatedOnUtc = _shop.Time.GetUtcNow().UtcDateTime, UpdatedOnUtc = _shop.Time.GetUtcNow().UtcDateTime
            }, false);
        });
        await _shop.AddAliasAsync("THEIRS", null, _mug);
        await RemoveAsync();
        await _shop.ConnectAsync(account => account.SellerId = Seller);
        var id = _shop.All<AmazonAccount>().Single().Id;

        var writes = 0;
        for (var isDone = false; !isDone; writes++)
        {
            var left = writes;
            _shop.BeforeWrite = write =>
            {
                if (!write.Contains("ChannelClaim", StringComparison.Ordinal) && !write.Contains("ClaimBeat", StringComparison.Ordinal) && left-- == 0)
                    throw new IOException("broken off");
            };
            try
            {
                await _shop.DoAsync(async services => await services.GetRequiredService<AccountSuccession>()
                    .TakeOverAsync(_shop.All<AmazonAccount>().Single(), new Services.RunBudget(_shop.Time, TimeSpan.FromMinutes(1))));
                isDone = true;
            }
            catch (IOException)
            {
                Assert.That(_shop.Row().AccountId == 1 || _shop.All<AmazonSubmission>().Single().AccountId == id, "the order comes last");
            }
        }

        _shop.BeforeWrite = null;
        Assert.Multiple(() =>
        {
            Assert.That(writes, Is.GreaterThan(1));
            Assert.That((_shop.Row().AccountId, _shop.Row().TakenOver), Is.EqualTo((id, true)));
            Assert.That((_shop.All<AmazonSubmission>().Single().AccountId, _shop.All<AmazonFeed>().Single().AccountId, _shop.All<AmazonSkuAlias>().Single().AccountId), Is.EqualTo((id, id, id)));
            Assert.That(_shop.All<AmazonAccount>().Single().WindowVersion, Is.GreaterThan(0));
        });
    }

    [Test]
    public async Task Open_orders_without_an_account_are_told()
    {
        await _shop.SyncAsync(Order, Order with { Id = "111-0000001-0000002", Status = "CANCELLED" });
        Assert.That(await WordsAsync(), Is.Null);
        await RemoveAsync();

        Assert.That(await WordsAsync(), Does.Contain("1 open Amazon order").And.Contain("Test seller").And.Contain("same region and merchant token"));
        await _shop.DoAsync(async services =>
        {
            Assert.That((await services.GetRequiredService<ChannelHealthReader>().ReadAsync()).Select(finding => finding.Message.Key), Is.EqualTo(new[] { "Warnings.OrdersWithoutAccount" }));
            Assert.That((await services.GetRequiredService<DashboardModelFactory>().PrepareStatusAsync())?.WithoutAccount, Does.Contain("1 open Amazon order"));
        });

        await AddAgainAsync();
        Assert.That(await WordsAsync(), Is.Null);
    }

    [Test]
    public async Task An_account_without_orders_leaves_nothing()
    {
        await _shop.SyncAsync();
        await RemoveAsync();

        Assert.That(_shop.All<AmazonSyncState>(), Is.Empty);
    }

    private Task<string?> WordsAsync() => _shop.DoAsync(async services => await services.GetRequiredService<OrdersWithoutAccount>().FindAsync() is { } message
        ? await services.GetRequiredService<Services.ChannelTexts>().ToTextAsync(message) : null);

    private Task RemoveAsync() => _shop.DoAsync(async services =>
    {
        var accounts = services.GetRequiredService<AccountService>();
        await accounts.DeleteAsync((await accounts.GetAllAsync())[0]);
    });

    // as the account's page does
    private Task AddAgainAsync(Action<AmazonAccount>? change = null) => _shop.DoAsync(async services =>
    {
        var account = new AmazonAccount
        {
            Name = "Test seller", Region = AmazonRegion.Custom, CustomEndpoint = _shop.Amazon.Endpoint.ToString(), CustomTokenEndpoint = _shop.Amazon.TokenEndpoint.ToString(),
            ClientId = _shop.Amazon.Seller.ClientId, OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(-10).UtcDateTime, SellerId = Seller
        };
        change?.Invoke(account);
        await services.GetRequiredService<AccountChange>().SaveAsync(account, null, _shop.Amazon.Seller.ClientSecret, _shop.Amazon.Seller.RefreshToken);
    });

    private Task ChangeAsync(Action<AmazonAccount> change) => _shop.DoAsync(async services =>
    {
        var account = (await services.GetRequiredService<AccountService>().GetAllAsync())[0];
        var before = account.Copy();
        change(account);
        await services.GetRequiredService<AccountChange>().SaveAsync(account, before, null, null);
    });

    private Task ShipAsync() => _shop.DoAsync(async services =>
    {
        var shipments = services.GetRequiredService<IShipmentService>();
        var shipment = new Shipment { OrderId = _shop.ShopOrder().Id, TrackingNumber = "1Z999", ShippedDateUtc = _shop.Time.GetUtcNow().UtcDateTime, CreatedOnUtc = _shop.Time.GetUtcNow().UtcDateTime };
        await shipments.InsertShipmentAsync(shipment);
        await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = _shop.All<OrderItem>().Single().Id, Quantity = 3 });
        await services.GetRequiredService<Nop.Data.IRepository<AmazonShipment>>().InsertAsync(new AmazonShipment { ShipmentId = shipment.Id, Carrier = "UPS" }, false);
    });
}
