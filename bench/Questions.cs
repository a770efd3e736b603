using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Shop.Hosting;

namespace Bench;

/// <summary>What a shop is asked: its pages over HTTP, as a browser does, and the scans of its schedule task.</summary>
internal sealed partial class Questions(ShopHost shop, HttpClient client, int count)
{
    private string _token = "";

    /// <summary>All of them by name; they answer how many orders they are about, where they tell.</summary>
    internal async Task<IReadOnlyDictionary<string, Func<Task<string>>>> PrepareAsync()
    {
        var login = await client.GetStringAsync("login");
        _token = Token().Match(login).Groups[1].Value;
        await PostAsync("login", "Email=admin@yourstore.com&Password=admin");
        _token = Token().Match(await client.GetStringAsync("Admin/AmazonOrder/List")).Groups[1].Value;

        var questions = new Dictionary<string, Func<Task<string>>>();
        foreach (var filter in Filters())
            questions[$"list {filter}".Trim()] = () => PostAsync("Admin/AmazonOrder/List", $"draw=1&length=15&{filter}");
        foreach (var column in new[] { "PurchasedOn", "AmazonOrderId", "StatusText", "BuyerName", "Total", "FulfilledByText", "ShipBy", "OrderId", "State" })
        {
            foreach (var direction in new[] { "asc", "desc" })
                questions[$"list by {column} {direction}"] = () => PostAsync("Admin/AmazonOrder/List", $"draw=1&length=15&order[0][column]=0&order[0][dir]={direction}&columns[0][data]={column}");
        }

        questions["the list's page"] = () => GetAsync("Admin/AmazonOrder/List");
        questions["its cards"] = () => PostAsync("Admin/AmazonOrderAction/Cards", "");
        questions["find an order"] = () => PostAsync("Admin/AmazonOrderAction/Find", $"number=111-0000000-{count / 2:0000000}");
        questions["Amazon order details"] = () => GetAsync($"Admin/AmazonOrder/Details/{count / 2}");
        questions["dashboard"] = () => GetAsync("Admin");
        questions["dashboard status"] = () => GetAsync("Admin/AmazonSync/Status");
        questions["System > Warnings"] = () => GetAsync("Admin/Common/Warnings");
        questions["unmatched SKUs"] = () => PostAsync("Admin/AmazonSku/List", "draw=1&length=15");
        questions["log"] = () => PostAsync("Admin/AmazonLog/List", "draw=1&length=15");
        questions["log of an order"] = () => PostAsync("Admin/AmazonLog/List", $"draw=1&length=15&SearchAmazonOrderId=111-0000000-{count / 2:0000000}");
        questions["log, a text"] = () => PostAsync("Admin/AmazonLog/List", "draw=1&length=15&SearchText=Attention");
        questions["log, entries one by one"] = () => PostAsync("Admin/AmazonLog/List", "draw=1&length=15&SearchGrouped=false");
        foreach (var scan in Scans())
            questions[scan.Key] = () => ScanAsync(scan.Value);
        return questions;
    }

    private IEnumerable<string> Filters() =>
    [
        "", $"start={Math.Min(75_000, count * 3 / 4)}", "SearchStateId=20", "SearchStateId=10", Invariant($"SearchPurchasedFrom={DateTime.UtcNow.AddDays(-7):yyyy-MM-dd}"), Invariant($"SearchPurchasedTo={DateTime.UtcNow.AddDays(-150):yyyy-MM-dd}"),
        "SearchAmazonOrderId=0007777", $"SearchAmazonOrderId=111-0000000-{count / 2:0000000}", "SearchBuyerName=ann", "SearchBuyerName=nobody", "SearchTotalFrom=100.50&SearchTotalTo=101.25",
        "SearchStatuses[]=UNSHIPPED&SearchStatuses[]=PENDING", "SearchStatuses[]=SHIPPED", "SearchFulfilledBy=AMAZON", "SearchMarketplaceId=A1PA6795UKMFR9", "SearchAccountId=1", "SearchAccountId=3",
        "SearchShopOrder=1", "SearchShopOrder=2", "SearchOverdue=true", "SearchOutboundProblem=true",
        "SearchBuyerName=ann&SearchStatuses[]=SHIPPED&SearchTotalFrom=50&SearchFulfilledBy=MERCHANT", "SearchAccountId=2&SearchStateId=20&SearchMarketplaceId=A1PA6795UKMFR9",
        "SearchAccountId=1&SearchOutboundProblem=true&SearchFulfilledBy=MERCHANT"
    ];

    private static Dictionary<string, Func<IServiceProvider, AmazonAccount, Task>> Scans() => new()
    {
        ["scan: waiting orders"] = (services, account) => services.GetRequiredService<WaitingOrders>().RetryAsync(account, new SyncProgress(), Budget()),
        ["scan: shipments without a row"] = (services, account) => services.GetServices<IOutboundScan>().First().ScanAsync(account),
        ["scan: refunds without a row"] = (services, account) => services.GetServices<IOutboundScan>().Last().ScanAsync(account),
        ["scan: submissions that are due"] = async (services, account) =>
        {
            foreach (var kind in Enum.GetValues<SubmissionKind>())
                await services.GetRequiredService<Submissions>().DueAsync(account.Id, kind);
        },
        ["scan: personal data"] = (services, _) => services.GetRequiredService<PersonalDataErasure>().RunAsync(Budget()),
        ["scan: SKUs without a product"] = (services, _) => services.GetRequiredService<UnmatchedSkus>().GetAllAsync(),
        ["other orders of a buyer"] = (services, _) => services.GetRequiredService<IRepository<AmazonOrder>>().Table.AnyAsync(row => row.CustomerId == 1_000_500 && row.Id != 501 && row.PersonalDataErasedOnUtc == null),
        ["open stock movements of a product"] = (services, _) => services.GetRequiredService<IRepository<AmazonOrderItem>>().Table
            .Where(item => item.StockProductId == 1 && item.StockIntent != 0).OrderBy(item => item.Id).ToListAsync()
    };

    private static RunBudget Budget() => new(TimeProvider.System, TimeSpan.FromMinutes(1));

    private async Task<string> ScanAsync(Func<IServiceProvider, AmazonAccount, Task> scan)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scan(scope.ServiceProvider, (await scope.ServiceProvider.GetRequiredService<AccountService>().GetAllAsync())[0]);
        return "";
    }

    private async Task<string> GetAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? "" : throw new InvalidOperationException($"{address}: {body}");
    }

    private async Task<string> PostAsync(string address, string fields)
    {
        var pairs = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent([.. pairs, KeyValuePair.Create("__RequestVerificationToken", _token)]));
        var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return Total().Match(body) is { Success: true } match ? match.Groups[1].Value : "";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("\"recordsTotal\":([0-9]+)")]
    private static partial Regex Total();
}
