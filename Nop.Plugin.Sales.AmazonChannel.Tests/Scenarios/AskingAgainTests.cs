using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>What Amazon has not said of an order that is to be shipped is asked for again by getOrder, for as long as it is needed.</summary>
[Parallelizable(ParallelScope.All)]
public class AskingAgainTests
{
    private static readonly TestOrder Homeless = new TestOrder { Address = null, Buyer = null }.With(new TestLine { Quantity = 3, Item = 60m });
    private static readonly TestOrder Moneyless = new TestOrder { HasMoney = false }.With(new TestLine { Quantity = 3 });

    [Test]
    public async Task An_incomplete_address_is_asked_for_after_an_hour_after_six_more_and_then_daily_until_it_ships()
    {
        await using var shop = await StartAsync(Homeless);
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressIncomplete)));

        Assert.That(await AskedAsync(shop, 59), Is.Zero);
        Assert.That(await AskedAsync(shop, 2), Is.EqualTo(1), "an hour");
        Assert.That(await AskedAsync(shop, 5 * 60), Is.Zero);
        Assert.That(await AskedAsync(shop, 61), Is.EqualTo(1), "six hours more");
        Assert.That(await AskedAsync(shop, 23 * 60), Is.Zero);
        Assert.That(await AskedAsync(shop, 61), Is.EqualTo(1), "a day more");
        Assert.That(await AskedAsync(shop, 24 * 60 + 1), Is.EqualTo(1), "and again");

        await shop.SyncAsync(Homeless with { Status = "SHIPPED", Updated = shop.Time.GetUtcNow() });
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero, "it has left");
    }

    [Test]
    public async Task An_address_that_comes_is_filled_in_and_asked_for_no_more()
    {
        await using var shop = await StartAsync(Homeless);
        shop.Amazon.Orders.Put((Homeless with { Address = TestOrder.DefaultAddress() }).ToJson());

        Assert.That(await AskedAsync(shop, 61), Is.EqualTo(1));
        Assert.That((shop.Row().Problems, ShippingOf(shop).Address1), Is.EqualTo(("", "1 Main St")));
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero);
    }

    [Test]
    public async Task What_an_admin_types_in_on_the_hosts_page_ends_it_at_the_next_sync()
    {
        await using var shop = await StartAsync(Homeless);
        await EditAsync(shop, address => address.FirstName = "Ann Example");
        await shop.SyncAsync();
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressIncomplete)), "the street is missing still");

        await EditAsync(shop, address => (address.Address1, address.City, address.CountryId) = ("1 Main St", "Seattle", 1));
        await shop.SyncAsync();
        Assert.That((shop.Row().Problems, shop.Row().AskAgainOnUtc, ShippingOf(shop).Address1), Is.EqualTo(("", (DateTime?)null, "1 Main St")));
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero);
    }

    [Test]
    public async Task An_order_that_Amazon_fulfils_is_not_asked_for()
    {
        await using var shop = await StartAsync(Homeless with { FulfilledBy = "AMAZON", Status = "SHIPPED" });
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressIncomplete)));
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero);
    }

    [Test]
    public async Task Missing_money_is_asked_for_several_times_within_the_hour_and_then_the_order_is_imported()
    {
        await using var shop = await StartAsync(Moneyless);
        var asked = 0;
        for (var minute = 0; minute < 55; minute += 5)
        {
            asked += await AskedAsync(shop, 5);
            Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.Waiting, "")), $"minute {minute}");
        }

        Assert.That(asked, Is.EqualTo(4));
        await AskedAsync(shop, 6);
        Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.Imported, nameof(OrderProblem.NoMoney))));
        Assert.That(await AskedAsync(shop, 6 * 60), Is.EqualTo(1), "and it is asked for still");
    }

    [Test]
    public async Task Money_that_comes_within_the_hour_makes_the_order_at_once()
    {
        await using var shop = await StartAsync(Moneyless);
        shop.Amazon.Orders.Put((Moneyless with { HasMoney = true }).With(new TestLine { Quantity = 3, Item = 61.50m }).ToJson());

        Assert.That(await AskedAsync(shop, 6), Is.EqualTo(1));
        Assert.That((shop.Row().State, shop.Row().Problems, shop.ShopOrder().OrderTotal), Is.EqualTo((ImportState.Imported, "", 61.50m)));
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero);
    }

    [Test]
    public async Task Money_that_is_withheld_later_is_asked_for_and_nothing_is_told()
    {
        await using var shop = await StartAsync(Moneyless with { HasMoney = true });
        await shop.SyncAsync(Moneyless.Later(60));
        Assert.That((shop.Row().Problems, shop.ShopOrder().OrderTotal), Is.EqualTo(("", 20m)));

        Assert.That(await AskedAsync(shop, 6), Is.EqualTo(1));
        Assert.That((shop.Row().Problems, shop.ShopOrder().OrderTotal), Is.EqualTo(("", 20m)));

        shop.Amazon.Orders.Put((Moneyless with { HasMoney = true }).With(new TestLine { Quantity = 3, Item = 19m }).Later(60).ToJson());
        await AskedAsync(shop, 11);
        Assert.That((shop.Row().Problems, shop.ShopOrder().OrderTotal), Is.EqualTo(("", 19m)));
        Assert.That(await AskedAsync(shop, 48 * 60), Is.Zero);
    }

    [Test]
    public async Task In_a_dry_run_missing_money_is_asked_for_and_nothing_is_imported()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.DryRun = true);
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(Moneyless);

        Assert.That(await AskedAsync(shop, 6), Is.EqualTo(1));
        await AskedAsync(shop, 120);
        Assert.That(shop.All<Nop.Core.Domain.Orders.Order>(), Is.Empty);
    }

    private static async Task<TestShop> StartAsync(TestOrder order)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(order);
        return shop;
    }

    // calls of getOrder at the sync after some minutes
    private static async Task<int> AskedAsync(TestShop shop, int minutes)
    {
        var before = shop.Amazon.Calls.Count(Operations.GetOrder);
        shop.Time.Advance(TimeSpan.FromMinutes(minutes));
        await shop.SyncAsync();
        return shop.Amazon.Calls.Count(Operations.GetOrder) - before;
    }

    private static Task EditAsync(TestShop shop, Action<Address> change) => shop.DoAsync(async services =>
    {
        var address = ShippingOf(shop);
        change(address);
        await services.GetRequiredService<IAddressService>().UpdateAddressAsync(address);
    });

    private static Address ShippingOf(TestShop shop) => shop.All<Address>().Single(address => address.Id == shop.ShopOrder().ShippingAddressId);
}
