using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Databases;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Shop.Hosting;

namespace Bench.Import;

/// <summary>What the import of new one-line orders costs.</summary>
/// <param name="On">Kind of database.</param>
/// <param name="Orders">New orders.</param>
/// <param name="Seconds">Time that they take.</param>
/// <param name="CommandsPerOrder">Commands by new order; an insert that returns its id is one.</param>
/// <param name="AllocatedPerOrder">Bytes by new order.</param>
/// <param name="UnchangedCommandsPerPage">Commands for a page of 100 orders that have not changed.</param>
/// <param name="PageCommands">Commands of the page itself and of the run around it: state, account, quota, heartbeat.</param>
/// <param name="BareSeconds">Time that the bare inserts of the same rows take.</param>
/// <param name="RatioToBare">Time against it.</param>
/// <param name="ThreeLineRatio">Time of an order of three lines against one of one line.</param>
internal sealed record ImportCost(
    string On, int Orders, double Seconds, double CommandsPerOrder, long AllocatedPerOrder, int UnchangedCommandsPerPage, int PageCommands, double BareSeconds, double RatioToBare, double ThreeLineRatio);

/// <summary>Imports new orders into a shop and counts.</summary>
internal static partial class ImportBench
{
    private const int WarmUp = 200;
    private static readonly string[] Skus = ["MUG", "CUP", "PLATE"];

