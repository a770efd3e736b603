using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>The dry run tells exactly what the import then does, and does none of it.</summary>
public class DryRunTests
{
    private TestShop _shop = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _shop = await TestShop.StartAsync();
        await _shop.ChangeAccountAsync(account => account.DryRun = true);
    }

    [TearDown]
    public async Task StopAsync() => await _shop.DisposeAsync();

    private Task<DryRunPreview> PreviewAsync() => _shop.DoAsync(async services =>
        await services.GetRequiredService<DryRunPreviewer>().PreviewAsync((await services.GetRequiredService<AccountService>().GetAllAsync())[0]));

    private Task StartImportingAsync() => _shop.DoAsync(async services =>
        await services.GetRequiredService<AccountChange>().StartImportingAsync((await services.GetRequiredService<AccountService>().GetAllAsync())[0]));

    // each kind of outcome, two currencies, one product that runs out on the way and one that is not counted
    private static TestOrder[] Mixed(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var order = new TestOrder { Id = $"111-0000001-{i:0000000}", Updated = TestOrder.Placed.AddMinutes(5).AddSeconds(i) };
            var line = new TestLine { ItemId = $"{10_000_000_000L + i}", Quantity = 1 + i % 3, Item = 20 * (1 + i % 3) };
            return (i % 10) switch
            {
                0 => order.With(line with { Sku = "NOT-HERE" }),
                1 => order with { Status = "PENDING", Lines = [line], HasMoney = false },
                2 => order with { Status = "CANCELLED", Lines = [line] },
                3 => order with { FulfilledBy = "AMAZON", Status = "SHIPPED", Lines = [line] },
                4 => order with { FulfilledBy = "AMAZON", Lines = [line] },
                5 => order with { Channel = "NON_AMAZON", Lines = [line] },
                6 => order with { Currency = "EUR", Lines = [line with { Sku = "SCARCE" }] },
                7 => order with { Currency = "XXX", Lines = [line with { Sku = "NOT-HERE-EITHER" }] },
                8 => order with { Created = TestOrder.Placed.AddDays(-30), Lines = [line] },
                _ => order.With(line, line with { ItemId = $"{20_000_000_000L + i}", Sku = "UNCOUNTED" })
            };
        })
    ];

    private async Task AddProductsAsync()
    {
        await _shop.AddProductAsync("MUG", stock: 1000);
        await _shop.AddProductAsync("SCARCE", stock: 3);
        await _shop.AddProductAsync("UNCOUNTED", change: product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
    }

    [Test]
    public async Task Nothing_is_made_and_nothing_moves()
    {
        await AddProductsAsync();
        var before = _shop.All<Product>().Select(product => product.StockQuantity).ToList();
        await _shop.SyncAsync(Mixed(20));
        await PreviewAsync();
        await _shop.SyncAsync();

        Assert.Multiple(() =>
        {
            Assert.That(_shop.All<AmazonOrder>(), Has.Count.EqualTo(20));
            Assert.That(_shop.All<Order>(), Is.Empty);
            Assert.That(_shop.All<Product>().Select(product => product.StockQuantity), Is.EqualTo(before));
            Assert.That(_shop.All<StockQuantityHistory>(), Is.Empty);
            Assert.That(_shop.All<AmazonOrder>().Select(row => row.State), Has.None.EqualTo(ImportState.Imported));
            Assert.That(_shop.Row("111-0000001-0000009").LastAction, Is.EqualTo("Dry run: would be imported with status UNSHIPPED."));
            Assert.That(_shop.Row("111-0000001-0000000").State, Is.EqualTo(ImportState.NeedsAttention), "what would stand in the way is named at once");
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task The_import_does_what_the_preview_said(bool reserves)
    {
        await AddProductsAsync();
        await _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = reserves);
        await _shop.SyncAsync(Mixed(60));
        var before = _shop.All<Product>().ToDictionary(product => product.Id, product => product.StockQuantity);
        var said = await PreviewAsync();
        await StartImportingAsync();
        await _shop.SyncAsync();

        var rows = _shop.All<AmazonOrder>();
        int In(params ImportState[] states) => rows.Count(row => states.Contains(row.State));
        var moved = _shop.All<Product>().Where(product => product.StockQuantity != before[product.Id]).ToDictionary(product => product.Sku, product => product.StockQuantity - before[product.Id]);
        Assert.Multiple(() =>
        {
            Assert.That((said.Orders, said.Judged), Is.EqualTo((60, 60)));
            Assert.That(said.Imported, Is.EqualTo(In(ImportState.Imported)).And.EqualTo(_shop.All<Order>().Count).And.GreaterThan(0));
            Assert.That(said.Waiting.Sum(reason => reason.Count), Is.EqualTo(In(ImportState.Waiting, ImportState.NeedsAttention)));
            Assert.That(said.Waiting.Where(reason => reason.Problems.Count > 0).Sum(reason => reason.Count), Is.EqualTo(In(ImportState.NeedsAttention)));
            Assert.That(said.Skipped.Sum(reason => reason.Count), Is.EqualTo(In(ImportState.Skipped, ImportState.Cancelled)));
            Assert.That(said.Stock.ToDictionary(move => move.Sku, move => move.Change), Is.EqualTo(moved));
            Assert.That(said.Flaws.Single(flaw => flaw.Problems.Contains(OrderProblem.Oversold)).Count, Is.EqualTo(rows.Count(row => row.Problems.Contains(nameof(OrderProblem.Oversold)))).And.GreaterThan(0));
            Assert.That(said.Totals, Is.EqualTo(rows.Where(row => row.OrderId > 0).GroupBy(row => row.CurrencyCode).ToDictionary(group => group.Key, group => group.Sum(row => row.GrandTotal))));
        });
    }

    [Test]
    public async Task A_reason_stands_once_with_the_number_of_its_orders()
    {
        await AddProductsAsync();
        await _shop.SyncAsync(Mixed(30));
        var said = await PreviewAsync();

        Assert.Multiple(() =>
        {
            Assert.That(said.Waiting.Select(reason => (string.Join('+', reason.Problems), reason.Message?.Key, reason.Count)), Is.EquivalentTo(new[]
            {
                ("UnknownSku", null, 3), ("UnknownSku+CurrencyMissing", null, 3), ("", "Summary.WaitsForAmazon", 3), ("", "Summary.WaitsForAmazonToShip", 3)
            }));
            Assert.That(said.Skipped.Select(reason => (reason.Message?.Key, reason.Count)), Is.EquivalentTo(new[]
            {
                ("Summary.NotAmazon", 3), ("Summary.BeforeConnection", 3), ("Summary.CancelledBeforeImport", 3)
            }));
        });
    }

    [Test]
    public async Task A_product_that_comes_meanwhile_is_seen()
    {
        await _shop.SyncAsync(new TestOrder().With(new TestLine { Sku = "LATER" }));
        Assert.That((await PreviewAsync()).Imported, Is.Zero);

        await _shop.AddProductAsync("LATER");
        Assert.That((await PreviewAsync()).Imported, Is.EqualTo(1));
        await _shop.SyncAsync();
        Assert.That((_shop.Row().State, _shop.Row().LastAction), Is.EqualTo((ImportState.Waiting, "Dry run: would be imported with status UNSHIPPED.")));
    }

    [Test]
    public async Task What_changes_at_Amazon_during_the_dry_run_counts_as_it_is_last()
    {
        await _shop.AddProductAsync("MUG");
        var order = new TestOrder();
        await _shop.SyncAsync(order);
        await _shop.SyncAsync(order.Later(120) with { Status = "CANCELLED" });
        Assert.That((await PreviewAsync()).Skipped.Single().Message?.Key, Is.EqualTo("Summary.CancelledBeforeImport"));

        await StartImportingAsync();
        await _shop.SyncAsync();
        Assert.That(_shop.All<Order>(), Is.Empty);
    }

    [Test]
    public async Task Starting_again_changes_nothing()
    {
        await _shop.AddProductAsync("MUG");
        await _shop.SyncAsync(new TestOrder());
        await StartImportingAsync();
        await _shop.SyncAsync();
        await StartImportingAsync();
        await _shop.SyncAsync();

        Assert.That(_shop.All<Order>(), Has.Count.EqualTo(1));
        Assert.That(_shop.All<Product>().Single().StockQuantity, Is.EqualTo(49));
    }

    [Test]
    public async Task A_thousand_orders_are_previewed_well_within_a_request()
    {
        await AddProductsAsync();
        await _shop.SyncAsync(Mixed(1000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var said = await PreviewAsync();
        await TestContext.Out.WriteLineAsync($"1,000 orders: {watch.ElapsedMilliseconds} ms");

        Assert.That(said.Judged, Is.EqualTo(1000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
