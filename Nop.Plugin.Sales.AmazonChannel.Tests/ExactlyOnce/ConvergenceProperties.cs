using System.Text.RegularExpressions;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Wherever snapshots are repeated, late or missing: the shop ends where one that saw each of them once, in order, ends.</summary>
[Parallelizable(ParallelScope.All)]
public partial class ConvergenceProperties
{
    private const int Stock = 12;

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

    private static string Sku(int product) => $"SKU-{product}";

    private static async Task<TestShop> ShopAsync(bool reservesForPending, bool cancelsOnRequest)
    {
        var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account =>
        {
            account.ReserveStockForPendingOrders = reservesForPending;
            account.CancelOnBuyerRequest = cancelsOnRequest;
        });
        for (var product = 0; product < RandomLine.Products; product++)
            await shop.AddProductAsync(Sku(product), Stock);
        return shop;
    }

    // every order finds the same stock, so that what one leaves behind says nothing about the next
    private static string Live(TestShop shop, IReadOnlyList<TestOrder> snapshots, IEnumerable<int> deliveries)
    {
        return LiveAsync().GetAwaiter().GetResult();

        async Task<string> LiveAsync()
        {
            await shop.DoAsync(async services =>
            {
                var products = (IRepository<Product>)services.GetService(typeof(IRepository<Product>))!;
                foreach (var product in products.Table.ToList())
                {
                    product.StockQuantity = Stock;
                    await products.UpdateAsync(product);
                }
            });
            foreach (var delivery in deliveries)
            {
                await shop.ImportAsync(snapshots[delivery]);
                shop.Time.Advance(TimeSpan.FromMinutes(3));
            }

            var stock = string.Join('\n', shop.All<Product>().Select(product => $"{product.Sku} {product.StockQuantity}"));
            return $"{await OrderState.ReadAsync(shop, snapshots[0].Id)}\n{stock}";
        }
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
