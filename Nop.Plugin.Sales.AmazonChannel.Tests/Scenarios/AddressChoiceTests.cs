using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>An admin has edited the shipping address, and then Amazon changes its own: nothing is overwritten unseen, and a person decides.</summary>
[Parallelizable(ParallelScope.All)]
public class AddressChoiceTests
{
    private const string Corrected = "1 Main Street, Suite 5";

    private static readonly TestOrder First = new TestOrder().With(new TestLine { Quantity = 3, Item = 60m });

    private static JsonObject Moved(string street = "99 Oak Ave") => new()
    {
        ["name"] = "Bea Other", ["addressLine1"] = street, ["city"] = "Portland", ["stateOrRegion"] = "OR", ["postalCode"] = "97201", ["countryCode"] = "US"
    };

    [Test]
    public async Task Amazons_change_is_told_and_the_shops_address_stays()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });

        Assert.Multiple(() =>
        {
            Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressChanged)));
            Assert.That(ShippingOf(shop).Address1, Is.EqualTo(Corrected));
            Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.Message).Append(shop.Row().ProblemText), Has.None.Contains("Oak").And.None.Contains("Bea").And.None.Contains("Suite"));
        });
        var change = await ChangeAsync(shop);
        Assert.That((change!.Amazons!.Address1, change.Shops.Address1), Is.EqualTo(("99 Oak Ave", Corrected)));
    }

    [Test]
    public async Task Without_a_change_of_Amazons_nothing_is_told()
    {
        await using var shop = await StartAsync();
        var same = TestOrder.DefaultAddress();
        same["phone"] = "";
        same["city"] = "SEATTLE";

        await shop.SyncAsync(First.Later(120) with { Address = same });
        await shop.SyncAsync(First.Later(180) with { Address = null, Buyer = null });
        await shop.SyncAsync(First.Later(240));

        Assert.That((shop.Row().Problems, ShippingOf(shop).Address1), Is.EqualTo(("", Corrected)));
    }

    [Test]
    public async Task Amazons_is_taken_whole_and_followed_from_then_on()
    {
        await using var shop = await StartAsync(address => address.Company = "Old Inc");
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        Assert.That(await DecideAsync(shop, takesAmazons: true));

        var taken = ShippingOf(shop);
        Assert.Multiple(() =>
        {
            Assert.That((taken.FirstName, taken.Address1, taken.City, taken.ZipPostalCode, taken.Company, taken.PhoneNumber), Is.EqualTo(("Bea Other", "99 Oak Ave", "Portland", "97201", (string?)null, (string?)null)));
            Assert.That(shop.Row().Problems, Is.Empty);
            Assert.That(shop.Notes(), Has.One.Contains("taken over by hand"));
        });

        await shop.SyncAsync(First.Later(180) with { Address = Moved("5 Elm Ct") });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo(("5 Elm Ct", "")));
    }

    [Test]
    public async Task The_shops_is_kept_until_Amazon_changes_its_own_again()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        Assert.That(await DecideAsync(shop, takesAmazons: false));
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));

        await shop.SyncAsync(First.Later(180) with { Address = Moved() });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")), "Amazon says the same again");

        await shop.SyncAsync(First.Later(240) with { Address = Moved("5 Elm Ct") });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, nameof(OrderProblem.AddressChanged))));
    }

    [Test]
    public async Task A_decision_about_an_address_that_was_not_seen_is_none()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        var seen = (await ChangeAsync(shop))!.Seen;
        await shop.SyncAsync(First.Later(180) with { Address = Moved("5 Elm Ct") });

        Assert.That(await DecideAsync(shop, takesAmazons: true, seen), Is.False);
        Assert.That(await DecideAsync(shop, takesAmazons: false, seen), Is.False);
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, nameof(OrderProblem.AddressChanged))));
    }

    [Test]
    public async Task Amazons_old_address_again_or_the_very_same_correction_settles_it()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        await shop.SyncAsync(First.Later(180));
        Assert.That(shop.Row().Problems, Is.Empty, "Amazon has taken it back");

        var corrected = TestOrder.DefaultAddress();
        corrected["addressLine1"] = Corrected.ToUpperInvariant();
        await shop.SyncAsync(First.Later(240) with { Address = corrected });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));

        await shop.SyncAsync(First.Later(300));
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressChanged)), "and now it is another one again");
    }

    [Test]
    public async Task A_change_that_Amazon_withholds_afterwards_stays_open()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        await shop.SyncAsync(First.Later(180) with { Address = null, Buyer = null });
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressChanged)));
        Assert.That(await DecideAsync(shop, takesAmazons: true), Is.False, "it is not there to be taken");

        Assert.That(await DecideAsync(shop, takesAmazons: false));
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));
        await shop.SyncAsync(First.Later(240) with { Address = Moved() });
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressChanged)), "nobody has seen it yet");
    }

    [Test]
    public async Task An_address_typed_in_where_Amazon_withheld_one_is_held_against_the_one_that_comes()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(First with { Address = null, Buyer = null });
        await EditAsync(shop, address => (address.FirstName, address.Address1, address.City, address.CountryId) = ("Ann Example", "1 Main St", "Seattle", 1));

        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo(("1 Main St", nameof(OrderProblem.AddressChanged))));
    }

    [Test]
    public async Task Once_it_has_left_nothing_is_asked_and_the_address_stays()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        await shop.SyncAsync(First.Later(180) with { Address = Moved(), Status = "SHIPPED" });

        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));
    }

    [Test]
    public async Task An_edited_billing_address_does_not_hold_up_the_shipping_address()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(First);
        await EditAsync(shop, address => address.Company = "Payers Ltd", order => order.BillingAddressId);

        await shop.SyncAsync(First.Later(120) with { Address = Moved() });

        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo(("99 Oak Ave", "")));
        Assert.That(shop.All<Address>().Single(address => address.Id == shop.ShopOrder().BillingAddressId) is { Company: "Payers Ltd", Address1: "1 Main St" });
    }

    [Test]
    public async Task An_order_of_version_1_0_0_only_remembers_Amazons_address_at_first()
    {
        await using var shop = await StartAsync();
        await ForgetAsync(shop);

        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));

        await shop.SyncAsync(First.Later(180) with { Address = Moved("5 Elm Ct") });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, nameof(OrderProblem.AddressChanged))));
    }

    [Test]
    public async Task An_unedited_order_of_version_1_0_0_follows_Amazon()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(First);
        await ForgetAsync(shop);

        await shop.SyncAsync(First.Later(120) with { Address = Moved() });

        Assert.That(ShippingOf(shop) is { Address1: "99 Oak Ave", PhoneNumber: null });
        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task An_erased_order_asks_nothing()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(First.Later(120) with { Address = Moved() });
        await shop.DoAsync(async services =>
        {
            var rows = services.GetRequiredService<IRepository<AmazonOrder>>();
            var row = shop.Row();
            row.PersonalDataErasedOnUtc = shop.Time.GetUtcNow().UtcDateTime;
            await rows.UpdateAsync(row, false);
        });
        Assert.That(await ChangeAsync(shop), Is.Null);

        await shop.SyncAsync(First.Later(180) with { Address = Moved("5 Elm Ct") });
        Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo((Corrected, "")));
    }

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public async Task A_crash_while_an_address_is_followed_does_not_pass_for_an_edit(Break how)
    {
        for (var write = 1; ; write++)
        {
            await using var shop = await TestShop.StartAsync();
            await shop.AddProductAsync("MUG");
            await shop.SyncAsync(First);
            shop.AmazonSays(First.Later(120) with { Address = Moved() });
            var count = 0;
            var broken = await BrokenOff.RunAsync(shop, how, _ => ++count == write, host => host.SyncAsync());
            if (broken is null)
                break;

            await using var restarted = shop.Node();
            shop.Time.Advance(TimeSpan.FromMinutes(70));
            await restarted.SyncAsync();
            Assert.That((ShippingOf(shop).Address1, shop.Row().Problems), Is.EqualTo(("99 Oak Ave", "")), $"write {write}, {broken}");
            shop.AmazonSays(First.Later(300) with { Address = Moved("5 Elm Ct") });
            await restarted.SyncAsync();
            var billing = shop.All<Address>().Single(address => address.Id == shop.ShopOrder().BillingAddressId);
            Assert.That((ShippingOf(shop).Address1, billing.Address1, shop.Row().Problems), Is.EqualTo(("5 Elm Ct", "5 Elm Ct", "")), $"write {write}, {broken}");
        }
    }

    private static async Task<TestShop> StartAsync(Action<Address>? more = null)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(First);
        await EditAsync(shop, address =>
        {
            address.Address1 = Corrected;
            more?.Invoke(address);
        });
        return shop;
    }

    // the host's own page writes the row and tells nobody
    private static Task EditAsync(TestShop shop, Action<Address> change, Func<Order, int>? which = null) => shop.DoAsync(async services =>
    {
        var id = which?.Invoke(shop.ShopOrder()) ?? shop.ShopOrder().ShippingAddressId;
        var address = shop.All<Address>().Single(address => address.Id == id);
        change(address);
        await services.GetRequiredService<IAddressService>().UpdateAddressAsync(address);
    });

    private static Task ForgetAsync(TestShop shop) => shop.DoAsync(async services =>
    {
        var row = shop.Row();
        row.AmazonAddressHash = "";
        await services.GetRequiredService<IRepository<AmazonOrder>>().UpdateAsync(row, false);
    });

    private static Task<AddressChange?> ChangeAsync(TestShop shop) => shop.DoAsync(services => services.GetRequiredService<ShippingAddressEditor>().ChangeAsync(shop.Row()));

    private static Task<bool> DecideAsync(TestShop shop, bool takesAmazons, string? seen = null) => shop.DoAsync(async services =>
    {
        var editor = services.GetRequiredService<ShippingAddressEditor>();
        return await editor.DecideAsync(shop.Row().Id, takesAmazons, seen ?? (await editor.ChangeAsync(shop.Row()))?.Seen);
    });

    private static Address ShippingOf(TestShop shop) => shop.All<Address>().Single(address => address.Id == shop.ShopOrder().ShippingAddressId);
}
