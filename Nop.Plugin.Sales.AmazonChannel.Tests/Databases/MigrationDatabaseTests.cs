using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>The plugin's tables come and go on each kind of database.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
[TestFixture(DatabaseKind.MariaDb)]
public sealed class MigrationDatabaseTests(DatabaseKind kind)
{
    private const string SystemName = AmazonChannelDefaults.SystemName;

    private TestDatabase? _database;

    private TestDatabase Database => _database!;

    [SetUp]
    public void Create() => _database = NeededDatabase.Create(kind);

    [TearDown]
    public void Remove() => _database?.Dispose();

    [Test]
    public async Task Tables_come_go_and_come_again()
    {
        await using var shop = await TestShop.StartAsync(connect: false, database: Database);
        var tables = Database.PluginTables();
        Assert.That(tables, Has.Count.GreaterThanOrEqualTo(8).And.Contain("AmazonChannel_Order"));

        await shop.Lifecycle.UninstallAsync(SystemName);
        Assert.That(Database.PluginTables(), Is.Empty);

        await shop.Lifecycle.InstallAsync(SystemName);
        Assert.That(Database.PluginTables(), Is.EqualTo(tables));
    }

    [Test]
    public async Task What_a_broken_off_installation_left_is_completed()
    {
        await using var shop = await TestShop.StartAsync(connect: false, database: Database);
        var tables = Database.PluginTables();
        Forget();
        Drop("AmazonChannel_LogEntry");
        DropIndex("AmazonChannel_Order", "IX_AmazonChannel_Order_List");

        await shop.Lifecycle.InstallAsync(SystemName);

        Assert.That(Database.PluginTables(), Is.EqualTo(tables));
        Assert.That(() => DropIndex("AmazonChannel_Order", "IX_AmazonChannel_Order_List"), Throws.Nothing, "the index is there again");
    }

    [Test]
    public async Task A_half_made_schema_goes_too()
    {
        await using var shop = await TestShop.StartAsync(connect: false, database: Database);
        Drop("AmazonChannel_Order");
        Drop("AmazonChannel_SkuAlias");

        await shop.Lifecycle.UninstallAsync(SystemName);

        Assert.That(Database.PluginTables(), Is.Empty);
    }

    private string Quoted(string name) => kind == DatabaseKind.MariaDb ? $"`{name}`" : $"\"{name}\"";

    private void Drop(string table) => Database.Execute($"DROP TABLE {Quoted(table)}");

    private void DropIndex(string table, string index) => Database.Execute($"DROP INDEX {Quoted(index)}{(kind == DatabaseKind.MariaDb ? $" ON {Quoted(table)}" : "")}");

    // as if the migration had not come to its end
    private void Forget() => Database.Execute($"DELETE FROM {Quoted("MigrationVersionInfo")} WHERE {Quoted("Description")} LIKE 'Sales.AmazonChannel%'");
}
