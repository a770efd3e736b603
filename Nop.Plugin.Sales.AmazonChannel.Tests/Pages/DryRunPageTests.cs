using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The first connection as an admin sees it: added, looked at, started.</summary>
[NonParallelizable]
public class DryRunPageTests
{
    private static readonly TestOrder Good = new() { Id = "111-0000001-0000001" };
    private static readonly TestOrder Stuck = new TestOrder { Id = "111-0000001-0000002" }.With(new TestLine { Sku = "<b>NOT-HERE</b>" });

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync();
        await _site.DoAsync(async services =>
        {
            var accounts = services.GetRequiredService<AccountService>();
            await accounts.DeleteAsync((await accounts.GetAllAsync())[0]);
        });
        _admin = await _site.LogInAsync();
        var now = DateTimeOffset.UtcNow;
        foreach (var order in new[] { Good, Stuck })
            _site.Amazon.Orders.Put((order with { Created = now.AddHours(-2), Updated = now.AddHours(-1) }).ToJson());
        await AddAccountAsync();
        await _site.SyncAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    private AmazonAccount Account => _site.All<AmazonAccount>().Single();

    private string PreviewPath => $"Admin/AmazonDryRun/Preview/{Account.Id}";

    [Test]
    public async Task An_account_that_an_admin_adds_imports_nothing_until_he_starts_it()
    {
        Assert.That((Account.DryRun, _site.All<AmazonOrder>().Count, _site.All<Order>().Count), Is.EqualTo((true, 2, 0)));
        var configure = await _admin.GetStringAsync("Admin/AmazonChannel/Configure");
        foreach (var page in new[] { configure, await _admin.GetStringAsync($"Admin/AmazonChannel/AccountEdit/{Account.Id}"), await _admin.GetStringAsync("Admin") })
            Assert.That(page, Does.Contain("Dry run: nothing has been imported yet").And.Contain(PreviewPath));

        var preview = await _admin.GetStringAsync(PreviewPath);
        Assert.That(preview, Does.Contain("<strong>1</strong> orders would be created").And.Contain("20.00 USD").And.Contain("<strong>1</strong> would wait")
            .And.Contain("No product with the SKU").And.Contain("Start importing").And.Contain("-1 pieces in all").And.Not.Contain("Plugins.Sales"));

        var started = await PostAsync($"Admin/AmazonDryRun/Start/{Account.Id}", new ConfigurationForm(configure, "amazon-configuration-form"));
        Assert.That(started, Does.Contain("Importing has started").And.Not.Contain("Dry run: nothing"));
        await _site.SyncAsync();
        Assert.That((Account.DryRun, _site.All<Order>().Count), Is.EqualTo((false, 1)));
        Assert.That(await _admin.GetStringAsync(PreviewPath), Is.Empty);
    }

    [Test]
    public async Task Import_now_says_that_nothing_is_imported_yet()
    {
        var form = new ConfigurationForm(await _admin.GetStringAsync("Admin/AmazonOrder/List"), "amazon-orders-form").With("selectedIds", $"{_site.All<AmazonOrder>()[0].Id}");
        Assert.That(await PostAsync("Admin/AmazonOrderAction/Import", form), Does.Contain("is in a dry run"));
        Assert.That(_site.All<Order>(), Is.Empty);
    }

    [Test]
    public async Task Who_has_no_right_to_start_does_not()
    {
        var form = new ConfigurationForm(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), "amazon-configuration-form");
        using (var answer = await _admin.PostAsync($"Admin/AmazonDryRun/Start/{Account.Id}", form.Without("__RequestVerificationToken").Content()))
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            Assert.That(await client.GetStringAsync(PreviewPath), Does.Not.Contain("would be created"), user);
        }

        Assert.That(Account.DryRun, Is.True);
    }

    private async Task AddAccountAsync()
    {
        var form = new ConfigurationForm(await _admin.GetStringAsync("Admin/AmazonChannel/AccountCreate"), "amazon-account-form")
            .With("Name", "New seller").With("RegionId", "99").With("CustomEndpoint", _site.Amazon.Endpoint.ToString()).With("CustomTokenEndpoint", _site.Amazon.TokenEndpoint.ToString())
            .With("ClientId", _site.Amazon.Seller.ClientId).With("ClientSecret", _site.Amazon.Seller.ClientSecret).With("RefreshToken", _site.Amazon.Seller.RefreshToken)
            .With("OrdersPlacedAfter", DateTime.UtcNow.AddDays(-30).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await PostAsync("Admin/AmazonChannel/AccountCreate", form);
    }

    private async Task<string> PostAsync(string path, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync(path, form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}
