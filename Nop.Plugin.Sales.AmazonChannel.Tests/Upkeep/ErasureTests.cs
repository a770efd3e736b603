using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>Personal data is erased in time, everywhere, and stays away.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ErasureTests
{
    private static readonly TellingOrder Order = new();

    [TestCase(CustomerCreation.Guest)]
    [TestCase(CustomerCreation.Account)]
    public async Task After_the_days_nothing_of_the_buyer_is_left_in_any_column_of_any_table(CustomerCreation customers)
    {
        await using var shop = await StartAsync(customers);
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow()));
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        foreach (var trace in Order.Traces)
            Assert.That(WholeDatabase.Find(shop, trace), Is.Not.Empty, $"\"{trace}\" was nowhere to begin with");
        var before = Facts(shop);

        shop.Time.Advance(TimeSpan.FromDays(29.9));
        await shop.SyncAsync();
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Not.Empty);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Null);

        shop.Time.Advance(TimeSpan.FromDays(0.2));
        await shop.SyncAsync();
        Assert.Multiple(() =>
        {
            Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
            Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.EqualTo(shop.Time.GetUtcNow().UtcDateTime));
            Assert.That(Facts(shop), Is.EqualTo(before));
            Assert.That(shop.ShopOrder().VatNumber, Is.EqualTo(TellingOrder.VatNumber));
            Assert.That(shop.ShopOrder().CustomValuesXml, Does.Contain(Order.Id));
            Assert.That(shop.Notes(), Has.Exactly(1).StartsWith("Personal data of the buyer was erased on 2026-12-2"));
            Assert.That(shop.All<AmazonLogEntry>().Where(entry => entry.Code == OrderEraser.LogCode).Select(entry => entry.AmazonOrderId), Is.EqualTo(new[] { Order.Id }));
            foreach (var address in shop.All<Address>().Where(address => address.Id == shop.ShopOrder().BillingAddressId || address.Id == shop.ShopOrder().ShippingAddressId))
                Assert.That((address.Email, address.City, address.CountryId is null, address.StateProvinceId is null), Is.EqualTo((BuyerEmail.OfOrder(Order.Id), "Seattle", false, false)));
        });
    }

    [Test]
    public async Task Nothing_comes_back_when_Amazon_sends_an_erased_order_again()
    {
        await using var shop = await StartErasedAsync();
        var notes = shop.Notes();
        var log = shop.All<AmazonLogEntry>().Count;

        // the same answer, then another one, with all the personal data in it each time
        Assert.That(await shop.ImportAsync(Order.Json(TestShop.Start, "SHIPPED", "DELIVERED")), Is.EqualTo(ImportOutcome.Unchanged));
        Assert.That(shop.All<AmazonLogEntry>(), Has.Count.EqualTo(log));

        var later = Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED");
        later["recipient"]!["deliveryAddress"]!["city"] = "Tacoma";
        later["fulfillment"]!["fulfillmentStatus"] = "INVOICE_UNCONFIRMED";
        Assert.That(await shop.ImportAsync(later), Is.EqualTo(ImportOutcome.Applied));
        Assert.Multiple(() =>
        {
            Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
            Assert.That(shop.Row().AmazonStatus, Is.EqualTo("INVOICE_UNCONFIRMED"));
            Assert.That(shop.Row().Problems, Is.Empty);
            Assert.That(shop.Row().Applied, Is.True);
            Assert.That(shop.Notes(), Is.EqualTo(notes));
            Assert.That(shop.All<Address>().Where(address => address.Email == BuyerEmail.OfOrder(Order.Id)).Select(address => address.City), Is.All.EqualTo("Seattle"));
        });

        Assert.That(await shop.ImportAsync(later), Is.EqualTo(ImportOutcome.Unchanged));
    }

    [Test]
    public async Task An_erased_order_is_cancelled_like_any_other()
    {
        await using var shop = await StartErasedAsync();

        await shop.ImportAsync(Order.Json(shop.Time.GetUtcNow(), "CANCELLED"));

        Assert.That((shop.Row().State, shop.ShopOrder().OrderStatus), Is.EqualTo((ImportState.Cancelled, OrderStatus.Cancelled)));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task An_answer_that_cannot_be_read_is_stored_without_what_is_personal()
    {
        await using var shop = await StartErasedAsync();
        var broken = Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED");
        broken["proceeds"]!["grandTotal"]!["amount"] = "a lot";

        Assert.That(await shop.ImportAsync(broken), Is.EqualTo(ImportOutcome.Failed));
        Assert.That(await shop.ImportAsync(broken), Is.EqualTo(ImportOutcome.Unchanged));
        shop.Time.Advance(TimeSpan.FromHours(1));
        await shop.SyncAsync();

        Assert.That(shop.Row().Problems, Is.EqualTo("Unreadable"));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task An_admins_edits_are_erased_too_and_what_else_he_wrote_stays()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        await shop.DoAsync(async services =>
        {
            var addresses = services.GetRequiredService<IAddressService>();
            var address = await addresses.GetAddressByIdAsync(shop.ShopOrder().ShippingAddressId!.Value);
            (address.FirstName, address.LastName, address.Address1, address.Email, address.FaxNumber) = ("Bilbo", "Underhill", "12 Bagshot Row", "bilbo@underhill.example", "0177 4433");
            await addresses.UpdateAddressAsync(address);
            await services.GetRequiredService<IOrderService>().InsertOrderNoteAsync(new OrderNote
            {
                OrderId = shop.ShopOrder().Id, Note = $"Called BILBO UNDERHILL of 12 Bagshot Row, {Order.Name}: wants the blue one", CreatedOnUtc = shop.Time.GetUtcNow().UtcDateTime
            });
        });

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        Assert.That(WholeDatabase.Find(shop, [.. Order.Traces, "Bilbo", "Underhill", "Bagshot", "0177 4433"]), Is.Empty);
        Assert.That(shop.Notes(), Does.Contain("Called *** of ***, ***: wants the blue one"));
    }

    [Test]
    public async Task An_order_that_is_not_due_is_left_alone_and_so_is_its_buyers_account()
    {
        var other = new TellingOrder("111-0000002-0000002", "qx2", BuyerMark: "qx1");
        await using var shop = await StartAsync(CustomerCreation.Account);
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(20));
        await BringAsync(shop, other.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        Assert.That(shop.All<Order>().Select(order => order.CustomerId).Distinct(), Has.Exactly(1).Items);
        var before = await ExactlyOnce.OrderState.ReadAsync(shop, other.Id);

        shop.Time.Advance(TimeSpan.FromDays(11));
        await shop.SyncAsync();
        Assert.That(shop.Row(Order.Id).PersonalDataErasedOnUtc, Is.Not.Null);
        Assert.That(shop.Row(other.Id).PersonalDataErasedOnUtc, Is.Null);
        Assert.That(await ExactlyOnce.OrderState.ReadAsync(shop, other.Id), Is.EqualTo(before));
        Assert.That(Buyer(shop).Email, Does.StartWith("buyer-qx1.marketplace"));
        // the account bears the name of the first order; it is the buyer's, who has an order that is still kept
        Assert.That(Buyer(shop).FirstName, Is.EqualTo(Order.Name));

        shop.Time.Advance(TimeSpan.FromDays(20));
        await shop.SyncAsync();
        Assert.That(WholeDatabase.Find(shop, [.. Order.Traces, .. other.Traces]), Is.Empty);
        Assert.That((Buyer(shop).FirstName, Buyer(shop).Email, Buyer(shop).Username), Is.EqualTo(((string?)null, $"erased-{Buyer(shop).CustomerGuid:N}@amazon-order.invalid", Buyer(shop).Email)));
    }

    [Test]
    public async Task A_buyer_who_has_an_order_of_the_shops_own_keeps_the_account()
    {
        await using var shop = await StartAsync(CustomerCreation.Account);
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        await shop.DoAsync(async services =>
        {
            var own = shop.ShopOrder();
            (own.Id, own.OrderGuid) = (0, Guid.NewGuid());
            await services.GetRequiredService<IOrderService>().InsertOrderAsync(own);
        });

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);
        Assert.That(Buyer(shop).FirstName, Is.EqualTo(Order.Name));
    }

    [Test]
    public async Task A_customer_of_the_shop_is_never_touched()
    {
        await using var shop = await StartAsync();
        var own = await shop.DoAsync(async services =>
        {
            var customer = new Customer { CustomerGuid = Guid.NewGuid(), Email = "shop@example.com", Username = "shop@example.com", FirstName = "Amazon", Company = "Our shop", Active = true };
            await services.GetRequiredService<ICustomerService>().InsertCustomerAsync(customer);
            return customer;
        });
        await shop.ChangeAccountAsync(account => (account.CustomerCreation, account.FixedCustomerId) = (CustomerCreation.Fixed, own.Id));
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        var after = shop.All<Customer>().Single(customer => customer.Id == own.Id);
        Assert.That((after.Email, after.FirstName, after.Company), Is.EqualTo(("shop@example.com", "Amazon", "Our shop")));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task Orders_that_were_never_imported_are_erased_after_their_last_update()
    {
        await using var shop = await StartAsync();
        var json = Order.Json(shop.Time.GetUtcNow());
        json["orderItems"]![0]!["product"]!["sellerSku"] = "NOT-HERE";
        await BringAsync(shop, json);
        Assert.That(shop.Row().State, Is.EqualTo(ImportState.NeedsAttention));

        shop.Time.Advance(TimeSpan.FromDays(30));
        await shop.SyncAsync();
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);

        // Amazon hands the data out anew for an order that is still to be fulfilled
        json["lastUpdatedTime"] = shop.Time.GetUtcNow().UtcDateTime.ToString("O");
        json["orderItems"]![0]!["product"]!["sellerSku"] = "MUG";
        await BringAsync(shop, json);
        Assert.That((shop.Row().State, shop.Row().PersonalDataErasedOnUtc, shop.Row().BuyerName), Is.EqualTo((ImportState.Imported, (DateTime?)null, Order.Name)));
        Assert.That(shop.All<Address>().Select(address => address.Address1), Has.Exactly(2).EqualTo(Order.Street));
    }

    [Test]
    public async Task A_waiting_order_that_is_erased_can_still_be_imported_without_names()
    {
        await using var shop = await StartAsync();
        var json = Order.Json(shop.Time.GetUtcNow(), "SHIPPED");
        json["orderItems"]![0]!["product"]!["sellerSku"] = "CUP";
        await BringAsync(shop, json);
        shop.Time.Advance(TimeSpan.FromDays(60));
        await shop.SyncAsync();
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);

        await shop.AddProductAsync("CUP");
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();

        Assert.That((shop.Row().State, shop.Row().Problems, shop.ShopOrder().OrderTotal), Is.EqualTo((ImportState.Imported, "", 20.00m)));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task A_paused_accounts_orders_are_erased_in_time_as_well()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        await shop.ChangeAccountAsync(account => account.Active = false);

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task A_removed_accounts_orders_are_erased_thirty_days_after_the_removal_at_the_latest()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), deliverBy: shop.Time.GetUtcNow().AddDays(200)));
        await shop.DoAsync(async services =>
        {
            var accounts = services.GetRequiredService<AccountService>();
            await accounts.DeleteAsync((await accounts.GetAllAsync())[0]);
        });

        await shop.SyncAsync();
        shop.Time.Advance(TimeSpan.FromDays(29));
        await shop.SyncAsync();
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Null);

        shop.Time.Advance(TimeSpan.FromDays(1));
        await shop.SyncAsync();
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);
    }

    [Test]
    public async Task The_setting_shortens_the_days_and_never_lengthens_them()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(5));

        await UpkeepAsync(shop, settings => settings.PersonalDataRetentionDays = 6);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Null);
        await UpkeepAsync(shop, settings => settings.PersonalDataRetentionDays = 5);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);

        var second = new TellingOrder("111-0000002-0000002", "qx2");
        await BringAsync(shop, second.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(31));
        await UpkeepAsync(shop, settings => settings.PersonalDataRetentionDays = 400);
        Assert.That(WholeDatabase.Find(shop, second.Traces), Is.Empty);
    }

    [Test]
    public async Task A_natural_persons_tax_number_goes_and_the_sellers_own_stays()
    {
        await using var shop = await StartAsync();
        var json = Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED");
        json["tax"]!["taxRegistrations"] = new JsonArray(
            new JsonObject { ["entityType"] = "BUYER", ["taxRegistrationType"] = "CPF", ["taxRegistrationNumber"] = "529.982.247-25" },
            new JsonObject { ["entityType"] = "MERCHANT", ["legalName"] = "Our Shop Ltda", ["taxRegistrationType"] = "CNPJ", ["taxRegistrationNumber"] = "11.222.333/0001-81" });
        await BringAsync(shop, json);
        Assert.That(shop.ShopOrder().VatNumber, Is.EqualTo("529.982.247-25"));

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        Assert.That(shop.ShopOrder().VatNumber, Is.Null);
        Assert.That(WholeDatabase.Find(shop, [.. Order.Traces, "529.982.247-25"]), Is.Empty);
        Assert.That(WholeDatabase.Find(shop, "11.222.333/0001-81"), Is.Not.Empty);
    }

    [Test]
    public async Task What_the_log_was_told_by_a_database_is_blanked()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        await shop.DoAsync(services => services.GetRequiredService<ChannelLog>().WriteAsync(ChannelLogLevel.Error, 1, "SqlException", $"Truncated value: '{Order.Name}'.", Order.Id));

        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();

        Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.Message), Does.Contain("Truncated value: '***'."));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task Erasing_leaves_the_figures_alone_that_an_admin_has_edited()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "IN_TRANSIT"));
        await shop.DoAsync(async services =>
        {
            var order = shop.ShopOrder();
            order.OrderShippingExclTax = 4.56m;
            await services.GetRequiredService<IOrderService>().UpdateOrderAsync(order);
        });

        shop.Time.Advance(TimeSpan.FromDays(60));
        await shop.SyncAsync();
        await shop.ImportAsync(Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));

        Assert.That(shop.ShopOrder().OrderShippingExclTax, Is.EqualTo(4.56m));
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task A_run_out_of_time_goes_on_in_the_next_one()
    {
        await using var shop = await StartAsync();
        var orders = Enumerable.Range(1, 5).Select(number => new TellingOrder($"111-0000001-{number:0000000}", $"qy{number}")).ToList();
        foreach (var order in orders)
            shop.Amazon.Orders.Put(order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromMinutes(10));
        await shop.SyncAsync();
        shop.Time.Advance(TimeSpan.FromDays(31));

        // a clock that moves by ten seconds with each order
        shop.BeforeWrite = write => shop.Time.Advance(write.StartsWith("INSERT ChannelClaim", StringComparison.Ordinal) ? TimeSpan.FromSeconds(10) : TimeSpan.Zero);
        await UpkeepAsync(shop);
        Assert.That(shop.All<AmazonOrder>().Count(row => row.PersonalDataErasedOnUtc is not null), Is.EqualTo(2));

        await UpkeepAsync(shop);
        await UpkeepAsync(shop);
        Assert.That(WholeDatabase.Find(shop, [.. orders.SelectMany(order => order.Traces)]), Is.Empty);
    }

    [Test]
    public async Task An_order_that_cannot_be_erased_holds_up_no_other()
    {
        await using var shop = await StartAsync();
        var second = new TellingOrder("111-0000002-0000002", "qx2");
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        await BringAsync(shop, second.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(31));
        var first = shop.Row(Order.Id);

        shop.BeforeWrite = write =>
        {
            if (write == $"UPDATE Address {first.BillingAddressId}")
                throw new InvalidOperationException($"cannot write {Order.Name}");
        };
        await UpkeepAsync(shop);

        Assert.That(WholeDatabase.Find(shop, second.Traces), Is.Empty);
        Assert.That(shop.Row(Order.Id).PersonalDataErasedOnUtc, Is.Null);
        var told = shop.All<AmazonLogEntry>().Single(entry => entry.Code == "PersonalDataNotErased");
        Assert.That(told.Message, Does.Contain(Order.Id).And.Contain("1 orders").And.Not.Contain(Order.Name));

        shop.BeforeWrite = null;
        await UpkeepAsync(shop);
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
    }

    [Test]
    public async Task An_order_that_an_importer_holds_is_left_to_the_next_run()
    {
        await using var shop = await StartAsync();
        await BringAsync(shop, Order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(31));

        await shop.DoAsync(async services =>
        {
            await using var held = await services.GetRequiredService<ChannelClaims>().TryClaimAsync($"order/{Order.Id}");
            await UpkeepAsync(shop);
        });
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Null);

        await UpkeepAsync(shop);
        Assert.That(shop.Row().PersonalDataErasedOnUtc, Is.Not.Null);
    }

    [Test]
    public async Task Old_log_entries_go_after_the_set_days()
    {
        await using var shop = await StartAsync();
        await shop.DoAsync(services => services.GetRequiredService<ChannelLog>().WriteAsync(ChannelLogLevel.Information, 0, "Old", "old"));
        shop.Time.Advance(TimeSpan.FromDays(366));
        await shop.DoAsync(services => services.GetRequiredService<ChannelLog>().WriteAsync(ChannelLogLevel.Information, 0, "New", "new"));

        await shop.SyncAsync();

        Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.Code), Does.Contain("New").And.Not.Contain("Old"));
    }

    internal static Task UpkeepAsync(TestShop shop, Action<AmazonChannelSettings>? change = null) => shop.DoAsync(services =>
    {
        change?.Invoke(services.GetRequiredService<AmazonChannelSettings>());
        return services.GetRequiredService<UpkeepRunner>().RunAsync();
    });

    internal static async Task BringAsync(TestShop shop, JsonObject order)
    {
        shop.Amazon.Orders.ReplaceAll([order]);
        shop.Time.Advance(TimeSpan.FromMinutes(10));
        await shop.SyncAsync();
    }

    private static async Task<TestShop> StartAsync(CustomerCreation customers = CustomerCreation.Guest)
    {
        var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.CustomerCreation = customers);
        await shop.AddProductAsync("MUG");
        return shop;
    }

    private static async Task<TestShop> StartErasedAsync()
    {
        var shop = await StartAsync();
        await BringAsync(shop, Order.Json(TestShop.Start, "SHIPPED", "DELIVERED"));
        shop.Time.Advance(TimeSpan.FromDays(31));
        await shop.SyncAsync();
        Assert.That(WholeDatabase.Find(shop, Order.Traces), Is.Empty);
        return shop;
    }

    private static Customer Buyer(TestShop shop) => shop.All<Customer>().Single(customer => BuyerEmail.IsOurs(customer.Email));

    // what must stay: money, lines, statuses
    private static string Facts(TestShop shop)
    {
        var row = shop.Row();
        var order = shop.ShopOrder();
        var line = shop.All<OrderItem>().Single();
        var item = shop.All<AmazonOrderItem>().Single();
        return $"{row.State} {row.AmazonStatus} {row.GrandTotal} {row.CurrencyCode} {row.FiguresHash} {row.PurchasedOnUtc:O} {order.OrderStatus} {order.ShippingStatus} {order.PaymentStatus} {order.OrderTotal} "
            + $"{order.CustomOrderNumber} {order.CreatedOnUtc:O} {line.Quantity} {line.PriceInclTax} {item.SellerSku} {item.Asin} {item.StockTaken}";
    }
}
