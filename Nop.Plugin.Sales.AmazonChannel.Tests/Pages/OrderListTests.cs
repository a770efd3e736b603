using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The list of Amazon orders and the page of one, as a browser asks for them.</summary>
[NonParallelizable]
public class OrderListTests
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly TestOrder Small = new() { Id = "111-0000002-0000001", Lines = [new TestLine { Item = 12.50m }], Buyer = new() { ["buyerName"] = "Zoe" }, Address = null };
    private static readonly TestOrder Large = new() { Id = "111-0000002-0000002", Status = "SHIPPED", Lines = [new TestLine { Item = 99.90m, ShippingTax = 1, Shipping = 4, Fulfilled = 1 }], Packages = [TestOrder.Package("1", "1Z999", ("10000000001", 1))] };
    private static readonly TestOrder ByAmazon = new() { Id = "111-0000002-0000003", Status = "SHIPPED", FulfilledBy = "AMAZON" };
    private static readonly TestOrder Unknown = new() { Id = "111-0000002-0000004", Lines = [new TestLine { Sku = "NO-SUCH", Title = Script }] };
    private static readonly TestOrder NotYetRead = new() { Id = "111-0000002-0000009" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Small, Large, ByAmazon, Unknown);
        _admin = await _site.LogInAsync();
        _token = System.Text.RegularExpressions.Regex.Match(await _admin.GetStringAsync("Admin/AmazonOrder/List"), "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("", ExpectedResult = 4)]
    [TestCase("SearchStateId=20", ExpectedResult = 1)]
    [TestCase("SearchAmazonOrderId= 0000002 ", ExpectedResult = 4)]
    [TestCase("SearchAmazonOrderId=0000002-0000003", ExpectedResult = 1)]
    [TestCase("SearchBuyerName=zOE", ExpectedResult = 1)]
    [TestCase("SearchTotalFrom=12.5&SearchTotalTo=12.5", ExpectedResult = 1)]
    [TestCase("SearchTotalFrom=12.51", ExpectedResult = 3)]
    [TestCase("SearchStatuses[]=SHIPPED&SearchStatuses[]=PENDING", ExpectedResult = 2)]
    [TestCase("SearchFulfilledBy=AMAZON", ExpectedResult = 1)]
    [TestCase("SearchMarketplaceId=ATVPDKIKX0DER", ExpectedResult = 4)]
    [TestCase("SearchMarketplaceId=none", ExpectedResult = 0)]
    [TestCase("SearchAccountId=1", ExpectedResult = 4)]
    [TestCase("SearchShopOrder=2", ExpectedResult = 1)]
    [TestCase("SearchOverdue=true", ExpectedResult = 0)]
    [TestCase("SearchOutboundProblem=true", ExpectedResult = 0)]
    [TestCase("SearchPurchasedTo=2020-01-01", ExpectedResult = 0)]
    [TestCase("SearchPurchasedFrom=2020-01-01", ExpectedResult = 4)]
    public async Task<int> Filters_narrow_the_whole_result(string filter) => (await ListAsync(filter)).GetProperty("recordsTotal").GetInt32();

    [TestCase("Total", "asc", ExpectedResult = "111-0000002-0000001")]
    [TestCase("Total", "desc", ExpectedResult = "111-0000002-0000002")]
    [TestCase("BuyerName", "desc", ExpectedResult = "111-0000002-0000001")]
    [TestCase("AmazonOrderId", "desc", ExpectedResult = "111-0000002-0000004")]
    [TestCase("Nonsense", "desc", ExpectedResult = "111-0000002-0000004")]
    public async Task<string?> A_column_sorts_beyond_the_page(string column, string direction) =>
        (await ListAsync($"length=1&order[0][column]=0&order[0][dir]={direction}&columns[0][data]={column}")).GetProperty("Data")[0].GetProperty("AmazonOrderId").GetString();

    [Test]
    public async Task Every_column_sorts()
    {
        foreach (var column in new[] { "PurchasedOn", "StatusText", "FulfilledByText", "ShipBy", "OrderId", "State", "Notes" })
            Assert.That((await ListAsync($"order[0][column]=0&order[0][dir]=asc&columns[0][data]={column}")).GetProperty("Data").GetArrayLength(), Is.EqualTo(4), column);
    }

    [Test]
    public async Task Pages_follow_each_other()
    {
        var seen = new List<string?>();
        for (var start = 0; start < 4; start += 2)
            seen.AddRange((await ListAsync($"start={start}&length=2")).GetProperty("Data").EnumerateArray().Select(row => row.GetProperty("AmazonOrderId").GetString()));

        Assert.That(seen.Distinct().Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task The_cards_count_the_states()
    {
        var page = await _admin.GetStringAsync("Admin/AmazonOrder/List?stateId=20");

        Assert.That(page, Does.Contain("data-state=\"20\"").And.Contain("Purchase date (").And.Contain("id=\"SearchStateId\" name=\"SearchStateId\" value=\"20\""));
        var answer = await PostAsync("Admin/AmazonOrderAction/Cards", "");
        Assert.That(answer.GetProperty("Statuses").EnumerateArray().Select(card => (card.GetProperty("Status").GetString(), card.GetProperty("Count").GetInt32())), Is.EqualTo(new[] { ("UNSHIPPED", 2), ("SHIPPED", 2) }));
        var cards = answer.GetProperty("States").EnumerateArray().ToDictionary(card => card.GetProperty("StateId").GetInt32(), card => card.GetProperty("Count").GetInt32());
        Assert.That(cards, Is.SupersetOf(new Dictionary<int, int> { [-1] = 4, [10] = 3, [20] = 1 }));
    }

    [Test]
    public async Task An_empty_list_says_why() =>
        Assert.That((await ListAsync("SearchBuyerName=nobody")).GetProperty("EmptyReason").GetString(), Does.Contain("No Amazon order matches"));

    [Test]
    public async Task Csv_and_workbook_hold_the_filtered_orders()
    {
        var csv = await ExportAsync("ExportCsv", "SearchStatuses=SHIPPED");
        Assert.That(csv.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        var text = Encoding.UTF8.GetString(csv);
        Assert.That(text, Does.Contain(Large.Id).And.Contain(ByAmazon.Id).And.Contain(",104.90,USD,").And.Not.Contain(Small.Id));
        Assert.That(text.Split("\r\n"), Has.Length.EqualTo(4), "a title, two orders, an end");

        Assert.That(Encoding.ASCII.GetString((await ExportAsync("ExportXlsx", "")).AsSpan(0, 2)), Is.EqualTo("PK"));
    }

    [Test]
    public async Task An_order_is_found_and_an_unknown_one_is_fetched()
    {
        var found = (await PostAsync("Admin/AmazonOrderAction/Find", $"number= {Unknown.Id} ")).GetProperty("Found")[0];
        Assert.That(found.GetProperty("State").GetString(), Is.EqualTo("Needs attention"));
        Assert.That(found.GetProperty("Reason").GetString(), Does.Contain("NO-SUCH"));

        Assert.That((await PostAsync("Admin/AmazonOrderAction/Find", "number=123")).GetProperty("Message").GetString(), Does.Contain("is no Amazon order number"));
        Assert.That((await PostAsync("Admin/AmazonOrderAction/Find", $"number={NotYetRead.Id}")).GetProperty("CanFetch").GetBoolean(), Is.True);
        Assert.That((await PostAsync("Admin/AmazonOrderAction/Fetch", $"number={NotYetRead.Id}")).GetProperty("Message").GetString(), Does.Contain("has no order"));

        var now = DateTimeOffset.UtcNow;
        _site.Amazon.Orders.Put((NotYetRead with { Created = now.AddMinutes(-1), Updated = now }).ToJson());
        try
        {
            Assert.That((await PostAsync("Admin/AmazonOrderAction/Fetch", $"number={NotYetRead.Id}")).GetProperty("Found")[0].GetProperty("OrderId").GetInt32(), Is.Positive);
        }
        finally
        {
            await _site.DoAsync(async services => await services.GetRequiredService<IRepository<AmazonOrder>>().DeleteAsync(row => row.AmazonOrderId == NotYetRead.Id));
        }
    }

    [Test]
    public async Task Ticked_orders_are_imported_and_refreshed()
    {
        var ids = string.Join('&', _site.All<AmazonOrder>().Select(row => $"selectedIds={row.Id}"));
        var imported = await PostAsync("Admin/AmazonOrderAction/Import", ids);
        Assert.That(imported.GetProperty("Problems").EnumerateArray().Select(problem => problem.GetString()), Has.One.Contains("NO-SUCH"));

        var calls = _site.Amazon.Calls.Count(AmazonSimulator.Operations.GetOrder);
        var refreshed = await PostAsync("Admin/AmazonOrderAction/Refresh", ids);
        Assert.That(refreshed.GetProperty("Summary").GetString(), Does.StartWith("4 of 4"));
        Assert.That(_site.Amazon.Calls.Count(AmazonSimulator.Operations.GetOrder) - calls, Is.EqualTo(4));
    }

    [Test]
    public async Task The_page_of_an_order_shows_items_tracking_history_and_masked_data()
    {
        var page = await DetailsAsync(Large);

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("99.90 USD").And.Contain("1Z999").And.Contain("id=\"amazon-order-history\"").And.Contain("Ann Example"));
            Assert.That(page, Does.Contain("id=\"amazon-order-packages\"").And.Contain("id=\"amazon-order-shipments\"").And.Contain("id=\"amazon-order-address\""));
            Assert.That(page, Does.Not.Contain("amazon-address-differs"));
            Assert.That(page[page.IndexOf("id=\"amazon-order-data\"", StringComparison.Ordinal)..], Does.Contain("***").And.Not.Contain("Ann Example").And.Not.Contain("1 Main St"));
        });
        Assert.That(await DetailsAsync(Unknown), Does.Not.Contain(Script));
    }

    [Test]
    public async Task Others_see_and_change_nothing()
    {
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            foreach (var address in new[] { "Admin/AmazonOrder/List", "Admin/AmazonOrder/Details/1" })
                Assert.That(await client.GetStringAsync(address), Does.Not.Contain("amazon-orders-grid").And.Not.Contain("111-0000002"), $"{user} at {address}");
            foreach (var address in new[] { "AmazonOrder/List", "AmazonOrder/ExportCsv", "AmazonOrderAction/Find", "AmazonOrderAction/Import" })
            {
                using var answer = await client.PostAsync($"Admin/{address}", Form($"number={Small.Id}"));
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("111-0000002"), $"{user} at {address}");
            }
        }
    }

    [Test]
    public async Task A_request_without_its_token_is_refused()
    {
        foreach (var address in new[] { "AmazonOrder/List", "AmazonOrder/ExportCsv", "AmazonOrder/Refresh/1", "AmazonOrderAction/Fetch", "AmazonOrderAction/Import", "AmazonOrderAction/Refresh" })
        {
            using var answer = await _admin.PostAsync($"Admin/{address}", new FormUrlEncodedContent([]));
            Assert.That((int)answer.StatusCode, Is.EqualTo(400), address);
        }
    }

    private Task<JsonElement> ListAsync(string fields) => PostAsync("Admin/AmazonOrder/List", $"draw=1&start=0&length=15&{fields}");

    private async Task<JsonElement> PostAsync(string address, string fields)
    {
        using var answer = await _admin.PostAsync(address, Form(fields));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{address}: {body}");
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private async Task<byte[]> ExportAsync(string action, string fields)
    {
        using var answer = await _admin.PostAsync($"Admin/AmazonOrder/{action}", Form(fields));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private Task<string> DetailsAsync(TestOrder order) =>
        _admin.GetStringAsync($"Admin/AmazonOrder/Details/{_site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id).Id}");

    // a later field takes the place of an earlier one, as in a query that a test writes down
    private FormUrlEncodedContent Form(string fields)
    {
        var pairs = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1])).ToList();
        var single = pairs.Where((pair, place) => pair.Key is not ("start" or "length") || pairs.FindLastIndex(other => other.Key == pair.Key) == place);
        return new FormUrlEncodedContent([.. single, KeyValuePair.Create("__RequestVerificationToken", _token)]);
    }
}
