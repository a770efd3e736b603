using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>An admin changes an account while a sync or the outbox is at work on it: nothing of what he did is written back.</summary>
[Parallelizable(ParallelScope.All)]
public class TwoWritersTests
{
    [Test]
    public async Task An_earlier_date_that_is_entered_during_a_run_is_read_by_the_next_one()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        var old = new TestOrder { Id = "111-0000001-0000099", Created = TestOrder.Placed.AddDays(-40), Updated = TestOrder.Placed.AddDays(-40) };
        shop.AmazonSays(old, new TestOrder());
        DuringTheRun(shop, services => ChangeAsync(services, account => account.OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(-60).UtcDateTime));

        await shop.SyncAsync();
        Assert.That(shop.State().WatermarkUtc, Is.Not.Null, "the run itself comes to its end");
        await shop.SyncAsync();

        Assert.That(shop.Row(old.Id).State, Is.EqualTo(ImportState.Imported));
        var searches = shop.Amazon.Calls.Count(Operations.SearchOrders);
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.SearchOrders), Is.LessThanOrEqualTo(searches + 1));
        Assert.That(shop.State().WindowVersion, Is.EqualTo(1), "once is enough");
    }

    [Test]
    public async Task Marketplaces_a_pause_and_a_dry_run_that_ends_during_a_run_stay()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.ChangeAccountAsync(account => account.DryRun = true);
        shop.AmazonSays(new TestOrder());
        DuringTheRun(shop, async services =>
        {
            var change = services.GetRequiredService<AccountChange>();
            await ChangeAsync(services, account => account.MarketplaceIds = "ATVPDKIKX0DER");
            await change.StartImportingAsync(await AccountAsync(services));
            await change.PauseAsync(await AccountAsync(services));
        });

        await shop.SyncAsync();

        var account = shop.All<AmazonAccount>().Single();
        Assert.That((account.MarketplaceIds, account.DryRun, account.Active), Is.EqualTo(("ATVPDKIKX0DER", false, false)));
    }

    [Test]
    public async Task New_credentials_that_are_entered_while_the_old_ones_fail_do_not_stop_the_account()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Seller.IsAuthorized = false;
        // the failure is logged just before the account would be stopped for it
        DuringTheRun(shop, services => SaveAsync(services, "a new token"), write => write.StartsWith("INSERT AmazonLogEntry", StringComparison.Ordinal));

        await shop.SyncAsync();

        Assert.That(shop.All<AmazonAccount>().Single().AttentionReason, Is.Null, "Amazon refused the old ones");
        await shop.SyncAsync();
        Assert.That(shop.All<AmazonAccount>().Single().AttentionReason, Is.Not.Null, "and now the new ones");
    }

    [Test]
    public async Task A_page_that_was_opened_before_takes_no_stop_back()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.DoAsync(async services =>
        {
            var opened = await AccountAsync(services);
            var writer = services.GetRequiredService<AccountWriter>();
            await writer.StopReadingAsync(opened, "the refresh token was revoked");
            await writer.StopSendingAsync(opened, "a role is missing");

            opened.Name = "Another name";
            await services.GetRequiredService<AccountService>().SaveAsync(opened, null, null);
        });

        var account = shop.All<AmazonAccount>().Single();
        Assert.That((account.Name, account.AttentionReason, account.OutboundStoppedReason), Is.EqualTo(("Another name", "the refresh token was revoked", "a role is missing")));
    }

    [Test]
    public async Task A_stop_of_the_outbox_takes_nothing_back()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.DoAsync(async services =>
        {
            var used = await AccountAsync(services);
            await ChangeAsync(services, account => account.DefaultCarrier = "DHL");
            await services.GetRequiredService<AccountChange>().PauseAsync(used);

            Assert.That(await services.GetRequiredService<AccountWriter>().StopSendingAsync(used, "a role is missing"), Is.True);
        });

        var account = shop.All<AmazonAccount>().Single();
        Assert.That((account.DefaultCarrier, account.Active, account.OutboundStoppedReason), Is.EqualTo(("DHL", false, "a role is missing")));
    }

    [Test]
    public async Task The_real_shop_s_address_changes_nothing_else()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.StoreUrl = "https://elsewhere.example/");
        await shop.DoAsync(async services =>
        {
            var readOnly = services.GetRequiredService<ReadOnlyMode>();
            await readOnly.SwitchAsync(true);
            await readOnly.SwitchAsync(false);
        });

        var account = shop.All<AmazonAccount>().Single();
        Assert.That(account.StoreUrl, Is.Not.EqualTo("https://elsewhere.example/"));
        Assert.That((account.Name, account.ClientSecret.Length > 0), Is.EqualTo(("Test seller", true)));
    }

    [Test]
    public async Task Two_admins_at_once_both_raise_the_version()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.DoAsync(async services =>
        {
            var (one, other) = (await AccountAsync(services), await AccountAsync(services));
            one.ImportAmazonFulfilledOrders = false;
            other.CancelOnBuyerRequest = true;
            var accounts = services.GetRequiredService<AccountService>();
            await accounts.SaveAsync(one, null, null);
            await accounts.SaveAsync(other, null, null);
        });

        Assert.That(shop.All<AmazonAccount>().Single().RulesVersion, Is.EqualTo(2));
    }

    private static void DuringTheRun(TestShop shop, Func<IServiceProvider, Task> change, Func<string, bool>? when = null)
    {
        when ??= write => write.StartsWith("INSERT AmazonOrder", StringComparison.Ordinal);
        shop.BeforeWrite = write =>
        {
            if (!when(write))
                return;
            shop.BeforeWrite = null;
            shop.DoAsync(change).GetAwaiter().GetResult();
        };
    }

    private static async Task ChangeAsync(IServiceProvider services, Action<AmazonAccount> change)
    {
        var account = await AccountAsync(services);
        var before = account.Copy();
        change(account);
        await services.GetRequiredService<AccountChange>().SaveAsync(account, before, null, null);
    }

    private static async Task SaveAsync(IServiceProvider services, string refreshToken)
    {
        var account = await AccountAsync(services);
        await services.GetRequiredService<AccountChange>().SaveAsync(account, account.Copy(), null, refreshToken);
    }

    private static async Task<AmazonAccount> AccountAsync(IServiceProvider services) => (await services.GetRequiredService<AccountService>().GetAllAsync())[0];
}
