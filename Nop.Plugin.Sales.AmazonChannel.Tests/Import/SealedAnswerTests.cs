using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>The shop's encryption key was changed: what is stored of Amazon's answers cannot be read any more.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SealedAnswerTests
{
    private static readonly TestOrder Sealed = new TestOrder { Id = "111-0000031-0000001" }.With(new TestLine { Sku = "LATER" });
    private static readonly TestOrder Readable = new TestOrder { Id = "111-0000031-0000002" }.With(new TestLine { Sku = "LATER" });

    [Test]
    public async Task It_is_told_at_the_order_and_holds_up_no_other()
    {
        await using var shop = await WaitingAsync();
        await SealAsync(shop);
        await shop.AddProductAsync("LATER");
        shop.Time.Advance(TimeSpan.FromHours(12));
        await shop.SyncAsync();

        Assert.That(shop.Row(Readable.Id).State, Is.EqualTo(ImportState.Imported));
        var row = shop.Row(Sealed.Id);
        Assert.That(row.Problems, Does.Contain(nameof(OrderProblem.Unreadable)));
        Assert.That(row.ProblemText, Does.Contain(Sealed.Id).And.Contain("encryption key was changed. Choose Refresh from Amazon"));
        Assert.That(row.State, Is.EqualTo(ImportState.NeedsAttention));
    }

    [Test]
    public async Task The_same_answer_read_again_mends_it()
    {
        await using var shop = await WaitingAsync();
        await SealAsync(shop);
        await shop.AddProductAsync("LATER");
        shop.Time.Advance(TimeSpan.FromHours(12));
        await shop.SyncAsync();
        await shop.ImportAsync(Sealed);

        Assert.That(shop.Row(Sealed.Id).State, Is.EqualTo(ImportState.Imported), shop.Row(Sealed.Id).ProblemText);
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_imported_order_read_again_is_stored_anew_and_not_doubled()
    {
        await using var shop = await WaitingAsync();
        await shop.AddProductAsync("LATER");
        shop.Time.Advance(TimeSpan.FromHours(12));
        await shop.SyncAsync();
        await SealAsync(shop);
        await shop.ImportAsync(Sealed);

        Assert.That(await shop.DoAsync(services => Task.FromResult(services.GetRequiredService<Services.Orders.SnapshotStore>().Json(shop.Row(Sealed.Id)))), Does.Contain(Sealed.Id));
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(2));
    }

    private static async Task<TestShop> WaitingAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.SyncAsync(Sealed, Readable);
        Assert.That(shop.All<AmazonOrder>().Select(row => row.State), Has.All.EqualTo(ImportState.NeedsAttention));
        return shop;
    }

    private static Task SealAsync(TestShop shop) => shop.DoAsync(async services =>
    {
        var row = shop.Row(Sealed.Id);
        var encryption = services.GetRequiredService<IEncryptionService>();
        row.Snapshot = encryption.EncryptText(encryption.DecryptText(row.Snapshot), "fedcba9876543210");
        await services.GetRequiredService<IRepository<AmazonOrder>>().UpdateAsync(row, false);
    });
}
