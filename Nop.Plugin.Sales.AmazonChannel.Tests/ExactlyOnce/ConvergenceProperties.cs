using System.Text.RegularExpressions;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Wherever snapshots are repeated, late or missing: the shop ends where one that saw each of them once, in order, ends.</summary>
[Parallelizable(ParallelScope.All)]
public partial class ConvergenceProperties
{
    private const int Stock = 12;
    private const int OtherWarehouse = 5;

    [TestCase(false, false, 101UL)]
    [TestCase(true, false, 102UL)]
    [TestCase(false, true, 103UL)]
    [TestCase(true, true, 104UL)]
    public async Task Prefixes_and_repetitions_end_like_once_in_order(bool reservesForPending, bool cancelsOnRequest, ulong seed)
    {
        await using var calm = await ShopAsync(reservesForPending, cancelsOnRequest);
        await using var pestered = await ShopAsync(reservesForPending, cancelsOnRequest);
        var number = 0;
        var ends = new HashSet<string>();
        Checked.All(RandomHistory.Of("USD", "EUR", "JPY"), 100, seed, history =>
        {
            var snapshots = history.Snapshots($"111-0000000-{++number:0000000}", Sku);
            ends.Add(snapshots[^1].Status);
            var expected = Live(calm, snapshots, Enumerable.Range(0, snapshots.Count));
            var actual = Live(pestered, snapshots, history.Deliveries(snapshots.Count));
            return Difference(snapshots, expected, actual);
        });
        Assert.That(ends, Is.SupersetOf(new[] { "PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED" }), "the histories say too little");
    }

    /// <summary>
    /// A shop that was away misses what lay between. Its notes then tell of fewer steps, and a shipment that Amazon counted before it named a package has another date.
    /// A cancelled order stays as it was when it was cancelled, so there only status and stock are compared. Everything else is the same.
    /// </summary>
    [Test]
    public async Task An_importer_that_missed_snapshots_ends_with_the_same_lines_money_stock_and_status()
    {
        await using var calm = await ShopAsync(reservesForPending: true, cancelsOnRequest: false);
        await using var away = await ShopAsync(reservesForPending: true, cancelsOnRequest: false);
        var number = 0;
        Checked.All(RandomHistory.Of("USD"), 100, seed: 105, history =>
        {
            var snapshots = history.Snapshots($"111-0000000-{++number:0000000}", Sku);
            var imported = snapshots.TakeWhile(snapshot => snapshot.Status is "PENDING").Count();
            if (imported == snapshots.Count || snapshots[imported].Status == "CANCELLED")
                imported = 0;
            var expected = Live(calm, snapshots, Enumerable.Range(0, snapshots.Count));
            var actual = Live(away, snapshots, [imported, snapshots.Count - 1]);
            var isCancelled = snapshots[^1].Status == "CANCELLED";
            return Difference(snapshots, WithoutSteps(expected, isCancelled), WithoutSteps(actual, isCancelled));
        });
    }

    /// <summary>An admin deletes shipments between the snapshots: the next one makes them again, and takes out of the warehouse what the host has put back. Only when they left is not known any more.</summary>
    [Test]
    public async Task Shipments_that_an_admin_deletes_are_there_again_in_the_end()
    {
        await using var calm = await ShopAsync(reservesForPending: true, cancelsOnRequest: false);
        await using var meddled = await ShopAsync(reservesForPending: true, cancelsOnRequest: false);
        var number = 0;
        Checked.All(RandomHistory.Of("USD"), 200, seed: 106, history =>
        {
            var snapshots = history.Snapshots($"111-0000000-{++number:0000000}", Sku);
            var expected = Live(calm, snapshots, Enumerable.Range(0, snapshots.Count));
            var actual = Live(meddled, snapshots, Enumerable.Range(0, snapshots.Count), history.Deletions);
            return Difference(snapshots, SentAfter().Replace(expected, ""), SentAfter().Replace(actual, ""));
        });
        var deleted = meddled.All<StockQuantityHistory>().Count(entry => entry is { QuantityAdjustment: > 0, WarehouseId: not null } && entry.Message.Contains("shipment of order", StringComparison.Ordinal));
        Assert.That(deleted, Is.GreaterThan(5), "too few bookings were reversed to say anything");
    }

