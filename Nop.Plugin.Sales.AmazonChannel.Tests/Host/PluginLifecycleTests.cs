using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Core.Infrastructure;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;
using Nop.Data.Migrations;
using Nop.Services.Cms;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Plugins;
using Nop.Services.Sandbox;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class PluginLifecycleTests
{
    [Test]
    public async Task Installing_creates_tables_first_and_only_marks_update_migrations()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");
        host.NextScope();

        // InstallAsync inserts a row, so the table was there; the column of the update migration was not added
        Assert.That((await host.Table<Fake.Thing>().Table.SingleAsync()).Name, Is.EqualTo("from InstallAsync"));
        Assert.That(await ColumnsAsync(host), Does.Contain("Thing_Name").And.Not.Contain("Added"));
        Assert.That(await host.Get<IWidgetPluginManager>().IsPluginActiveAsync("FakePlugin"), Is.True);
    }

    [Test]
    public async Task A_schema_migration_runs_before_the_plugin_is_installed()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<PluginLifecycle>().StartAsync();

        Assert.That(await ColumnsAsync(host, "FakeAtStart"), Is.EqualTo(new[] { "Id" }));
        Assert.That(await ColumnsAsync(host), Is.Empty);
    }

    [Test]
    public async Task Updating_runs_update_migrations_then_the_plugin()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Old));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");
        await using var next = await TestHost.StartAsync(options => options with { DatabaseFile = host.Options.DatabaseFile }, typeof(Old), typeof(New));
        await next.Get<PluginLifecycle>().UpdateAsync("FakePlugin", "0.9.0");
        next.NextScope();

        Assert.That(await ColumnsAsync(next, "OldThing"), Is.EqualTo(new[] { "Id", "Added" }));
        Assert.That((await next.Get<ISettingService>().GetSettingAsync("updated")).Value, Is.EqualTo("0.9.0 -> 1.0.0"));
    }

    [Test]
    public async Task Uninstalling_runs_the_plugin_then_every_down()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        var lifecycle = host.Get<PluginLifecycle>();
        await lifecycle.InstallAsync("FakePlugin");
        await lifecycle.UninstallAsync("FakePlugin");
        host.NextScope();

        Assert.That(await ColumnsAsync(host), Is.Empty);
        Assert.That(await ColumnsAsync(host, "FakeAtStart"), Is.Empty);
        Assert.That(await host.Get<IWidgetPluginManager>().IsPluginActiveAsync("FakePlugin"), Is.False);
        Assert.That(await host.Get<IPluginService>().GetPluginDescriptorsAsync<IPlugin>(), Is.Empty);
        await lifecycle.InstallAsync("FakePlugin");
    }

    [Test]
    public async Task A_migration_without_a_way_down_stops_the_uninstall_half_way()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake), typeof(OneWay));
        var lifecycle = host.Get<PluginLifecycle>();
        await lifecycle.InstallAsync("FakePlugin");
        Assert.That(() => lifecycle.UninstallAsync("FakePlugin"), Throws.Exception);
        host.NextScope();

        Assert.That(host.Get<WidgetSettings>().ActiveWidgetSystemNames, Is.Empty);
        Assert.That(await ColumnsAsync(host), Is.Not.Empty);
        Assert.That((await host.Get<IPluginService>().GetPluginDescriptorsAsync<IPlugin>()).Single().Installed, Is.True);
        Assert.That((await host.Get<ILogger>().GetAllLogsAsync()).Single().ShortMessage, Does.Contain("FakePlugin"));
    }

    [Test]
    public async Task What_is_installed_is_known_to_a_second_host_on_the_same_database()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");
        await using var second = await TestHost.StartAsync(options => options with { DatabaseFile = host.Options.DatabaseFile }, typeof(Fake));

        var descriptor = await second.Get<IPluginService>().GetPluginDescriptorBySystemNameAsync<IWidgetPlugin>("FakePlugin");
        Assert.That(descriptor.Version, Is.EqualTo("1.0.0"));
        Assert.That(descriptor.Instance<IWidgetPlugin>().PluginDescriptor, Is.SameAs(descriptor));
    }

    [Test]
    public async Task A_start_up_registers_services_and_settings_are_loaded_from_the_database()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<ISettingService>().SaveSettingAsync(new Fake.FakeSettings { Names = ["a", "b"], Ratio = 1.5m, Kind = DayOfWeek.Friday, Until = new DateTime(2026, 1, 2) });
        host.NextScope();
        var settings = host.Get<Fake.FakeSettings>();

        Assert.That((string.Join('+', settings.Names), settings.Ratio, settings.Kind, settings.Until), Is.EqualTo(("a+b", 1.5m, DayOfWeek.Friday, (DateTime?)new DateTime(2026, 1, 2))));
        Assert.That(host.Get<Fake.Service>(), Is.Not.Null);
    }

    [Test]
    public async Task Tables_of_a_plugin_may_refer_to_each_other()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake), typeof(Parts));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");
        host.NextScope();
        var thing = await host.Table<Fake.Thing>().Table.SingleAsync();
        var parts = host.Table<Parts.Part>();
        await parts.InsertAsync(new Parts.Part { ThingId = thing.Id, Key = "A" });

        Assert.That(() => parts.InsertAsync(new Parts.Part { ThingId = 4711, Key = "B" }), Throws.Exception.With.Message.Contains("FOREIGN KEY"));
        Assert.That(() => parts.InsertAsync(new Parts.Part { ThingId = thing.Id, Key = "A" }), Throws.Exception.With.Message.Contains("UNIQUE"));
        await host.Table<Fake.Thing>().DeleteAsync(thing);
        Assert.That(await parts.Table.CountAsync(), Is.Zero);
        await host.Get<PluginLifecycle>().UninstallAsync("FakePlugin");
        Assert.That(await ColumnsAsync(host, nameof(Parts.Part)), Is.Empty);
    }

    [Test]
    public async Task Permissions_of_a_plugin_are_added_at_a_start_and_stay_when_it_goes()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");
        await host.Get<PluginLifecycle>().UninstallAsync("FakePlugin");
        var admin = await host.Get<ICustomerService>().GetCustomerByEmailAsync("admin@yourstore.com");

        Assert.That(await host.Get<IPermissionService>().AuthorizeAsync("Fake.View", admin), Is.True);
    }

    [Test]
    public async Task A_migration_that_is_not_public_is_not_seen()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake), typeof(Hidden));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");

        Assert.That(await ColumnsAsync(host, "Hidden"), Is.Empty);
    }

    [Test]
    public async Task An_unknown_plugin_is_named()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        Assert.That(() => host.Get<PluginLifecycle>().InstallAsync("Nothing"), Throws.TypeOf<NopException>().With.Message.Contains("Nothing").And.Message.Contains("FakePlugin"));
    }

    [Test]
    public async Task A_table_has_the_columns_the_host_maps()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Fake));
        await host.Get<PluginLifecycle>().InstallAsync("FakePlugin");

        Assert.That(await ColumnsAsync(host), Is.EqualTo(new[] { "Id", "Thing_Name", "OwnerId", "Text", "Amount", "AmountOrNot", "When" }));
    }

    private static async Task<List<string>> ColumnsAsync(TestHost host, string table = "FakeThing")
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={host.Options.DatabaseFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    public static class Fake
    {
        public sealed class FakePlugin(Nop.Data.IRepository<Thing> things, ISettingService settings, WidgetSettings widgets) : BasePlugin, IWidgetPlugin
        {
            public bool HideInWidgetList => true;

            public Task<IList<string>> GetWidgetZonesAsync() => Task.FromResult<IList<string>>(["zone"]);

            public Type GetWidgetViewComponent(string widgetZone) => typeof(FakePlugin);

            public override async Task InstallAsync()
            {
                await things.InsertAsync(new Thing { Name = "from InstallAsync" });
                widgets.ActiveWidgetSystemNames.Add(PluginDescriptor.SystemName);
                await settings.SaveSettingAsync(widgets);
            }

            public override async Task UninstallAsync()
            {
                widgets.ActiveWidgetSystemNames.Remove(PluginDescriptor.SystemName);
                await settings.SaveSettingAsync(widgets);
            }
        }

        public sealed class Thing : BaseEntity
        {
            public string? Name { get; set; }
            public int OwnerId { get; set; }
            public string? Text { get; set; }
            public decimal Amount { get; set; }
            public decimal? AmountOrNot { get; set; }
            public DateTime? When { get; set; }
            public DayOfWeek Day { get; set; }
            public double Ratio { get; set; }
            public string Shown => $"{Name}!";
        }

        public sealed class ThingBuilder : NopEntityBuilder<Thing>
        {
            public override void MapEntity(CreateTableExpressionBuilder table) =>
                table.WithColumn("Thing_Name").AsString(100).NotNullable().WithColumn(nameof(Thing.OwnerId)).AsInt32().Indexed();
        }

        public sealed class Names : INameCompatibility
        {
            public Dictionary<Type, string> TableNames => new() { [typeof(Thing)] = "FakeThing" };
            public Dictionary<(Type, string), string> ColumnName => new() { [(typeof(Thing), nameof(Thing.Name))] = "Thing_Name" };
        }

        [NopMigration("2026-01-15 00:00:01", "Fake tables", MigrationProcessType.Installation)]
        public sealed class Tables : AutoReversingMigration
        {
            public override void Up() => Create.TableFor<Thing>();
        }

        [NopMigration("2026-01-15 00:00:03", "Fake update", MigrationProcessType.Update)]
        public sealed class Update : FluentMigrator.Migration
        {
            public override void Up() => Alter.Table("FakeThing").AddColumn("Added").AsInt32().Nullable();

            public override void Down()
            {
            }
        }

        [NopSchemaMigration("2026-01-15 00:00:05", "Fake schema")]
        public sealed class AtStart : AutoReversingMigration
        {
            public override void Up() => Create.Table("FakeAtStart").WithColumn("Id").AsInt32().PrimaryKey();
        }

        public sealed class Startup : INopStartup
        {
            public int Order => 3000;

            public void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<Service>();

            public void Configure(IApplicationBuilder application)
            {
            }
        }

        public sealed class Permissions : IPermissionConfigManager
        {
            public IList<PermissionConfig> AllConfigs { get; } = [new("Fake. View", "Fake.View", "Fake", NopCustomerDefaults.AdministratorsRoleName)];
        }

        public sealed class Service(FakeSettings settings)
        {
            public FakeSettings Settings => settings;
        }

        public sealed class FakeSettings : ISettings
        {
            public List<string> Names { get; set; } = [];
            public decimal Ratio { get; set; }
            public DayOfWeek Kind { get; set; }
            public DateTime? Until { get; set; }
        }
    }

    public static class Parts
    {
        public sealed class Part : BaseEntity
        {
            public int ThingId { get; set; }
            public string? Key { get; set; }
        }

        public sealed class PartBuilder : NopEntityBuilder<Part>
        {
            public override void MapEntity(CreateTableExpressionBuilder table) =>
                table.WithColumn(nameof(Part.ThingId)).AsInt32().ForeignKey<Fake.Thing>().WithColumn(nameof(Part.Key)).AsString(20).NotNullable();
        }

        [NopMigration("2026-01-15 00:00:15", "Fake parts", MigrationProcessType.Installation)]
        public sealed class Tables : FluentMigrator.Migration
        {
            public override void Up()
            {
                Create.TableFor<Part>();
                Create.Index("IX_Part_Key").OnTable(nameof(Part)).OnColumn(nameof(Part.ThingId)).Ascending().OnColumn(nameof(Part.Key)).Ascending().WithOptions().Unique();
            }

            public override void Down() => Delete.Table(nameof(Part));
        }
    }

    private static class Hidden
    {
        [NopMigration("2026-01-15 00:00:13", "Nobody runs this", MigrationProcessType.Installation)]
        public sealed class Migration : AutoReversingMigration
        {
            public override void Up() => Create.Table("Hidden").WithColumn("Id").AsInt32().PrimaryKey();
        }
    }

    public static class OneWay
    {
        [NopMigration("2026-01-15 00:00:07", "No way back", MigrationProcessType.Installation)]
        public sealed class Forward : ForwardOnlyMigration
        {
            public override void Up() => Create.Table("OneWay").WithColumn("Id").AsInt32().PrimaryKey();
        }
    }

    public static class Old
    {
        public sealed class FakePlugin(ISettingService settings) : BasePlugin
        {
            public override Task UpdateAsync(string currentVersion, string targetVersion) => settings.SetSettingAsync("updated", $"{currentVersion} -> {targetVersion}");
        }

        [NopMigration("2026-01-15 00:00:09", "Old table", MigrationProcessType.Installation)]
        public sealed class Tables : AutoReversingMigration
        {
            public override void Up() => Create.Table("OldThing").WithColumn("Id").AsInt32().PrimaryKey();
        }
    }

    public static class New
    {
        [NopMigration("2026-01-15 00:00:11", "A column more", MigrationProcessType.Update)]
        public sealed class Column : AutoReversingMigration
        {
            public override void Up() => Alter.Table("OldThing").AddColumn("Added").AsInt32().Nullable();
        }
    }
}
