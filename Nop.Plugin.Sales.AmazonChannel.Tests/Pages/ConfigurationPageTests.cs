using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The configuration pages over HTTP: cards, accounts, settings, and what is asked for without leaving a page.</summary>
[NonParallelizable]
public class ConfigurationPageTests
{
    private static readonly TestOrder Known = new() { Id = "111-0000001-0000001" };
    private static readonly TestOrder Stuck = new TestOrder { Id = "111-0000001-0000002" }.With(new TestLine { Sku = "NOT-HERE" });

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Known, Stuck);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    private AmazonAccount Account => _site.All<AmazonAccount>().Single();

    [Test]
    public async Task The_card_tells_how_the_account_is_and_the_page_has_no_secret()
    {
        var account = Account;
        var pages = await _admin.GetStringAsync("Admin/AmazonChannel/Configure") + await EditPageAsync();

        Assert.Multiple(() =>
        {
            Assert.That(pages, Does.Contain("data-status=\"Connected\"").And.Contain("Test seller").And.Contain("all marketplaces").And.Contain("Next sync"));
            Assert.That(pages, Does.Contain("60 %").And.Contain("after the next restart"));
            foreach (var secret in new[] { _site.Amazon.Seller.ClientSecret, _site.Amazon.Seller.RefreshToken, account.ClientSecret, account.RefreshToken })
                Assert.That(pages, Does.Not.Contain(secret).And.Not.Contain(WebUtility.HtmlEncode(secret)));
        });
    }

    [Test]
    public async Task An_account_is_paused_resumed_and_removed()
    {
        await PostAsync("AccountPause/1");
        Assert.That(Account.Active, Is.False);
        Assert.That(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), Does.Contain("data-status=\"Paused\""));

        await PostAsync("AccountResume/1");
        Assert.That(Account.Active, Is.True);

        await PostAsync("AccountDelete/1");
        Assert.That(_site.All<AmazonAccount>(), Is.Empty);
        Assert.That(_site.All<AmazonOrder>(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Resuming_clears_what_needed_attention()
    {
        await _site.DoAsync(async services =>
        {
            var account = Account;
            account.AttentionReason = "<b>the refresh token was revoked</b>";
            await services.GetRequiredService<IRepository<AmazonAccount>>().UpdateAsync(account, false);
        });
        Assert.That(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), Does.Contain("data-status=\"Attention\"").And.Contain("&lt;b&gt;the refresh token was revoked"));

        await PostAsync("AccountResume/1");
        Assert.That(Account.AttentionReason, Is.Null);
    }

    [Test]
    public async Task The_interval_is_the_schedule_tasks()
    {
        var form = new ConfigurationForm(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), "amazon-configuration-form");
        Assert.That(form["IntervalMinutes"], Is.EqualTo("5"));

        var refused = await PostAsync("Configure", form.With("IntervalMinutes", "2"));
        Assert.That(refused, Does.Contain("Enter 3 to 1440 minutes."));
        Assert.That(Task.Seconds, Is.EqualTo(300));

        await PostAsync("Configure", form.With("IntervalMinutes", "10").With("OverlapMinutes", "45"));
        Assert.That(Task.Seconds, Is.EqualTo(600));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), Does.Contain("30 %"));
    }

    [Test]
    public async Task What_cannot_be_saved_is_told_beside_its_field_and_nothing_is_saved()
    {
        var form = await EditFormAsync();
        form.With("Name", "Renamed").With("MarketplaceIds", "ATVPDKIKX0DER,<b>").With("MarketplaceStores", "A1PA6795UKMFR9=99,nonsense")
            .With("CustomerCreationId", "2").With("FixedCustomerId", "4711").With("UnknownSkuId", "1").With("PlaceholderProductId", "0");
        var page = WebUtility.HtmlDecode(await PostAsync("AccountEdit/1", form));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("\"<b>\" is no Amazon marketplace id").And.Contain("names a store that is not there").And.Contain("\"nonsense\" cannot be read"));
            Assert.That(page, Does.Contain("This customer does not exist any more").And.Contain("Search for a product and choose one from the list"));
            Assert.That(Account.Name, Is.EqualTo("Test seller"));
        });
    }

    [Test]
    public async Task While_import_is_off_its_settings_are_kept_and_checked_when_it_is_switched_on()
    {
        var form = (await EditFormAsync()).With("ImportOrders", "false").With("CustomerCreationId", "2").With("FixedCustomerId", "0").With("OrderNumberPrefix", "AMZ-");
        await PostAsync("AccountEdit/1", form);
        Assert.That((Account.ImportOrders, Account.CustomerCreation, Account.OrderNumberPrefix), Is.EqualTo((false, CustomerCreation.Fixed, "AMZ-")));

        Assert.That(await PostAsync("AccountEdit/1", form.With("ImportOrders", "true")), Does.Contain("Search for a customer and choose one from the list"));
        Assert.That(Account.ImportOrders, Is.False);
    }

    [TestCase("NewOrderStatusId", "40")]
    [TestCase("NewOrderStatusId", "7")]
    [TestCase("CustomerCreationId", "7")]
    [TestCase("UnknownSkuId", "7")]
    [TestCase("OrderNumberSourceId", "7")]
    public async Task A_choice_that_is_none_is_refused(string field, string value) =>
        Assert.That(await PostAsync("AccountEdit/1", (await EditFormAsync()).With(field, value)), Does.Contain("Choose one of the list."));

    [Test]
    public async Task Changed_order_settings_make_the_next_sync_look_again()
    {
        Assert.That(RowOf(Stuck).State, Is.EqualTo(ImportState.NeedsAttention));
        var product = _site.All<Core.Domain.Catalog.Product>().Single();

        var before = DateTime.UtcNow.AddSeconds(-1);
        await PostAsync("AccountEdit/1", (await EditFormAsync()).With("UnknownSkuId", "1").With("PlaceholderProductId", $"{product.Id}"));
        Assert.That(RowOf(Stuck).NextAttemptOnUtc, Is.GreaterThan(before).And.LessThanOrEqualTo(DateTime.UtcNow));

        await _site.SyncAsync();
        Assert.That(RowOf(Stuck).State, Is.EqualTo(ImportState.Imported));
    }

    [Test]
    public async Task Another_name_alone_makes_nothing_be_looked_at_again()
    {
        var before = RowOf(Stuck).NextAttemptOnUtc;
        await PostAsync("AccountEdit/1", (await EditFormAsync()).With("Name", "Renamed"));

        Assert.That(Account.Name, Is.EqualTo("Renamed"));
        Assert.That(RowOf(Stuck).NextAttemptOnUtc, Is.EqualTo(before));
        Assert.That(_site.All<AmazonSyncState>().Single().WatermarkUtc, Is.Not.Null);
    }

    [Test]
    public async Task An_earlier_date_reads_the_orders_in_between()
    {
        var old = new TestOrder { Id = "111-0000001-0000009", Created = DateTimeOffset.UtcNow.AddDays(-40), Updated = DateTimeOffset.UtcNow.AddDays(-39) };
        _site.Amazon.Orders.Put(old.ToJson());
        await _site.SyncAsync();
        Assert.That(_site.All<AmazonOrder>().Select(row => row.AmazonOrderId), Does.Not.Contain(old.Id));

        await PostAsync("AccountEdit/1", (await EditFormAsync()).With("OrdersPlacedAfter", DateTime.UtcNow.AddDays(-60).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        await _site.SyncAsync();
        Assert.That(RowOf(old).State, Is.EqualTo(ImportState.Imported));
    }

    [Test]
    public async Task The_connection_test_answers_line_by_line_and_stores_nothing()
    {
        var account = Account;
        var text = await AskAsync("Test", (await EditFormAsync()).With("Name", "Not saved"));
        var lines = JsonNode.Parse(text)!["lines"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => (string)line!["result"]!), Is.All.EqualTo("Ok"), text);
            Assert.That(lines, Has.Count.EqualTo(7));
            Assert.That(text, Does.Not.Contain(_site.Amazon.Seller.ClientSecret).And.Not.Contain(_site.Amazon.Seller.RefreshToken));
            Assert.That(Account.Name, Is.EqualTo(account.Name));
            Assert.That(Account.ClientSecret, Is.EqualTo(account.ClientSecret));
        });
    }

    [Test]
    public async Task A_wrong_secret_fails_in_words_before_it_is_saved()
    {
        var text = await AskAsync("Test", (await EditFormAsync()).With("ClientSecret", "wrong"));
        var lines = JsonNode.Parse(text)!["lines"]!.AsArray();

        Assert.That((string)lines[0]!["result"]!, Is.EqualTo("Failed"));
        Assert.That((string)lines[0]!["text"]!, Does.Contain("client secret"));
        Assert.That(lines.Count(line => (string)line!["result"]! == "NotTested"), Is.EqualTo(5));
    }

    [Test]
    public async Task Stored_secrets_are_not_sent_to_another_address()
    {
        var form = (await EditFormAsync()).With("CustomTokenEndpoint", "https://example.invalid/token");

        foreach (var action in new[] { "Test", "Marketplaces" })
            Assert.That((string?)JsonNode.Parse(await AskAsync(action, form))!["error"], Does.Contain("stored ones are not sent to another address"));
        Assert.That(await PostAsync("AccountEdit/1", form), Does.Contain("Enter the refresh token again"));
        Assert.That(Account.CustomTokenEndpoint, Is.EqualTo(_site.Amazon.TokenEndpoint.ToString()));
    }

    [Test]
    public async Task Marketplaces_are_loaded_from_Amazon()
    {
        var answer = JsonNode.Parse(await AskAsync("Marketplaces", (await EditFormAsync()).With("MarketplaceIds", "A17E79C6D8DWNP")))!["marketplaces"]!.AsArray();

        Assert.That(answer.Select(one => (string)one!["name"]!), Does.Contain("Amazon.de").And.Contain("Amazon.sa").And.None.StartsWith("Non-Amazon"));
        Assert.That((string)answer.Single(one => (string)one!["id"]! == "A17E79C6D8DWNP")!["note"]!, Is.EqualTo("the account does not sell here"));
    }

    [Test]
    public async Task Customers_and_products_are_found_by_part_of_their_name()
    {
        Assert.That(await FindAsync("Products", "mu"), Does.Contain("Mug (MUG)"));
        Assert.That(await FindAsync("Customers", "vendor@"), Does.Contain("vendor@yourstore.com"));
        Assert.That(await FindAsync("Customers", "nobody-at-all"), Does.Not.Contain("text"));
    }

    [Test]
    public async Task Without_rights_or_token_nothing_is_done()
    {
        var form = await EditFormAsync();
        form.Without("__RequestVerificationToken");
        foreach (var path in new[] { "AmazonChannel/AccountPause/1", "AccountConnection/Test", "AccountConnection/Customers" })
        {
            using var answer = await _admin.PostAsync($"Admin/{path}", form.Content());
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), path);
        }

        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            foreach (var path in new[] { "AmazonChannel/Configure", "AmazonChannel/AccountEdit/1" })
            {
                using var answer = await client.GetAsync($"Admin/{path}");
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("Test seller"), $"{user} at {path}");
            }
        }

        Assert.That(Account.Active, Is.True);
    }

    private ScheduleTask Task => _site.All<ScheduleTask>().Single(task => task.Name == AmazonChannelDefaults.SynchronizationTaskName);

    private AmazonOrder RowOf(TestOrder order) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);

    private Task<string> EditPageAsync() => _admin.GetStringAsync("Admin/AmazonChannel/AccountEdit/1");

    private async Task<ConfigurationForm> EditFormAsync() => new(await EditPageAsync(), "amazon-account-form");

    private Task<string> AskAsync(string action, ConfigurationForm form) => SendAsync($"Admin/AccountConnection/{action}", form);

    private Task<string> PostAsync(string action, ConfigurationForm form) => SendAsync($"Admin/AmazonChannel/{action}", form);

    private async Task PostAsync(string action) => await PostAsync(action, new ConfigurationForm(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), "amazon-configuration-form"));

    private async Task<string> FindAsync(string action, string text) => await AskAsync(action, (await EditFormAsync()).With("text", text));

    private async Task<string> SendAsync(string path, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync(path, form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}