    /// <summary>Measures, prints a table, writes the figures.</summary>
    public static async Task RunAsync(int orders, string on, int latency, string? file, bool showCommands)
    {
        var figures = new List<ImportCost>();
        Console.WriteLine("| on | orders | s | orders/s | commands/order | KB/order | unchanged page | page itself | bare s | ratio to bare | three lines |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var kind in Enum.GetValues<DatabaseKind>().Where(kind => on.Length == 0 ? kind == DatabaseKind.Sqlite : kind.ToString().Equals(on, StringComparison.OrdinalIgnoreCase)))
        {
            using var database = TestDatabase.TryCreate(kind) ?? throw new InvalidOperationException($"{TestDatabase.VariableOf(kind)} is not set.");
            using var bare = TestDatabase.TryCreate(kind)!;
            var cost = await MeasureAsync(kind, database, bare, orders, latency, showCommands);
            figures.Add(cost);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {cost.On} | {cost.Orders} | {cost.Seconds:0.0} | {cost.Orders / cost.Seconds:0} | {cost.CommandsPerOrder:0.0} | {cost.AllocatedPerOrder / 1024} | {cost.UnchangedCommandsPerPage} | {cost.PageCommands} | {cost.BareSeconds:0.0} | {cost.RatioToBare:0.00} | {cost.ThreeLineRatio:0.00} |"));
        }

        if (file is not null)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures.Count == 1 ? figures[0] : (object)figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
    }

    private static async Task<ImportCost> MeasureAsync(DatabaseKind kind, TestDatabase database, TestDatabase bare, int orders, int latency, bool showCommands)
    {
        var amazon = new PreparedAmazon();
        await using var shop = await StartAsync(database, amazon);
        await using var scope = shop.Services.CreateAsyncScope();
        await FillAsync(scope.ServiceProvider);
        var watched = new CommandLog(latency);
        shop.Services.GetRequiredService<ShopDatabase>().BeforeCommand = watched.Add;
        await ImportAsync(shop, amazon, Orders(0, WarmUp, lines: 1));
        await ImportAsync(shop, amazon, Orders(1, WarmUp, lines: 3));

        watched.Clear();
        var one = await ImportAsync(shop, amazon, Orders(2, orders, lines: 1));
        var commands = watched.Count;
        if (showCommands)
            watched.Show(orders);

        amazon.Say(Orders(2, 100, lines: 1));
        watched.Clear();
        await SyncAsync(shop);
        var (importers, pages) = (watched.OfOrders, watched.Count - watched.OfOrders);

        var few = Math.Max(100, orders / 5);
        var three = await ImportAsync(shop, amazon, Orders(3, few, lines: 3));
        shop.Services.GetRequiredService<ShopDatabase>().BeforeCommand = null;

        await using var empty = await StartAsync(bare, amazon);
        await using var emptyScope = empty.Services.CreateAsyncScope();
        await FillAsync(emptyScope.ServiceProvider);
        empty.Services.GetRequiredService<ShopDatabase>().BeforeCommand = new CommandLog(latency).Add;
        // rows of the orders with three lines and of the warm-up are among them
        var all = 2 * WarmUp + orders + few;
        var bareSeconds = await BareRows.InsertAsync(scope.ServiceProvider, emptyScope.ServiceProvider) * orders / all;
        return new ImportCost($"{kind}", orders, Math.Round(one.Seconds, 2), Math.Round((double)commands / orders, 2), one.Allocated / orders, importers, pages, Math.Round(bareSeconds, 2),
            Math.Round(one.Seconds / bareSeconds, 2), Math.Round(three.Seconds / few / (one.Seconds / orders), 2));
    }

    private static Task<ShopHost> StartAsync(TestDatabase database, PreparedAmazon amazon) => ShopHost.StartAsync(new ShopOptions
    {
        Database = database.Open,
        Listen = false,
        ConfigureServices = services => services.AddSingleton<ISellingPartnerApi>(amazon)
    });

    private static async Task FillAsync(IServiceProvider services)
    {
        foreach (var sku in Skus)
        {
            await services.GetRequiredService<IProductService>().InsertProductAsync(new Product
            {
                Name = sku, Sku = sku, Price = 20, StockQuantity = 10_000_000, ManageInventoryMethod = ManageInventoryMethod.ManageStock, Published = true, IsShipEnabled = true,
                OrderMaximumQuantity = 1000, OrderMinimumQuantity = 1, ProductType = ProductType.SimpleProduct, CreatedOnUtc = DateTime.UtcNow, UpdatedOnUtc = DateTime.UtcNow
            });
        }

        await services.GetRequiredService<AccountService>().SaveAsync(new AmazonAccount
        {
            Name = "Seller", Region = AmazonRegion.Custom, CustomEndpoint = "http://127.0.0.1:9/", CustomTokenEndpoint = "http://127.0.0.1:9/", ClientId = "amzn1.application-oa2-client.simulated",
            OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(-10).UtcDateTime
        }, "secret", "token");
    }

    private static IReadOnlyList<string> Orders(int series, int count, int lines) => [.. Enumerable.Range(1, count).Select(number => new TestOrder
    {
        Id = $"{series + 111:000}-{number / 10_000_000:0000000}-{number % 10_000_000:0000000}",
        Lines = [.. Skus.Take(lines).Select((sku, place) => new TestLine { ItemId = $"{place + 1}", Sku = sku, Title = sku })]
    }.ToJson().ToJsonString())];

    private static async Task<(double Seconds, long Allocated)> ImportAsync(ShopHost shop, PreparedAmazon amazon, IReadOnlyList<string> orders)
    {
        amazon.Say(orders);
        var before = await CountAsync(shop);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var imported = -1; ;)
        {
            await SyncAsync(shop);
            var now = await CountAsync(shop) - before;
            if (now == orders.Count)
                break;
            if (now == imported)
                throw new InvalidOperationException($"Only {now} of {orders.Count} orders were imported.");
            imported = now;
        }

        return (Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static async Task SyncAsync(ShopHost shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrderSynchronizer>().RunAsync();
    }

    private static async Task<int> CountAsync(ShopHost shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRepository<AmazonOrder>>().Table.CountAsync(row => row.OrderId != 0);
    }

    private sealed partial class CommandLog(int latency)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, int> _commands = new(StringComparer.Ordinal);

        public int Count => _commands.Values.Sum();

        /// <summary>Commands about orders and their rows; the rest is the run's and the page's.</summary>
        public int OfOrders => _commands.Where(command => !Around().IsMatch(command.Key)).Sum(command => command.Value);

        public void Add(DbCommand command)
        {
            // an insert that returns its id is one command
            if (command.CommandText.Contains("last_insert_rowid", StringComparison.Ordinal))
                return;
            if (latency > 0)
                Thread.Sleep(latency);
            var text = Lists().Replace(Blanks().Replace(command.CommandText, " "), "IN (...)");
            lock (_lock)
                _commands[text] = _commands.GetValueOrDefault(text) + 1;
        }

        public void Clear() => _commands.Clear();

        public void Show(int orders)
        {
            foreach (var (text, count) in _commands.OrderByDescending(command => command.Value).Where(command => command.Value > orders / 20))
                Console.WriteLine($"{count,8} {text[..Math.Min(170, text.Length)]}");
        }

        [GeneratedRegex("AmazonChannel_(SyncState|Account)\\b")]
        private static partial Regex Around();

        [GeneratedRegex(@"IN \([^)]*\)")]
        private static partial Regex Lists();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Blanks();
    }
}
