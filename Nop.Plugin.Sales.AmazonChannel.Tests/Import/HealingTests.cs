using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Nop.Services.Configuration;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Problems that are over go by themselves, without a new answer of Amazon's; stock that a Pending order holds is kept until Amazon was asked once more.</summary>
[Parallelizable(ParallelScope.All)]
public class HealingTests
{
    private static readonly TestOrder Order = new TestOrder().With(new TestLine { Quantity = 3 });

    [Test]
    public async Task Oversold_goes_once_stock_is_there_again()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 1);
        await shop.SyncAsync(Order);
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.Oversold)));

        await ChangeAsync(shop, mug, product => product.StockQuantity = -1);
        await shop.SyncAsync();
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.Oversold)), "a piece is still missing");
        await ChangeAsync(shop, mug, product => product.StockQuantity = 0);
        await shop.SyncAsync();

        Assert.That(shop.Row().Problems, Is.Empty);
        Assert.That(shop.Row().ProblemText, Is.Null);
    }

    [Test]
    public async Task Oversold_of_each_kind_of_product_goes_by_itself_without_an_event()
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, stock: 1, warehouses: [1, 1]);
        var order = new OrderOfThree("111-0000001-0000001", products);
        await shop.SyncAsync(order.Unshipped(shop.Time.GetUtcNow().AddMinutes(1)));
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.Oversold)));

        // as a program does it that writes past the host
        await ChangeAllAsync<Product>(shop, product => product.StockQuantity = Math.Max(0, product.StockQuantity));
        await ChangeAllAsync<ProductAttributeCombination>(shop, combination => combination.StockQuantity = 5);
        await shop.SyncAsync();
        shop.Time.Advance(TimeSpan.FromHours(4));
        await shop.SyncAsync();
        Assert.That(shop.Row().ProblemText, Does.Contain(products.Scattered).And.Not.Contain(products.Plain));
        await ChangeAllAsync<ProductWarehouseInventory>(shop, place => place.StockQuantity = 10);
        shop.Time.Advance(TimeSpan.FromDays(2));
        await shop.SyncAsync();

        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task An_order_that_gives_its_stock_back_heals_another_one()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 3);
        var first = Order with { Id = "111-0000001-0000001" };
        var second = Order with { Id = "111-0000002-0000002", Updated = Order.Updated.AddMinutes(1) };
        await shop.SyncAsync(first, second);
        Assert.That(shop.All<AmazonOrder>().Select(row => row.Problems), Is.EqualTo(new[] { "", nameof(OrderProblem.Oversold) }));

        await shop.SyncAsync(first.Later(60) with { Status = "CANCELLED" });

        Assert.That(shop.All<AmazonOrder>().Select(row => row.Problems), Is.All.Empty);
    }

    [Test]
    public async Task An_oversold_order_that_is_cancelled_is_oversold_no_more()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 1);
        await shop.SyncAsync(Order);
        await shop.SyncAsync(Order.Later(60) with { Status = "CANCELLED" });

        Assert.That((shop.Row().Problems, shop.Stock(mug)), Is.EqualTo(("", 1)));
    }

    [Test]
    public async Task A_product_that_is_published_again_heals()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", change: product => product.Published = false);
        await shop.SyncAsync(Order);
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.ProductUnpublished)));

        await ChangeAsync(shop, mug, product => product.Published = true);
        await shop.SyncAsync();

        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task Orders_that_could_heal_are_looked_at_less_and_less_often()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 1);
        await shop.SyncAsync(Order);

        var looks = new List<TimeSpan>();
        for (var look = 0; look < 12; look++)
        {
            var next = shop.Row().NextAttemptOnUtc!.Value;
            looks.Add(next - shop.Time.GetUtcNow().UtcDateTime);
            shop.Time.Advance(looks[^1]);
            await shop.SyncAsync();
        }

        Assert.That(looks, Is.Ordered.And.All.InRange(TimeSpan.FromMinutes(15), TimeSpan.FromDays(1)));
        Assert.That(looks[^1], Is.EqualTo(TimeSpan.FromDays(1)));
        Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder), Is.Zero, "no call is made for it");
    }

    [Test]
    public async Task Stock_of_a_Pending_order_is_held_for_21_days_and_given_back_when_Amazon_still_says_so()
    {
        await using var shop = await PendingAsync();
        var mug = shop.All<Product>().Single();
        shop.Time.Advance(TimeSpan.FromDays(20.9));
        await shop.SyncAsync();
        Assert.That(shop.Stock(mug), Is.EqualTo(47));

        shop.Time.Advance(TimeSpan.FromDays(0.2));
        await shop.SyncAsync();
        Assert.That(shop.Stock(mug), Is.EqualTo(50));
        shop.Time.Advance(TimeSpan.FromDays(1));
        await shop.SyncAsync(Order.Later(60) with { Status = "PENDING", HasMoney = false });
        Assert.That(shop.Stock(mug), Is.EqualTo(50), "what was given back is not held again");
    }

    [Test]
    public async Task Amazon_is_asked_once_more_and_its_answer_counts()
    {
        await using var shop = await PendingAsync(account => account.PendingReservationDays = 3);
        var mug = shop.All<Product>().Single();
        await shop.DoAsync(services => services.GetRequiredService<ISettingService>().SaveSettingAsync(new AmazonChannelSettings { PendingSweepLimit = 0 }));
        shop.Amazon.Orders.Put(Order.ToJson());
        var before = shop.Amazon.Calls.Count(Operations.GetOrder);
        shop.Time.Advance(TimeSpan.FromDays(3));
        await shop.SyncAsync();

        Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder), Is.GreaterThan(before));
        Assert.That((shop.Row().State, shop.Stock(mug)), Is.EqualTo((ImportState.Imported, 47)));
    }

    [Test]
    public async Task Without_an_answer_the_stock_is_held_for_a_day_more()
    {
        await using var shop = await PendingAsync(account => account.PendingReservationDays = 3);
        var mug = shop.All<Product>().Single();
        shop.Amazon.Orders.ReplaceAll([]);
        shop.Time.Advance(TimeSpan.FromDays(3.1));
        await shop.SyncAsync();
        Assert.That(shop.Stock(mug), Is.EqualTo(47));

        shop.Time.Advance(TimeSpan.FromDays(1));
        await shop.SyncAsync();
        Assert.That(shop.Stock(mug), Is.EqualTo(50));
    }

    private static async Task<TestShop> PendingAsync(Action<AmazonAccount>? change = null)
    {
        var shop = await TestShop.StartAsync(connect: false);
        await shop.ConnectAsync(account =>
        {
            account.ReserveStockForPendingOrders = true;
            change?.Invoke(account);
        });
        await shop.AddProductAsync("MUG", stock: 50);
        await shop.SyncAsync(Order with { Status = "PENDING", HasMoney = false, Address = null, Buyer = null });
        return shop;
    }

    private static Task ChangeAsync(TestShop shop, Product product, Action<Product> change) => shop.DoAsync(async services =>
    {
        var products = services.GetRequiredService<IProductService>();
        var fresh = await services.GetRequiredService<IRepository<Product>>().Table.FirstAsync(one => one.Id == product.Id);
        change(fresh);
        await products.UpdateProductAsync(fresh);
    });

    private static Task ChangeAllAsync<T>(TestShop shop, Action<T> change) where T : Nop.Core.BaseEntity => shop.DoAsync(async services =>
    {
        var table = services.GetRequiredService<IRepository<T>>();
        foreach (var row in await table.Table.ToListAsync())
        {
            change(row);
            await table.UpdateAsync(row, publishEvent: false);
        }
    });
}
