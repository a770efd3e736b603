using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>
/// A stock movement that broke off, and others that come between it and its settlement. The host writes no history when it reserves stock in warehouses,
/// so there the figures alone must tell; where they cannot, the order says so.
/// </summary>
[Parallelizable(ParallelScope.All)]
public class InterruptedStockTests
{
    private static readonly DateTimeOffset At = TestOrder.Placed.AddMinutes(5);

    [TestCase("UPDATE Product ", Description = "the figure is not touched yet")]
    [TestCase("INSERT StockQuantityHistory", Description = "the figure is written, its history is not")]
    [TestCase("UPDATE ProductAttributeCombination", Description = "likewise for the combination")]
    [TestCase("UPDATE ProductWarehouseInventory", Description = "nothing is reserved yet")]
    public async Task Another_order_of_the_same_products_comes_first(string write)
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop);
        await DieAsync(shop, Order(products, 1), write, skip: 0);

        await ImportAsync(shop, Order(products, 2));
        await ImportAsync(shop, Order(products, 1));

        AssertTwoOrders(shop, products);
    }

    [TestCase("UPDATE AmazonOrderItem", 4, Description = "the plain product's history is written, the line does not know it")]
    [TestCase("UPDATE ProductWarehouseInventory", 1, Description = "the first warehouse is written, the second, which does not change, is not")]
    public async Task Another_order_comes_first_after_a_later_break(string write, int skip)
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop);
        await DieAsync(shop, Order(products, 1), write, skip);

        await ImportAsync(shop, Order(products, 2));
        await ImportAsync(shop, Order(products, 1));

        AssertTwoOrders(shop, products);
    }

    [TestCase("INSERT StockQuantityHistory", 0)]
    [TestCase("INSERT StockQuantityHistory", 1)]
    [TestCase("UPDATE ProductWarehouseInventory", 0)]
    [TestCase("UPDATE ProductWarehouseInventory", 1)]
    public async Task Two_orders_break_off_at_the_same_place(string write, int skip)
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop);
        await DieAsync(shop, Order(products, 1), write, skip);
        await DieAsync(shop, Order(products, 2), write, skip);

        await ImportAsync(shop, Order(products, 2));
        await ImportAsync(shop, Order(products, 1));

        AssertTwoOrders(shop, products);
    }

    [Test]
    public async Task A_sale_in_the_shop_comes_first_and_the_history_tells_them_apart()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop);
        await DieAsync(shop, Order(products, 1), "INSERT StockQuantityHistory", skip: 0);

        await SellAsync(shop, products.Plain, 3);
        await ImportAsync(shop, Order(products, 1));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(6, 2, 4, 0)));
        Assert.That(products.GoneByHistory(shop), Is.EqualTo(new StockFigures(6, 2, 0, 0)));
        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task A_reservation_in_the_shop_that_hides_a_broken_one_is_told()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop);
        await DieAsync(shop, Order(products, 1), "UPDATE ProductWarehouseInventory", skip: 0);

        await SellAsync(shop, products.Scattered, 1);
        await ImportAsync(shop, Order(products, 1));

        Assert.That(shop.Row().State, Is.EqualTo(ImportState.Imported));
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.StockUncertain)), "4 pieces are to be reserved, 1 is: nobody can know whose it is");
        Assert.That(products.Gone(shop).Reserved, Is.LessThanOrEqualTo(5), "what is uncertain is never taken twice");
    }

    [Test]
    public async Task A_reservation_broken_off_between_two_warehouses_is_told_and_never_made_twice()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, warehouses: [3, 2]);
        await DieAsync(shop, Order(products, 1), "UPDATE ProductWarehouseInventory", skip: 1);

        await ImportAsync(shop, Order(products, 1));

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1));
        Assert.That(products.Gone(shop).Reserved, Is.InRange(3, 4));
        Assert.That(products.Gone(shop).Reserved == 4 || shop.Row().Problems.Contains(nameof(OrderProblem.StockUncertain), StringComparison.Ordinal), Is.True, shop.Row().Problems);
    }

    private static TestOrder Order(ThreeKinds products, int number) => new OrderOfThree($"111-0000000-{number:0000000}", products).Unshipped(At);

    private static async Task DieAsync(TestShop shop, TestOrder order, string write, int skip)
    {
        await using var host = shop.Node();
        var seen = 0;
        var broken = await BrokenOff.RunAsync(host, Break.Dies, text => text.StartsWith(write, StringComparison.Ordinal) && seen++ == skip, node => node.ImportAsync(order));
        Assert.That(broken, Is.Not.Null, $"the import never came to \"{write}\" number {skip + 1}");
        shop.Time.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task ImportAsync(TestShop shop, TestOrder order)
    {
        await using var host = shop.Node();
        await host.ImportAsync(order);
    }

    // as the host does it when a customer orders
    private static Task SellAsync(TestShop shop, string sku, int quantity) => shop.DoAsync(async services =>
    {
        var products = (IProductService)services.GetService(typeof(IProductService))!;
        await products.AdjustInventoryAsync(await products.GetProductBySkuAsync(sku), -quantity, "", "The stock quantity has been reduced by placing the order #1");
    });

    private static void AssertTwoOrders(TestShop shop, ThreeKinds products) => Assert.Multiple(() =>
    {
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(6, 4, 8, 0)));
        Assert.That(products.GoneByHistory(shop), Is.EqualTo(new StockFigures(6, 4, 0, 0)));
        Assert.That(shop.All<AmazonOrderItem>().Select(item => (item.StockTaken, item.StockIntent)), Is.EqualTo(new[] { (3, 0), (2, 0), (4, 0), (3, 0), (2, 0), (4, 0) }));
        Assert.That(shop.All<AmazonOrder>().Select(row => (row.State, row.Problems)), Is.All.EqualTo((ImportState.Imported, "")));
        Assert.That(shop.All<Order>().Select(order => order.OrderTotal), Is.EqualTo(new[] { 96.47m, 96.47m }));
        Assert.That(shop.All<OrderItem>(), Has.Count.EqualTo(6));
    });
}
