using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Tests on one kind of database, with a shop that all tests of the fixture share.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
[TestFixture(DatabaseKind.MariaDb)]
public abstract class DatabaseFixture(DatabaseKind kind)
{
    private TestDatabase? _database;
    private TestShop? _shop;

    /// <summary>The kind of database.</summary>
    protected DatabaseKind Kind => kind;

    /// <summary>The shop, with the plugin installed and an account connected.</summary>
    protected TestShop Shop => _shop!;

    /// <summary>Starts the shop.</summary>
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _database = NeededDatabase.Create(kind);
        _shop = await TestShop.StartAsync(database: _database);
    }

    /// <summary>Ends the shop and removes its database.</summary>
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_shop is not null)
            await _shop.DisposeAsync();
        _database?.Dispose();
    }

    /// <summary>Writes a row and reads it again.</summary>
    protected Task<T> KeptAsync<T>(T entity) where T : BaseEntity => Shop.DoAsync(async services =>
    {
        var table = services.GetRequiredService<IRepository<T>>();
        await table.InsertAsync(entity, false);
        return await table.LoadOriginalCopyAsync(entity);
    });
}