    // counted in one figure, by its combination, in two warehouses
    private static string Sku(int product) => product switch
    {
        0 => "MUG",
        1 => "SHIRT-M",
        _ => "BOX"
    };

    private static async Task<TestShop> ShopAsync(bool reservesForPending, bool cancelsOnRequest)
    {
        var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account =>
        {
            account.ReserveStockForPendingOrders = reservesForPending;
            account.CancelOnBuyerRequest = cancelsOnRequest;
        });
        await ThreeKinds.AddAsync(shop, stock: Stock, warehouses: [Stock - OtherWarehouse, OtherWarehouse]);
        return shop;
    }

    // every order finds the same stock, so that what one leaves behind says nothing about the next
    private static string Live(TestShop shop, IReadOnlyList<TestOrder> snapshots, IEnumerable<int> deliveries, IReadOnlyList<int>? deletions = null)
    {
        return LiveAsync().GetAwaiter().GetResult();

        async Task<string> LiveAsync()
        {
            await FillAsync<Product>(shop, product => product.StockQuantity = Stock);
            await FillAsync<ProductAttributeCombination>(shop, combination => combination.StockQuantity = Stock);
            await FillAsync<ProductWarehouseInventory>(shop, place =>
                (place.StockQuantity, place.ReservedQuantity) = (place.Id == shop.All<ProductWarehouseInventory>()[0].Id ? Stock - OtherWarehouse : OtherWarehouse, 0));
            foreach (var delivery in deliveries)
            {
                if (deletions?[delivery] is >= 0 and var deletion)
                    await DeleteShipmentAsync(shop, snapshots[0].Id, deletion);
                await shop.ImportAsync(snapshots[delivery]);
                shop.Time.Advance(TimeSpan.FromMinutes(3));
            }

            return $"{await OrderState.ReadAsync(shop, snapshots[0].Id)}\n{StockOf(shop)}";
        }
    }

    private static Task FillAsync<T>(TestShop shop, Action<T> fill) where T : BaseEntity => shop.DoAsync(async services =>
    {
        var table = (IRepository<T>)services.GetService(typeof(IRepository<T>))!;
        foreach (var row in table.Table.ToList())
        {
            fill(row);
            await table.UpdateAsync(row);
        }
    });

    private static async Task DeleteShipmentAsync(TestShop shop, string amazonOrderId, int number)
    {
        var row = shop.All<AmazonOrder>().FirstOrDefault(row => row.AmazonOrderId == amazonOrderId);
        var shipments = shop.All<Shipment>().Where(shipment => shipment.OrderId == row?.OrderId).ToList();
        if (shipments.Count > 0)
            await shop.DeleteShipmentAsync(shipments[number % shipments.Count]);
    }

    private static string StockOf(TestShop shop)
    {
        var places = shop.All<ProductWarehouseInventory>();
        return string.Join('\n',
        [
            .. shop.All<Product>().Select(product => $"{product.Sku} {product.StockQuantity}"),
            .. shop.All<ProductAttributeCombination>().Select(combination => $"{combination.Sku} {combination.StockQuantity}"),
            $"in warehouses {places.Sum(place => place.StockQuantity)} reserved {places.Sum(place => place.ReservedQuantity)}"
        ]);
    }

    private static string? Difference(IReadOnlyList<TestOrder> snapshots, string expected, string actual) => expected == actual
        ? null
        : $"\n{OrderState.Difference(expected, actual)}\n  snapshots: {string.Join(" -> ", snapshots.Select(snapshot => $"{snapshot.Status} {string.Join('+', snapshot.Lines.Select(line => line.Quantity))}"))}";

    private static string WithoutSteps(string state, bool isCancelled)
    {
        var lines = state.Split('\n').Where(line => !line.StartsWith("note ", StringComparison.Ordinal));
        if (isCancelled)
            lines = lines.Where(line => !OfTheOrder().IsMatch(line)).Select(line => WithoutDetails().Replace(line, "$1"));
        return SentAfter().Replace(string.Join('\n', lines), "");
    }

    [GeneratedRegex("^(line|shipment|address) ")]
    private static partial Regex OfTheOrder();

    [GeneratedRegex("^(order \\w+ \\w+ \\w+|item .* takes .* under way \\d+) .*$")]
    private static partial Regex WithoutDetails();

    [GeneratedRegex(" sent [0-9.:]+")]
    private static partial Regex SentAfter();
}
