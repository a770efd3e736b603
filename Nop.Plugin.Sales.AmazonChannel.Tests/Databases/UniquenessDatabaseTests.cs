using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>A second writer is faster by a moment: the database refuses the first one's row, in its own words, and the code goes on with the row that is there.</summary>
public sealed class UniquenessDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    [TearDown]
    public void StopWatching() => Shop.BeforeWrite = null;

    [Test]
    public async Task Of_many_claims_on_one_thing_one_is_granted()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
            Shop.DoAsync(services => services.GetRequiredService<ChannelClaims>().TryClaimAsync("thing")))));
        Assert.That(held.Count(claim => claim is not null), Is.EqualTo(1));

        await held.Single(claim => claim is not null)!.DisposeAsync();
        await using var next = await Shop.DoAsync(services => services.GetRequiredService<ChannelClaims>().TryClaimAsync("thing"));
        Assert.That(next, Is.Not.Null, "what was given back can be claimed");
    }

    [Test]
    public async Task The_shop_order_of_a_faster_importer_is_taken_over()
    {
        await Shop.AddProductAsync("GUID");
        var order = NewOrder("111-0000005-0000001", "GUID");
        var rival = 0;
        OnFirst("INSERT Order", () => rival = RivalOrder(order.Id).Id);
        await Shop.SyncAsync(order);

        Assert.That(rival, Is.Positive, "the rival was first");
        Assert.That(Shop.Row(order.Id).OrderId, Is.EqualTo(rival), Shop.Row(order.Id).ProblemText);
        Assert.That(Shop.All<OrderItem>().Count(line => line.OrderId == rival), Is.EqualTo(1));
        Assert.That(Shop.All<Order>().Count(one => one.OrderGuid == DeterministicGuid.OfOrder(order.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task An_Amazon_order_that_another_has_just_stored_heals_at_the_next_sync()
    {
        await Shop.AddProductAsync("ROW");
        var order = NewOrder("111-0000005-0000002", "ROW");
        var rival = 0;
        OnFirst("INSERT AmazonOrder", () => rival = Insert(new AmazonOrder
        {
            AccountId = 1, AmazonOrderId = order.Id, PurchasedOnUtc = DateTime.UnixEpoch, LastUpdatedOnUtc = DateTime.UnixEpoch, CreatedOnUtc = DateTime.UnixEpoch, SyncedOnUtc = DateTime.UnixEpoch
        }).Id);
        await Shop.SyncAsync(order);
        Assert.That(rival, Is.Positive, "the rival was first");
        Shop.Time.Advance(TimeSpan.FromHours(1));
        await Shop.SyncAsync();

        var row = Shop.Row(order.Id);
        Assert.That((row.Id, row.State), Is.EqualTo((rival, ImportState.Imported)), row.ProblemText);
        Assert.That(Shop.All<Order>().Count(one => one.OrderGuid == DeterministicGuid.OfOrder(order.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_sync_state_that_another_has_just_made_is_used()
    {
        await Shop.DoAsync(services => services.GetRequiredService<IRepository<AmazonSyncState>>().DeleteAsync(state => state.AccountId == 1));
        OnFirst("INSERT AmazonSyncState", () => Insert(new AmazonSyncState { AccountId = 1 }));
        await Shop.SyncAsync();

        Assert.That(Shop.State().LastSuccessOnUtc, Is.Not.Null, Shop.State().LastError);
    }

    [Test]
    public async Task The_alias_that_another_has_just_made_is_changed()
    {
        var key = SkuKey.Of(1, "alias-race", null);
        var rival = 0;
        OnFirst("INSERT AmazonSkuAlias", () => rival = Insert(new AmazonSkuAlias { AccountId = 1, SellerSku = key.SellerSku, ProductId = 7, CreatedOnUtc = DateTime.UnixEpoch }).Id);
        var alias = await Shop.DoAsync(services => services.GetRequiredService<SkuAliases>().SetAsync(key, 9, 0));

        Assert.That((alias.Id, alias.ProductId), Is.EqualTo((rival, 9)));
        Assert.That(Shop.All<AmazonSkuAlias>().Single(one => one.SellerSku == key.SellerSku).ProductId, Is.EqualTo(9));
    }

    [Test]
    public void The_same_submission_is_refused_and_found_by_its_key()
    {
        AmazonSubmission Submission() => new() { AccountId = 1, UniqueKey = "cancel/111-0000005-0000003", CreatedOnUtc = DateTime.UnixEpoch, UpdatedOnUtc = DateTime.UnixEpoch };
        var first = Insert(Submission());

        Assert.That(() => Insert(Submission()), Throws.Exception);
        Assert.That(Shop.All<AmazonSubmission>().Single(one => one.UniqueKey == first.UniqueKey).Id, Is.EqualTo(first.Id));
    }

    private void OnFirst(string write, Action rival)
    {
        var isOver = false;
        Shop.BeforeWrite = text =>
        {
            if (isOver || text != write)
                return;
            isOver = true;
            rival();
        };
    }

    private Order RivalOrder(string amazonOrderId)
    {
        var row = Shop.Row(amazonOrderId);
        return Insert(new Order
        {
            OrderGuid = DeterministicGuid.OfOrder(amazonOrderId), StoreId = 1, CustomerId = row.CustomerId, BillingAddressId = row.BillingAddressId, ShippingAddressId = row.ShippingAddressId,
            CustomerCurrencyCode = "USD", CurrencyRate = 1, CustomOrderNumber = "", OrderStatus = OrderStatus.Processing, CreatedOnUtc = DateTime.UnixEpoch
        });
    }

    private T Insert<T>(T entity) where T : BaseEntity
    {
        using var scope = Shop.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IRepository<T>>().Insert(entity, false);
        return entity;
    }

    private TestOrder NewOrder(string id, string sku) => new()
    {
        Id = id, Created = Shop.Time.GetUtcNow(), Updated = Shop.Time.GetUtcNow().AddMinutes(1), Lines = [new TestLine { Sku = sku }]
    };
}
