using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Whole syncs on each kind of database.</summary>
public sealed class ImportDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    [Test]
    public async Task A_sync_brings_orders_into_the_shop()
    {
        var mug = await Shop.AddProductAsync("MUG");
        await Shop.SyncAsync(new TestOrder());

        Assert.That(Shop.Row().State, Is.EqualTo(ImportState.Imported), Shop.Row().ProblemText);
        Assert.That(Shop.All<Order>(), Has.Count.EqualTo(1));
        Assert.That(Shop.Stock(mug), Is.LessThan(50));
    }
}
