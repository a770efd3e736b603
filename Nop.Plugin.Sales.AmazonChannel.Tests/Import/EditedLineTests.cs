using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>An admin edits a line of an imported order, and the host moves the stock by the difference: what Amazon says later moves only what is still to be moved.</summary>
[Parallelizable(ParallelScope.All)]
public class EditedLineTests
{
    private const int Start = 50;

    // Amazon first, the admin's quantity (0 deletes the line), Amazon again (-1 is cancelled whole), the line's quantity in the end, what the shop's stock has lost in the end
    [TestCase(3, 2, 3, 2, 2)]
    [TestCase(3, 2, 2, 2, 2)]
    [TestCase(3, 2, 1, 1, 1)]
    [TestCase(3, 1, 2, 2, 2)]
    [TestCase(3, 5, 3, 5, 5)]
    [TestCase(3, 5, 2, 2, 2)]
    [TestCase(3, 2, 0, 0, 0)]
    [TestCase(3, 2, -1, 2, 0)]
    [TestCase(3, 5, -1, 5, 0)]
    [TestCase(3, 0, 3, 0, 0)]
    [TestCase(3, 0, 2, 0, 0)]
    [TestCase(3, 0, -1, 0, 0)]
    public async Task Amazons_change_moves_what_is_still_taken(int amazon, int admin, int amazonLater, int quantity, int taken)
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, stock: Start);
        await shop.AddProductAsync("OTHER");
        await shop.SyncAsync(Order(products, amazon));

        foreach (var line in shop.All<OrderItem>().Where(line => line.ProductId != Other(shop)))
            await shop.EditItemAsync(line, admin);
        await shop.SyncAsync((amazonLater < 0 ? Order(products, amazon) with { Status = "CANCELLED" } : Order(products, amazonLater)).Later(120));

        Assert.Multiple(() =>
        {
            Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(taken, taken, taken, 0)));
            Assert.That(shop.All<OrderItem>().Where(line => line.ProductId != Other(shop)).Select(line => line.Quantity), quantity == 0 ? Is.Empty : Is.All.EqualTo(quantity));
            Assert.That(shop.Row().Problems, Is.Empty, shop.Row().ProblemText);
        });
    }

    [Test]
    public async Task An_edit_is_counted_once_however_often_the_order_comes()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, stock: Start);
        await shop.AddProductAsync("OTHER");
        await shop.SyncAsync(Order(products, 3));
        foreach (var edit in new[] { 2, 4, 1 })
        {
            foreach (var line in shop.All<OrderItem>().Where(line => line.ProductId != Other(shop)))
                await shop.EditItemAsync(line, edit);
            await shop.SyncAsync(Order(products, 3).Later(60 * (6 - edit)) with { GrandTotal = $"{100 + edit}.00" });
            Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(edit, edit, edit, 0)));
        }

        await shop.SyncAsync(Order(products, 3).Later(600) with { Status = "CANCELLED" });
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 0)));
    }

    [Test]
    public async Task What_an_admin_made_of_a_line_stays_while_Amazon_changes_another_one()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", Start);
        var cup = await shop.AddProductAsync("CUP", Start);
        await shop.SyncAsync(Two(mugs: 3, cups: 3));
        await shop.EditItemAsync(Line(shop, mug.Id), 2, price: 35m);

        await shop.SyncAsync(Two(mugs: 3, cups: 1).Later(120));

        var edited = Line(shop, mug.Id);
        Assert.That((edited.Quantity, edited.PriceInclTax), Is.EqualTo((2, 35m)));
        Assert.That(Line(shop, cup.Id).Quantity, Is.EqualTo(1));
        Assert.That((shop.Stock(mug), shop.Stock(cup)), Is.EqualTo((Start - 2, Start - 1)));
    }

    [Test]
    public async Task A_quantity_that_an_admin_has_edited_stays_while_Amazon_changes_the_price()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", Start);
        await shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 3, Item = 60m }));
        await shop.EditItemAsync(Line(shop, mug.Id), 2);

        await shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 3, Item = 45m }).Later(120));

        var edited = Line(shop, mug.Id);
        Assert.That((edited.Quantity, edited.UnitPriceInclTax, edited.PriceInclTax), Is.EqualTo((2, 15m, 30m)), "two of three pieces at Amazon's new price");
        Assert.That(shop.ShopOrder().OrderTotal, Is.EqualTo(45m), "the total is Amazon's");
        Assert.That(shop.Stock(mug), Is.EqualTo(Start - 2));
    }

    [Test]
    public async Task An_order_that_Amazon_ships_itself_never_adds_stock_by_an_edit()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", Start);
        var order = new TestOrder { Status = "SHIPPED", FulfilledBy = "AMAZON" }.With(new TestLine { Quantity = 3, Item = 60m });
        await shop.SyncAsync(order);
        await shop.EditItemAsync(Line(shop, mug.Id), 1);
        Assert.That(shop.Stock(mug), Is.EqualTo(Start + 2), "the host gives back what was never taken");

        await shop.SyncAsync(order.Later(120) with { GrandTotal = "61.00" });
        Assert.That(shop.Stock(mug), Is.EqualTo(Start));
    }

    // the line of each kind of product has the quantity; one more line keeps the order alive
    private static TestOrder Order(ThreeKinds products, int quantity) => new TestOrder().With(
        Of(OrderOfThree.PlainItem, products.Plain, quantity), Of(OrderOfThree.CombinationItem, products.Combination, quantity),
        Of(OrderOfThree.ScatteredItem, products.Scattered, quantity), Of("10000000009", "OTHER", 1));

    private static TestLine Of(string item, string sku, int quantity) => new() { ItemId = item, Sku = sku, Quantity = quantity, Item = 10m * quantity };

    private static TestOrder Two(int mugs, int cups) =>
        new TestOrder().With(new TestLine { Quantity = mugs, Item = 20m * mugs }, new TestLine { ItemId = "10000000002", Sku = "CUP", Quantity = cups, Item = 10m * cups });

    private static OrderItem Line(TestShop shop, int productId) => shop.All<OrderItem>().Single(line => line.ProductId == productId);

    private static int Other(TestShop shop) => shop.All<Product>().Single(product => product.Sku == "OTHER").Id;
}
