using AmazonSimulator;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A copy of the shop changes nothing at Amazon.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ReadOnlyModeTests
{
    [Test]
    public async Task A_shop_whose_stores_have_other_addresses_holds_everything_back_until_a_person_says_otherwise()
    {
        await using var shop = await ShippedAsync();
        await MoveAsync(shop, "https://staging.example/");

        await AssertHeldBackAsync(shop, "and no store of this shop has that address (they have https://staging.example/)");

        await SwitchOffAsync(shop);
        await AssertSentAsync(shop);
        Assert.That(shop.All<AmazonAccount>().Single().StoreUrl, Is.EqualTo("https://staging.example/"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_copied_database_with_the_same_addresses_holds_everything_back_until_a_person_says_otherwise(bool hasAnother)
    {
        await using var shop = await ShippedAsync();
        var mark = shop.Services.GetRequiredService<InstallationMark>();
        if (hasAnother)
            mark.Renew();
        else
            mark.Remove();

        await AssertHeldBackAsync(shop, hasAnother ? "is another one" : "is not there");

        await SwitchOffAsync(shop);
        await AssertSentAsync(shop);
        Assert.That(shop.All<AmazonAccount>().Single().InstallationHash, Is.EqualTo(mark.Read()).And.Length.EqualTo(64));
    }

    [Test]
    public async Task The_host_of_a_request_to_the_scheduler_switches_nothing()
    {
        await using var shop = await ShippedAsync();

        await shop.DoAsync(async services =>
        {
            Ask(services, "attacker.example", area: null);
            await services.GetRequiredService<Outbox>().RunAsync(AmazonChannelDefaults.OutboxBudget);
        });

        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(1));
        await shop.DoAsync(async services => Assert.That(await services.GetRequiredService<ReadOnlyMode>().IsOnAsync(), Is.False));
    }

    [Test]
    public async Task A_run_that_an_admin_starts_at_an_address_of_no_store_sends_nothing_and_says_so()
    {
        await using var shop = await ShippedAsync();
        for (var run = 0; run < 2; run++)
        {
            await shop.DoAsync(async services =>
            {
                Ask(services, "admin.example", "Admin");
                Assert.That(await services.GetRequiredService<SyncNow>().RunAsync(), Is.EqualTo(new SyncNowResult("admin.example")));
            });
        }

        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
        Assert.That(shop.All<AmazonLogEntry>().Single(entry => entry.Code == "ReadOnlyMode").Message, Does.Contain("admin.example").And.Contain(AmazonChannelDefaults.OutboundTaskName));
        await AssertSentAsync(shop);
    }

    [Test]
    public async Task It_can_be_switched_off_for_good_at_an_admin_address_of_its_own()
    {
        await using var shop = await ShippedAsync();
        await shop.DoAsync(async services =>
        {
            Ask(services, "admin.example", "Admin");
            var readOnly = services.GetRequiredService<ReadOnlyMode>();
            await readOnly.SwitchAsync(true);
            await readOnly.SwitchAsync(false);
        });

        await AssertSentAsync(shop);
    }

    [Test]
    public async Task An_account_of_1_0_0_is_marked_by_the_first_run_at_its_address_and_by_no_other()
    {
        await using var shop = await ShippedAsync();
        var mark = shop.Services.GetRequiredService<InstallationMark>();
        mark.Remove();
        await ChangeAsync(shop, place => place.InstallationHash = null);

        await AssertSentAsync(shop);
        Assert.That(shop.All<AmazonAccount>().Single().InstallationHash, Is.EqualTo(mark.Read()).And.Not.Null);

        await ChangeAsync(shop, place => (place.InstallationHash, place.StoreUrl) = (null, "https://elsewhere.example/"));
        await shop.DoAsync(async services => Assert.That(await services.GetRequiredService<ReadOnlyMode>().IsOnAsync(), Is.True));
        Assert.That(shop.All<AmazonAccount>().Single().InstallationHash, Is.Null);
    }

    [Test]
    public void What_cannot_be_marked_says_where_and_what_to_do()
    {
        var file = Path.GetTempFileName();
        var mark = new InstallationMark(Path.Combine(file, "App_Data", "mark"));

        Assert.That(mark.Read(), Is.Null);
        Assert.That(mark.Ensure, Throws.TypeOf<InstallationMarkException>().With.Message.Contains(mark.File).And.Message.Contains("right to write"));
        File.Delete(file);
    }

    [TestCase("https://shop.example/", true, "http://www.shop.example/")]
    [TestCase("https://shop.example/de/", true, "https://shop.example/")]
    [TestCase("https://shop.example/", false, "https://staging.shop.example/")]
    [TestCase("http://localhost:5000/", false, "http://localhost:5001/")]
    [TestCase("https://shop.example/", true, "https://second.example/", "https://shop.example")]
    [TestCase("https://shop.example/", false)]
    [TestCase(null, true, "https://shop.example/")]
    public void One_shop_is_known_by_its_stores_addresses(string? connectedAt, bool isOne, params string[] stores) =>
        Assert.That(CopyCheck.IsStillHere(connectedAt, stores.Length == 0 ? ["https://staging.example/"] : stores), Is.EqualTo(isOne));

    [Test]
    public async Task The_hosts_of_a_store_are_its_addresses_too()
    {
        await using var shop = await ShippedAsync();
        await ChangeAsync(shop, place => place.StoreUrl = "https://www.shop.example/");
        await MoveAsync(shop, "https://new.example/", "new.example, shop.example");

        await AssertSentAsync(shop);
    }

    private static async Task<TestShop> ShippedAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        await shop.ShipAsync("111-0000001-0000001", "T1");
        return shop;
    }

    private static async Task AssertHeldBackAsync(TestShop shop, string why)
    {
        await shop.PassAsync(TimeSpan.FromMinutes(5), 2);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Requested), "it is kept");
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
            Assert.That(shop.All<AmazonLogEntry>().Single(entry => entry.Code == "ReadOnlyMode").Message, Does.Contain(why), "said once");
        });
    }

    private static async Task AssertSentAsync(TestShop shop)
    {
        await shop.PassAsync(TimeSpan.FromMinutes(5), 2);
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(1));
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    private static Task SwitchOffAsync(TestShop shop) => shop.DoAsync(services => services.GetRequiredService<ReadOnlyMode>().SwitchAsync(false));

    private static Task MoveAsync(TestShop shop, string url, string hosts = "") => shop.DoAsync(async services =>
    {
        var stores = services.GetRequiredService<IRepository<Store>>();
        var store = stores.Table.Single();
        (store.Url, store.Hosts) = (url, hosts);
        await stores.UpdateAsync(store);
    });

    private static Task ChangeAsync(TestShop shop, Action<AccountPlace> change) => shop.DoAsync(async services =>
    {
        var places = services.GetRequiredService<IRepository<AccountPlace>>();
        var place = places.Table.Single();
        change(place);
        await places.UpdateAsync(place);
    });

    private static void Ask(IServiceProvider services, string host, string? area)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString(host);
        if (area is not null)
            context.Request.RouteValues["area"] = area;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
    }
}
