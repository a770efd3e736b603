using Microsoft.Data.Sqlite;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>Install, update and uninstall as the host does them.</summary>
[Parallelizable(ParallelScope.All)]
public class LifecycleTests
{
    private static readonly string[] Tables =
    [
        "AmazonChannel_Account", "AmazonChannel_Booking", "AmazonChannel_CarrierName", "AmazonChannel_Claim", "AmazonChannel_Feed", "AmazonChannel_FeedReport", "AmazonChannel_LogEntry", "AmazonChannel_Note", "AmazonChannel_Order", "AmazonChannel_OrderItem", "AmazonChannel_Pause",
        "AmazonChannel_Shipment",
        "AmazonChannel_SkuAlias", "AmazonChannel_StockMark", "AmazonChannel_Submission", "AmazonChannel_SyncState"
    ];

    [Test]
    public async Task Install_makes_tables_settings_texts_task_and_widget()
    {
        await using var shop = await TestShop.StartAsync(connect: false);

        Assert.Multiple(() =>
        {
            Assert.That(PluginTables(shop), Is.EqualTo(Tables));
            Assert.That(shop.All<Setting>().Select(setting => setting.Name), Has.Some.EqualTo("amazonchannelsettings.overlapminutes"));
            Assert.That(Texts(shop), Has.Some.EqualTo("plugins.sales.amazonchannel.order.viewall"));
            var task = shop.All<ScheduleTask>().Single(task => task.Name == "Amazon sales channel: synchronise");
            Assert.That((task.Seconds, task.Enabled, task.StopOnError), Is.EqualTo((300, true, false)));
            Assert.That(Type.GetType(task.Type), Is.EqualTo(typeof(Services.SynchronizationTask)));
            var sending = shop.All<ScheduleTask>().Single(task => task.Name == "Amazon sales channel: send");
            Assert.That((sending.Seconds, sending.Enabled, sending.StopOnError, Type.GetType(sending.Type)), Is.EqualTo((60, true, false, typeof(Services.OutboundTask))));
            Assert.That(shop.All<Setting>().Single(setting => setting.Name == "widgetsettings.activewidgetsystemnames").Value, Does.Contain("Sales.AmazonChannel"));
        });
    }

    [Test]
    public async Task Uninstall_removes_all_of_it_the_tables_too()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());

        await shop.Lifecycle.UninstallAsync(AmazonChannelDefaults.SystemName);

        Assert.Multiple(() =>
        {
            Assert.That(PluginTables(shop), Is.Empty);
            Assert.That(shop.All<Setting>().Select(setting => setting.Name), Has.None.Contain("amazonchannel"));
            Assert.That(shop.All<Setting>().Select(setting => setting.Value), Has.None.Contain("Sales.AmazonChannel"));
            Assert.That(Texts(shop), Has.None.Contain("amazonchannel"));
            Assert.That(shop.All<ScheduleTask>().Select(task => task.Name), Has.None.StartWith("Amazon"));
            Assert.That(shop.All<Nop.Core.Domain.Orders.Order>(), Has.Count.EqualTo(1), "the shop's orders stay");
        });
    }

    [Test]
    public async Task What_was_uninstalled_can_be_installed_again()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await shop.Lifecycle.UninstallAsync(AmazonChannelDefaults.SystemName);
        await shop.Lifecycle.InstallAsync(AmazonChannelDefaults.SystemName);

        Assert.That(PluginTables(shop), Is.EqualTo(Tables));
        Assert.That(shop.All<ScheduleTask>().Count(task => task.Name.StartsWith("Amazon", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Update_refreshes_the_texts_and_keeps_everything_else()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        await shop.DoAsync(services => ((ILocalizationService)services.GetService(typeof(ILocalizationService))!)
            .AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["Plugins.Sales.AmazonChannel.Order.ViewAll"] = "old" }));

        await shop.Lifecycle.UpdateAsync(AmazonChannelDefaults.SystemName, "0.9.0");

        Assert.That(shop.All<LocaleStringResource>().Single(text => text.ResourceName == "plugins.sales.amazonchannel.order.viewall").ResourceValue, Is.EqualTo("View all Amazon Orders"));
        Assert.That(shop.Row().OrderId, Is.Not.Zero);
    }

    [Test]
    public void Every_migration_has_a_way_down()
    {
        var migrations = typeof(AmazonChannelPlugin).Assembly.GetTypes().Where(type => typeof(FluentMigrator.IMigration).IsAssignableFrom(type)).ToList();

        Assert.That(migrations, Is.Not.Empty);
        Assert.That(migrations, Has.None.Matches<Type>(type => typeof(FluentMigrator.ForwardOnlyMigration).IsAssignableFrom(type)));
    }

    private static IReadOnlyList<string> Texts(TestShop shop) => [.. shop.All<LocaleStringResource>().Select(text => text.ResourceName.ToLowerInvariant())];

    private static List<string> PluginTables(TestShop shop)
    {
        using var connection = new SqliteConnection($"Data Source={shop.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'AmazonChannel%' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }
}
