using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Configuration;
using Nop.Services.Events;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Upkeep on pages: System > Warnings, its settings, and an order whose personal data was erased.</summary>
[NonParallelizable]
public class UpkeepPageTests
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

    [Test]
    public async Task Warnings_tell_what_needs_attention_and_that_all_is_well()
    {
        Assert.That(await WarningsAsync(), Does.Contain("Amazon orders that could not be imported: 1.").And.Contain("text-yellow").And.Not.Contain("text-red"));

        await ChangeAccountAsync(account => account.AttentionReason = "<b>the refresh token was revoked</b>");
        Assert.That(await _admin.GetStringAsync("Admin/Common/Warnings"), Does.Contain("text-red").And.Contain("&lt;b&gt;the refresh token was revoked").And.Not.Contain("<b>the"));

        await ChangeAccountAsync(account => account.AttentionReason = null);
        await _site.DoAsync(services => services.GetRequiredService<IRepository<AmazonOrder>>().DeleteAsync(row => row.StateId == (int)ImportState.NeedsAttention));
        Assert.That(await WarningsAsync(), Does.Contain("text-green").And.Contain("the orders of all active accounts are read in time").And.Not.Contain("text-yellow"));
    }

    [Test]
    public async Task Warnings_that_cannot_be_made_leave_the_page_alone()
    {
        await _site.DoAsync(services =>
        {
            using var connection = _site.OpenDatabase();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE AmazonChannel_SyncState";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        });

        Assert.That(await WarningsAsync(), Does.Contain("No plugin has anything to say."));
    }

    [Test]
    public void No_class_of_the_plugin_is_taken_for_a_consumer_of_an_open_event() =>
        Assert.That(typeof(AmazonChannelPlugin).Assembly.GetTypes().Where(type => type.IsClass
            && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IConsumer<>) && face.ContainsGenericParameters)), Is.Empty);

    [Test]
    public async Task The_days_and_the_debug_log_are_set_on_the_configuration_page()
    {
        var page = await _admin.GetStringAsync("Admin/AmazonChannel/Configure");
        var form = new ConfigurationForm(page, "amazon-configuration-form");
        Assert.That((form["PersonalDataRetentionDays"], form["DebugLog"]), Is.EqualTo(("30", "false")));

        foreach (var days in new[] { "0", "31" })
            Assert.That(await PostAsync(form.With("PersonalDataRetentionDays", days)), Does.Contain("Enter 1 to 30 days"));
        Assert.That((await SettingsAsync()).PersonalDataRetentionDays, Is.EqualTo(30));

        await PostAsync(form.With("PersonalDataRetentionDays", "7").With("DebugLog", "true"));
        var settings = await SettingsAsync();
        Assert.That((settings.PersonalDataRetentionDays, settings.DebugLog), Is.EqualTo((7, true)));
    }

    [Test]
    public async Task The_page_of_an_erased_order_says_so_and_shows_what_is_left()
    {
        var row = _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == Known.Id);
        Assert.That(await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{row.Id}"), Does.Contain("Ann Example").And.Not.Contain("amazon-personal-data-erased"));

        await _site.DoAsync(async services => Assert.That(await services.GetRequiredService<OrderEraser>()
            .EraseAsync(row.AccountId, row.AmazonOrderId, new ErasureRule(DateTime.UtcNow.AddYears(1), [])), Is.True));

        var page = WebUtility.HtmlDecode(await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{row.Id}"));
        Assert.That(page, Does.Contain("amazon-personal-data-erased").And.Contain("Personal data of the buyer was erased on").And.Contain("20.00 USD"));
        foreach (var personal in new[] { "Ann Example", "1 Main St", "98101", "555 0100" })
        {
            Assert.That(page, Does.Not.Contain(personal));
            Assert.That(await _admin.GetStringAsync($"Admin/Order/Edit/{row.OrderId}"), Does.Not.Contain(personal));
        }
    }

    private async Task<string> WarningsAsync() => WebUtility.HtmlDecode(await _admin.GetStringAsync("Admin/Common/Warnings"));

    private Task ChangeAccountAsync(Action<AmazonAccount> change) => _site.DoAsync(services =>
    {
        var account = _site.All<AmazonAccount>().Single();
        change(account);
        return services.GetRequiredService<IRepository<AmazonAccount>>().UpdateAsync(account, false);
    });

    private async Task<string> PostAsync(ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync("Admin/AmazonChannel/Configure", form.Content());
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<AmazonChannelSettings> SettingsAsync()
    {
        var settings = new AmazonChannelSettings();
        await _site.DoAsync(async services => settings = await services.GetRequiredService<ISettingService>().LoadSettingAsync<AmazonChannelSettings>());
        return settings;
    }
}
