using AmazonSimulator;
using AmazonSimulator.Faults;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>The real client against the simulator, the real writer against the stand-in host.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SynchronizationTests
{
    [Test]
    public async Task A_first_import_fills_the_shop_order()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);

        await shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 3, Item = 10.00m, ItemTax = 0.83m, Shipping = 4.99m }));

        var row = shop.Row();
        var order = shop.ShopOrder();
        Assert.Multiple(() =>
        {
            Assert.That(row.State, Is.EqualTo(ImportState.Imported), row.ProblemText);
            Assert.That(row.OrderId, Is.EqualTo(order.Id));
            Assert.That(row.Problems, Is.Empty);
            Assert.That(order.OrderStatus, Is.EqualTo(OrderStatus.Processing));
            Assert.That(order.PaymentStatus, Is.EqualTo(PaymentStatus.Paid));
            Assert.That(order.ShippingStatus, Is.EqualTo(ShippingStatus.NotYetShipped));
            Assert.That(order.OrderTotal, Is.EqualTo(15.82m));
            Assert.That(order.OrderTax, Is.EqualTo(0.83m));
            Assert.That(order.CustomerCurrencyCode, Is.EqualTo("USD"));
            Assert.That(order.CustomOrderNumber, Is.Not.Empty);
            Assert.That(order.CreatedOnUtc, Is.EqualTo(TestOrder.Placed.UtcDateTime));
            Assert.That(order.PaymentMethodSystemName, Is.EqualTo("Sales.AmazonChannel"));
            Assert.That(order.CustomValuesXml, Does.Contain("111-0000001-0000001"));
            var line = shop.All<OrderItem>().Single();
            Assert.That((line.Quantity, line.ProductId, line.PriceExclTax, line.PriceInclTax), Is.EqualTo((3, mug.Id, 10.00m, 10.83m)));
            Assert.That(shop.Stock(mug), Is.EqualTo(7));
            Assert.That(shop.All<QueuedEmail>(), Is.Empty);
            Assert.That(shop.Amazon.Calls.Count(Operations.SearchOrders), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_shipping_address_is_Amazons_and_no_mail_can_reach_the_buyer()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");

        await shop.SyncAsync(new TestOrder());

        var address = shop.All<Nop.Core.Domain.Common.Address>().Single(one => one.Id == shop.ShopOrder().ShippingAddressId);
        Assert.Multiple(() =>
        {
            Assert.That((address.FirstName, address.LastName, address.Address1, address.City, address.ZipPostalCode), Is.EqualTo(("Ann Example", "", "1 Main St", "Seattle", "98101")));
            Assert.That(address.StateProvinceId, Is.Not.Null);
            Assert.That(address.PhoneNumber, Is.EqualTo("+1 206 555 0100 ext. 12345"));
            Assert.That(address.Email, Is.EqualTo("111-0000001-0000001@amazon-order.invalid"));
        });
    }

    [Test]
    public async Task The_same_page_ten_times_makes_one_order()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        shop.AmazonSays(new TestOrder().With(new TestLine { Quantity = 2 }));

        for (var run = 0; run < 10; run++)
        {
            await shop.SyncAsync();
            shop.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1));
        Assert.That(shop.All<OrderItem>(), Has.Count.EqualTo(1));
        Assert.That(shop.Stock(mug), Is.EqualTo(8));
        Assert.That(shop.Notes(), Is.Unique);
    }

    [Test]
    public async Task A_thousand_orders_take_ten_calls()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 5000);
        shop.AmazonSays([.. Enumerable.Range(1, 1000).Select(number => new TestOrder { Id = $"111-0000000-{number:0000000}" })]);

        await shop.SyncAsync();

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1000));
        Assert.That(shop.Amazon.Calls.Count(Operations.SearchOrders), Is.EqualTo(10));
        Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder), Is.Zero);
        Assert.That(shop.State().WatermarkUtc, Is.Not.Null);
    }

    [Test]
    public async Task One_poisonous_order_does_not_stop_the_page()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        var poison = new TestOrder { Id = "111-0000000-0000002" }.ToJson();
        poison["proceeds"]!["grandTotal"]!["amount"] = "a lot";
        shop.Amazon.Orders.Put(poison);

        await shop.SyncAsync(new TestOrder { Id = "111-0000000-0000001" }, new TestOrder { Id = "111-0000000-0000003" });

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(2));
        Assert.That(shop.Row("111-0000000-0000002").State, Is.EqualTo(ImportState.NeedsAttention));
        Assert.That(shop.Row("111-0000000-0000002").Problems, Is.EqualTo("Unreadable"));
        Assert.That(shop.Row("111-0000000-0000002").ProblemText, Does.Contain("a lot"));
        Assert.That(shop.State().WatermarkUtc, Is.Not.Null);
    }

    private static readonly TestCaseData[] Failures =
    [
        new TestCaseData(Fault.Status(400)).SetArgDisplayNames("400"),
        new TestCaseData(Fault.Status(429)).SetArgDisplayNames("429"),
        new TestCaseData(Fault.Status(500)).SetArgDisplayNames("500"),
        new TestCaseData(Fault.Status(503)).SetArgDisplayNames("503"),
        new TestCaseData(Fault.CutConnection).SetArgDisplayNames("cut connection"),
        new TestCaseData(Fault.MalformedJson).SetArgDisplayNames("malformed JSON"),
        new TestCaseData(Fault.TruncatedBody).SetArgDisplayNames("truncated body")
    ];

    [TestCaseSource(nameof(Failures))]
    public async Task A_failed_call_moves_no_watermark_and_the_next_run_brings_everything(Fault failure)
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync();
        var watermark = shop.State().WatermarkUtc;
        shop.Amazon.Faults.Next(Operations.SearchOrders, failure);

        await shop.SyncAsync(new TestOrder { Updated = TestShop.Start.AddMinutes(1) });
        Assert.That(shop.State().WatermarkUtc, Is.EqualTo(watermark));
        Assert.That(shop.All<Order>(), Is.Empty);

        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1));
        Assert.That(shop.State().WatermarkUtc, Is.GreaterThan(watermark!.Value));
        Assert.That(shop.State().LastError, Is.Null);
    }

    [Test]
    public async Task A_timeout_moves_no_watermark_and_is_told()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.DoAsync(async services =>
        {
            var settings = services.GetService(typeof(AmazonChannelSettings)) as AmazonChannelSettings;
            settings!.RequestTimeoutSeconds = 5;
            await ((Nop.Services.Configuration.ISettingService)services.GetService(typeof(Nop.Services.Configuration.ISettingService))!).SaveSettingAsync(settings);
        });
        await shop.AddProductAsync("MUG");
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.Hang);

        await shop.SyncAsync(new TestOrder());

        Assert.That(shop.State().WatermarkUtc, Is.Null);
        Assert.That(shop.State().LastError, Does.Contain("searchOrders").And.Contain("no answer").And.Contain("5 s"));
        Assert.That(shop.All<AmazonLogEntry>(), Is.Not.Empty);
    }

    [Test]
    public async Task A_page_that_fails_in_the_middle_is_gone_on_with_where_it_stopped()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 500);
        shop.AmazonSays([.. Enumerable.Range(1, 250).Select(number => new TestOrder { Id = $"111-0000000-{number:0000000}" })]);
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.Status(500), times: 1, after: 1);

        await shop.SyncAsync();
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(100));
        Assert.That(shop.State().PageToken, Is.Not.Null);
        Assert.That(shop.State().WatermarkUtc, Is.Null);

        await shop.SyncAsync();
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(250));
        Assert.That(shop.Amazon.Calls.Count(Operations.SearchOrders), Is.EqualTo(4));
    }

    [Test]
    public async Task An_expired_page_token_begins_the_same_window_again()
    {
        await using var shop = await TestShop.StartAsync(options => options with { PaginationTokenLifetime = TimeSpan.FromHours(1) });
        await shop.AddProductAsync("MUG", stock: 500);
        shop.AmazonSays([.. Enumerable.Range(1, 150).Select(number => new TestOrder { Id = $"111-0000000-{number:0000000}" })]);
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.Status(500), times: 1, after: 1);
        await shop.SyncAsync();

        shop.Time.Advance(TimeSpan.FromHours(2));
        await shop.SyncAsync();

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(150));
        Assert.That(shop.State().WatermarkUtc, Is.Not.Null);
    }

    [Test]
    public async Task The_watermark_is_Amazons_and_the_next_window_reaches_behind_it()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.SyncAsync();
        var watermark = shop.State().WatermarkUtc!.Value;
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();

        var second = shop.Amazon.Calls.Of(Operations.SearchOrders)[1];
        Assert.That(DateTimeOffset.Parse(second.Query["lastUpdatedAfter"], System.Globalization.CultureInfo.InvariantCulture).UtcDateTime,
            Is.EqualTo(watermark.AddMinutes(-30)).Within(TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public async Task An_order_that_shows_up_late_is_not_missed()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        shop.Time.Advance(TimeSpan.FromHours(1));
        await shop.SyncAsync();

        shop.Amazon.Orders.Put(new TestOrder { Updated = shop.Time.GetUtcNow().AddMinutes(-20) }.ToJson());
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_access_token_is_fetched_once_and_again_when_it_expires()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.SyncAsync();
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.Token), Is.EqualTo(1));

        shop.Time.Advance(TimeSpan.FromHours(1));
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.Token), Is.EqualTo(2));

        shop.Amazon.RevokeAccessTokens();
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();
        Assert.That(shop.State().LastError, Is.Null, "a token that Amazon no longer takes is replaced in the same call");
        Assert.That(shop.Amazon.Calls.Count(Operations.Token), Is.EqualTo(3));
    }

    [Test]
    public async Task Revoked_credentials_stop_the_account_and_are_told_in_words_until_new_ones_are_entered()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Seller.IsAuthorized = false;
        await shop.SyncAsync();
        await shop.SyncAsync();

        var account = shop.All<AmazonAccount>().Single();
        Assert.That(account.AttentionReason, Does.Contain("refresh token was revoked").And.Contain("invalid_grant"));
        Assert.That(shop.Amazon.Calls.Count(Operations.Token), Is.EqualTo(1), "a stopped account does not call");

        shop.Amazon.Seller.IsAuthorized = true;
        await shop.DoAsync(async services =>
        {
            var accounts = (Services.Accounts.AccountService)services.GetService(typeof(Services.Accounts.AccountService))!;
            await accounts.SaveAsync((await accounts.GetAllAsync())[0], null, shop.Amazon.Seller.RefreshToken);
        });
        await shop.SyncAsync();
        Assert.That(shop.All<AmazonAccount>().Single().AttentionReason, Is.Null);
        Assert.That(shop.State().LastSuccessOnUtc, Is.Not.Null);
    }

    [Test]
    public async Task A_wrong_client_secret_is_told_in_words()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Seller.ClientSecret = "another one";
        await shop.SyncAsync();

        Assert.That(shop.All<AmazonAccount>().Single().AttentionReason, Does.Contain("client id and client secret").And.Contain("invalid_client"));
    }

    [Test]
    public async Task Credentials_are_stored_encrypted_and_logged_nowhere()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Seller.IsAuthorized = false;
        await shop.SyncAsync();

        var account = shop.All<AmazonAccount>().Single();
        Assert.That(account.ClientSecret, Does.Not.Contain(shop.Amazon.Seller.ClientSecret).And.Not.Empty);
        Assert.That(account.RefreshToken, Does.Not.Contain(shop.Amazon.Seller.RefreshToken).And.Not.Empty);
        var logs = shop.All<Nop.Core.Domain.Logging.Log>().Select(entry => entry.ShortMessage + entry.FullMessage).Concat(shop.All<AmazonLogEntry>().Select(entry => entry.Message));
        Assert.That(logs, Has.None.Contain(shop.Amazon.Seller.ClientSecret).And.None.Contain(shop.Amazon.Seller.RefreshToken));
    }

    [Test]
    public async Task A_used_up_allowance_pauses_and_is_no_error()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Quotas.Exhaust(shop.Amazon.Seller, Operations.SearchOrders);
        await shop.SyncAsync();

        Assert.That(shop.State().PausedUntilUtc, Is.GreaterThan(shop.Time.GetUtcNow().UtcDateTime));
        Assert.That(shop.State().LastError, Is.Null);
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.SearchOrders), Is.EqualTo(1), "no call before the pause is over");
    }

    [Test]
    public async Task Unknown_statuses_and_values_of_Amazon_are_kept_and_stop_nothing()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.UnknownValues("fulfillmentStatus"));

        await shop.SyncAsync(new TestOrder());

        Assert.That(shop.Row().State, Is.EqualTo(ImportState.Waiting));
        Assert.That(shop.Row().AmazonStatus, Is.Not.Empty.And.Not.EqualTo("UNSHIPPED"));
    }
}
