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
        foreach (var page in new[] { configure, await _admin.GetStringAsync($"Admin/AmazonChannel/AccountEdit/{Account.Id}") })
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
    public async Task The_dashboard_links_to_the_preview_and_does_not_work_it_out()
    {
        var dashboard = await _admin.GetStringAsync("Admin");
        var place = $"/Admin/AmazonDryRun/Show/{Account.Id}";
        Assert.That(dashboard, Does.Contain("Dry run: nothing has been imported yet").And.Contain($"href=\"{place}\"").And.Not.Contain(PreviewPath));

        var page = await _admin.GetStringAsync(place);
        Assert.That(page, Does.Contain(PreviewPath).And.Contain("New seller").And.Not.Contain("Plugins.Sales"));
        Assert.That(await PostAsync($"Admin/AmazonDryRun/Start/{Account.Id}", new ConfigurationForm(page, "amazon-dry-run-form")), Does.Contain("Importing has started"));
        Assert.That(await _admin.GetStringAsync("Admin"), Does.Not.Contain("/Admin/AmazonDryRun/"));
    }

    [Test]
    public async Task The_preview_is_kept_until_an_order_or_a_setting_changes()
    {
        var (first, worked) = await PreviewAsync();
        Assert.That(worked, Is.GreaterThan(0), "the orders are read");
        var (second, again) = await PreviewAsync();
        Assert.That((second, again), Is.EqualTo((first, 0)), "kept");

        await _site.SyncAsync();
        Assert.That((await PreviewAsync()).Orders, Is.Zero, "a sync that brings nothing changes nothing");

        var now = DateTimeOffset.UtcNow;
        _site.Amazon.Orders.Put((new TestOrder { Id = "111-0000001-0000003" } with { Created = now.AddHours(-2), Updated = now.AddMinutes(-30) }).ToJson());
        await _site.SyncAsync();
        var (third, ofNew) = await PreviewAsync();
        Assert.That(ofNew, Is.GreaterThan(0), "an order came");
        Assert.That(third, Does.Contain("<strong>2</strong> orders would be created"));

        var form = new ConfigurationForm(await _admin.GetStringAsync($"Admin/AmazonChannel/AccountEdit/{Account.Id}"), "amazon-account-form").With("ImportOrders", "false");
        await PostAsync("Admin/AmazonChannel/AccountEdit", form);
        var (fourth, ofSetting) = await PreviewAsync();
        Assert.That(ofSetting, Is.GreaterThan(0), "a setting changed");
        Assert.That(fourth, Does.Contain("<strong>0</strong> orders would be created"));
    }

    [Test]
    public async Task The_preview_says_when_it_was_worked_out_and_is_worked_out_again_on_request()
    {
        var (first, _) = await PreviewAsync();
        Assert.That(first, Does.Contain("Worked out on").And.Contain("again=True"));
        Assert.That((await PreviewAsync("?again=True")).Orders, Is.GreaterThan(0));
        Assert.That((await PreviewAsync()).Orders, Is.Zero);
    }

    // the preview, and how many commands read stored answers of Amazon for it
    private async Task<(string Text, int Orders)> PreviewAsync(string query = "")
    {
        var count = 0;
        await _site.DoAsync(async services =>
        {
            services.GetRequiredService<Nop.Data.ShopDatabase>().BeforeCommand = command => count += System.Text.RegularExpressions.Regex.IsMatch(command.CommandText, @"\bSnapshot\b") ? 1 : 0;
            await Task.CompletedTask;
        });
        try
        {
            return (await _admin.GetStringAsync(PreviewPath + query), count);
        }
        finally
        {
            await _site.DoAsync(services =>
            {
                services.GetRequiredService<Nop.Data.ShopDatabase>().BeforeCommand = null;
                return Task.CompletedTask;
            });
        }
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
