using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bench;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Shop.Hosting;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var file = Path.Combine(Path.GetTempPath(), $"bench-{Environment.ProcessId}.sqlite");
await using var shop = await ShopHost.StartAsync(new ShopOptions { Port = 0, DatabaseFile = file });
await using (var scope = shop.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<AccountService>().SaveAsync(new AmazonAccount { Name = "Busy seller", ClientId = "id", Active = false }, "secret", "token");
await using (var connection = new SqliteConnection($"Data Source={file}"))
{
    await connection.OpenAsync();
    var filling = Stopwatch.StartNew();
    ManyOrders.Insert(connection, count);
    Console.WriteLine($"{count} orders inserted in {filling.ElapsedMilliseconds} ms; {Environment.ProcessorCount} processors");
}

using var client = new HttpClient { BaseAddress = shop.Address };
var token = Token().Match(await client.GetStringAsync("login")).Groups[1].Value;
using (var answer = await client.PostAsync("login", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Email"] = "admin@yourstore.com", ["Password"] = "admin" })))
    answer.EnsureSuccessStatusCode();
token = Token().Match(await client.GetStringAsync("Admin/AmazonOrder/List")).Groups[1].Value;

Console.WriteLine($"{"asked for",-48} {"orders",8} {"median",8} {"slowest",8}   (ms)");
foreach (var filter in new[]
{
    "", "start=5000", "SearchStateId=20", "SearchStateId=10", "SearchPurchasedFrom=2026-11-01", "SearchPurchasedTo=2026-06-01", "SearchAmazonOrderId=0077777", "SearchAmazonOrderId=111-0000000-0050000",
    "SearchBuyerName=ann", "SearchBuyerName=nobody", "SearchTotalFrom=100.50&SearchTotalTo=101.25", "SearchStatuses[]=UNSHIPPED&SearchStatuses[]=PENDING", "SearchFulfilledBy=AMAZON",
    "SearchMarketplaceId=A1PA6795UKMFR9", "SearchAccountId=1", "SearchShopOrder=1", "SearchShopOrder=2", "SearchOverdue=true",
    "SearchBuyerName=ann&SearchStatuses[]=SHIPPED&SearchTotalFrom=50&SearchFulfilledBy=MERCHANT",
    Sort("AmazonOrderId"), Sort("StatusText"), Sort("BuyerName"), Sort("Total"), Sort("FulfilledByText"), Sort("ShipBy"), Sort("OrderId"), Sort("State")
})
    await MeasureAsync($"list {filter}", () => PostAsync("Admin/AmazonOrder/List", $"draw=1&length=15&{filter}"));
await MeasureAsync("the list's page", () => client.GetAsync("Admin/AmazonOrder/List"));
await MeasureAsync("its cards", () => PostAsync("Admin/AmazonOrderAction/Cards", ""));
await MeasureAsync("find an order", () => PostAsync("Admin/AmazonOrderAction/Find", "number=111-0000000-0050000"));
await MeasureAsync("Amazon order details", () => client.GetAsync("Admin/AmazonOrder/Details/50001"));
await MeasureAsync("dashboard", () => client.GetAsync("Admin"));
await MeasureAsync("dashboard status", () => client.GetAsync("Admin/AmazonSync/Status"));
await MeasureAsync("unmatched SKUs", () => PostAsync("Admin/AmazonSku/List", "draw=1&length=15"));
await MeasureAsync("log", () => PostAsync("Admin/AmazonLog/List", "draw=1&length=15"));
await MeasureAsync("log, equal entries grouped", () => PostAsync("Admin/AmazonLog/List", "draw=1&length=15&SearchGrouped=true"));

SqliteConnection.ClearAllPools();
foreach (var suffix in new[] { "", "-wal", "-shm" })
    File.Delete(file + suffix);

async Task MeasureAsync(string what, Func<Task<HttpResponseMessage>> ask)
{
    var times = new List<long>();
    var body = "";
    for (var i = 0; i < 8; i++)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await ask();
        body = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        // the first one compiles
        if (i > 0)
            times.Add(watch.ElapsedMilliseconds);
    }

    times.Sort();
    var total = Total().Match(body) is { Success: true } match ? match.Groups[1].Value : "";
    Console.WriteLine($"{what,-48} {total,8} {times[times.Count / 2],8} {times[^1],8}");
}

Task<HttpResponseMessage> PostAsync(string address, string fields) => client.PostAsync(address, new FormUrlEncodedContent(
    [.. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1])), KeyValuePair.Create("__RequestVerificationToken", token)]));

static string Sort(string column) => $"order[0][column]=0&order[0][dir]=asc&columns[0][data]={column}";

internal static partial class Program
{
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("\"recordsTotal\":([0-9]+)")]
    private static partial Regex Total();
}
