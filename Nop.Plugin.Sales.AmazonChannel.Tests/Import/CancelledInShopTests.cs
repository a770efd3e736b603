using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>
/// A shop order is cancelled or deleted in the shop. Cancel order and Delete give the stock back, Change status does not; the host publishes the same event for both,
/// before the stock returns. What it did is read off its stock history, and moved once.
/// </summary>
[Parallelizable(ParallelScope.All)]
public class CancelledInShopTests
{
    private static readonly StockFigures Nothing = new(0, 0, 0, 0);
    private static readonly StockFigures All = new(3, 2, 4, 0);

    public static readonly TestCaseData[] Ways =
    [
        new TestCaseData("Cancel order", true).SetArgDisplayNames("cancelled, which gives back"),
        new TestCaseData("Change status", false).SetArgDisplayNames("set to Cancelled, which gives nothing back"),
        new TestCaseData("Delete", true).SetArgDisplayNames("deleted, which gives back"),
        new TestCaseData("Change status, Delete", false).SetArgDisplayNames("set to Cancelled and deleted, which gives nothing back"),
        new TestCaseData("Cancel order, Delete", true).SetArgDisplayNames("cancelled and deleted, which gives back once")
    ];

    [TestCaseSource(nameof(Ways))]
    public async Task Amazon_cancels_afterwards(string way, bool givesBack)
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await DoAsync(shop, way);
        Assert.That(products.Gone(shop), Is.EqualTo(givesBack ? Nothing : All));

        await SayAsync(shop, order.Unshipped);
        Assert.That(products.Gone(shop), Is.EqualTo(givesBack ? Nothing : All), "the order is still open at Amazon");
        await SayAsync(shop, order.Cancelled);
        await SayAsync(shop, order.Cancelled);

        Assert.That(products.Gone(shop), Is.EqualTo(Nothing));
        Assert.That(shop.Row().Problems, Does.Not.Contain(nameof(OrderProblem.StockUncertain)));
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Amazon_cancels_before_the_shop_has_looked(string way, bool givesBack)
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await DoAsync(shop, way);

        await SayAsync(shop, order.Cancelled);
        await SayAsync(shop, order.Cancelled);

