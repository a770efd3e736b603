using System.Diagnostics;
using System.Globalization;
using Bench;
using Bench.Import;
using Bench.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Tests.Databases;
using Shop.Hosting;

// outbound [--shipments 1000] [--accounts 1] [--json FILE] [--commands]: how fast what is shipped reaches Amazon; ends with 1 when a target is missed
if (args.Contains("outbound"))
    return await OutboundBench.RunAsync(Number("--shipments", 1000), Number("--accounts", 1), After("--json") is { Length: > 0 } file ? file : null, args.Contains("--commands")) ? 0 : 1;

// import [--orders 5000] [--on Sqlite|Postgres|MariaDb] [--latency MILLISECONDS] [--json FILE] [--commands]: what the import of new orders costs
if (args.Contains("import"))
{
    await ImportBench.RunAsync(Number("--orders", 5000), After("--on"), Number("--latency", 0), After("--json") is { Length: > 0 } into ? into : null, args.Contains("--commands"));
    return 0;
}

// [number of orders] [--on Sqlite|Postgres|MariaDb] [--only TEXT] [--plans]
var count = args.Length > 0 && int.TryParse(args[0], CultureInfo.InvariantCulture, out var given) ? given : 100_000;
var only = After("--only");
foreach (var kind in Enum.GetValues<DatabaseKind>().Where(kind => kind.ToString().Contains(After("--on"), StringComparison.OrdinalIgnoreCase)))
{
    using var created = TestDatabase.TryCreate(kind);
    if (created is null)
        Console.WriteLine($"{kind}: {TestDatabase.VariableOf(kind)} is not set");
    else
        await RunAsync(kind, created);
}

return 0;

int Number(string option, int usual) => After(option) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

string After(string option) => Array.IndexOf(args, option) is >= 0 and var place ? args[place + 1] : "";

async Task RunAsync(DatabaseKind kind, TestDatabase created)
{
    await using var shop = await ShopHost.StartAsync(new ShopOptions { Database = created.Open });
    var filling = Stopwatch.StartNew();
    await using (var scope = shop.Services.CreateAsyncScope())
        await new ManyOrders(scope.ServiceProvider, DateTime.UtcNow).InsertAsync(count);
    // what the servers do by themselves in time
    if (kind == DatabaseKind.Postgres)
        created.Execute("VACUUM ANALYZE");
    if (kind == DatabaseKind.MariaDb)
        created.Execute("ANALYZE TABLE AmazonChannel_Order, AmazonChannel_OrderItem, AmazonChannel_Submission, AmazonChannel_LogEntry, `Order`, Shipment");
    Console.WriteLine($"\n{kind}: {count} orders inserted in {filling.Elapsed.TotalSeconds:0} s; {Environment.ProcessorCount} processors");

    using var client = new HttpClient { BaseAddress = shop.Address, Timeout = TimeSpan.FromMinutes(5) };
    var measure = new Measure(shop.Services.GetRequiredService<ShopDatabase>(), args.Contains("--plans"));
    Console.WriteLine($"| {"asked for",-92} | {"orders",7} | {"median ms",9} | {"slowest ms",10} | {"commands",8} |\n|---|--:|--:|--:|--:|");
    foreach (var question in (await new Questions(shop, client, count).PrepareAsync()).Where(question => question.Key.Contains(only, StringComparison.Ordinal)))
    {
        var orders = "";
        var cost = await measure.CostOfAsync(question.Key, async () => orders = await question.Value());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question.Key,-92} | {orders,7} | {cost.Milliseconds,9:0.0} | {cost.Slowest,10:0.0} | {cost.Commands,8} |"));
    }
}