        Assert.That(products.Gone(shop), Is.EqualTo(Nothing), $"given back by the host: {givesBack}");
        Assert.That(shop.Row().Problems, Does.Not.Contain(nameof(OrderProblem.StockUncertain)));
    }

    [TestCase("Cancel order", true)]
    [TestCase("Cancel order", false)]
    [TestCase("Change status", true)]
    [TestCase("Change status", false)]
    public async Task An_order_whose_status_is_changed_back_takes_its_stock_again(string way, bool isSeenBetween)
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await DoAsync(shop, way);
        if (isSeenBetween)
            await SayAsync(shop, order.Unshipped);
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Processing);

        await SayAsync(shop, order.Unshipped);
        Assert.That(products.Gone(shop), Is.EqualTo(All));
        await SayAsync(shop, order.Cancelled);
        Assert.That(products.Gone(shop), Is.EqualTo(Nothing));
    }

    [Test]
    public async Task An_order_of_warehouses_alone_is_told_by_its_figures()
    {
        foreach (var way in new[] { "Cancel order", "Change status" })
        {
            await using var shop = await TestShop.StartAsync();
            var products = await ThreeKinds.AddAsync(shop, warehouses: [10, 10]);
            var order = new TestOrder().With(new TestLine { Sku = products.Scattered, Quantity = 4 });
            await shop.SyncAsync(order);
            await DoAsync(shop, way);
            await shop.SyncAsync(order.Later(120) with { Status = "CANCELLED" });

            Assert.That(products.Gone(shop), Is.EqualTo(Nothing), way);
            Assert.That(shop.Row().Problems, Is.Empty);
        }
    }

    [Test]
    public async Task What_cannot_be_decided_moves_nothing_and_is_told_until_a_person_has_looked()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, warehouses: [10, 10]);
        var order = new TestOrder().With(new TestLine { Sku = products.Scattered, Quantity = 4 });
        await shop.SyncAsync(order);
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Cancelled);
        await AdjustAsync(shop, products.Scattered, +1);

        await shop.SyncAsync(order.Later(120) with { Status = "CANCELLED" });

        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.StockUncertain)));
        Assert.That(products.Gone(shop).Reserved, Is.EqualTo(3), "nothing is moved");
    }

    [Test]
    public async Task A_half_matching_history_is_told()
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Cancelled);
        await AdjustAsync(shop, products.Plain, +3);

        await SayAsync(shop, order.Cancelled);

        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.StockUncertain)));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 0)), "the lines without a trace were not given back by the host, so they are now");
    }

    [Test]
    public async Task A_later_movement_of_the_same_size_is_not_taken_for_it()
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Cancelled);
        shop.Time.Advance(TimeSpan.FromHours(3));
        await AdjustAsync(shop, products.Plain, +3);

        await SayAsync(shop, order.Cancelled);

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(-3, 0, 0, 0)));
        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task A_sync_in_the_middle_of_a_cancellation_waits_for_its_end()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        var order = new TestOrder().With(new TestLine { Quantity = 3 });
        await shop.SyncAsync(order);
        // Cancel order has set the status and not returned the stock yet
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Cancelled);
        await shop.ImportAsync(order.Later(120) with { Status = "CANCELLED" });
        Assert.That(shop.Stock(mug), Is.EqualTo(7));
        await AdjustAsync(shop, "MUG", +3);

        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();

        Assert.That(shop.Stock(mug), Is.EqualTo(10));
        Assert.That(shop.Row().State, Is.EqualTo(ImportState.Cancelled));
    }

    [Test]
    public async Task The_hosts_words_do_not_matter()
    {
        var (shop, products, order) = await ImportedAsync();
        await using var _ = shop;
        await shop.DoAsync(services => services.GetRequiredService<ILocalizationService>().AddOrUpdateLocaleResourceAsync(
            new Dictionary<string, string> { ["Admin.StockQuantityHistory.Messages.CancelOrder"] = "Bestellung storniert" }));
        await DoAsync(shop, "Cancel order");

        await SayAsync(shop, order.Cancelled);

        Assert.That(products.Gone(shop), Is.EqualTo(Nothing));
        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [TestCase("Cancel order")]
    [TestCase("Delete")]
    public async Task An_order_that_Amazon_ships_itself_adds_no_stock_when_it_is_cancelled_in_the_shop(string way)
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        var order = new TestOrder { Status = "SHIPPED", FulfilledBy = "AMAZON" }.With(new TestLine { Quantity = 3, Fulfilled = 3 });
        await shop.SyncAsync(order);
        await DoAsync(shop, way);
        Assert.That(shop.Stock(mug), Is.EqualTo(13), "the host gives back what was never taken");

        await shop.SyncAsync(order.Later(120));
        await shop.SyncAsync(order.Later(180));

        Assert.That(shop.Stock(mug), Is.EqualTo(10));
    }

    private static async Task<(TestShop Shop, ThreeKinds Products, OrderOfThree Order)> ImportedAsync()
    {
        var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, warehouses: [10, 10]);
        var order = new OrderOfThree("111-0000001-0000001", products);
        await SayAsync(shop, order.Unshipped);
        Assert.That(products.Gone(shop), Is.EqualTo(All));
        return (shop, products, order);
    }

    private static async Task SayAsync(TestShop shop, Func<DateTimeOffset, TestOrder> says) => await shop.SyncAsync(says(shop.Time.GetUtcNow().AddMinutes(1)));

    private static async Task DoAsync(TestShop shop, string way)
    {
        foreach (var button in way.Split(", "))
            await (button switch
            {
                "Cancel order" => shop.CancelOrderAsync(shop.ShopOrder()),
                "Change status" => shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Cancelled),
                _ => shop.DeleteOrderAsync(shop.ShopOrder())
            });
    }

    // as any other movement of the shop does it
    private static Task AdjustAsync(TestShop shop, string sku, int pieces) => shop.DoAsync(async services =>
    {
        var product = await services.GetRequiredService<IRepository<Product>>().Table.FirstAsync(product => product.Sku == sku);
        await services.GetRequiredService<IProductService>().AdjustInventoryAsync(product, pieces, "", "Counted");
    });
}
