using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Shop.Demo;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>From an unmatched SKU to an imported order, as a person does it.</summary>
[NonParallelizable]
public partial class SkuPageTests
{
    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(
            Order(1, new TestLine { ItemId = "1", Sku = "UNKNOWN-1" }, new TestLine { ItemId = "2", Sku = "MUG" }),
            Order(2, new TestLine { Sku = "UNKNOWN-1", Quantity = 2, Item = 40 }),
            Order(3, new TestLine { Sku = "MUG-FBA", Title = "<script>alert(1)</script>" }),
            Order(4, new TestLine { Sku = "IGNORED-1" }),
            Order(5, new TestLine { Sku = "EXACT-1" }),
            Order(6, new TestLine { Sku = "FILE-1" }),
            Order(7, new TestLine { Sku = null, Asin = "B0WITHOUT1" }),
            Order(8, new TestLine { Sku = "VARIANT-X", Title = "Something else" }));
        await _site.DoAsync(services => ActivatorUtilities.CreateInstance<CatalogWriter>(services).AddAsync(new CatalogProduct
        {
            Sku = "SHIRT", Name = "Shirt", Price = 20,
            Variants = [new CatalogVariant("SHIRT-M", 5, new Dictionary<string, string> { ["Size"] = "M" }), new CatalogVariant("SHIRT-L", 5, new Dictionary<string, string> { ["Size"] = "L" })]
        }));
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task A_row_stands_for_each_SKU_that_keeps_orders_waiting()
    {
        var rows = await RowsAsync();

        Assert.That(rows.Select(Name), Is.EquivalentTo(new[] { "UNKNOWN-1", "MUG-FBA", "IGNORED-1", "EXACT-1", "FILE-1", "B0WITHOUT1", "VARIANT-X" }), "known lines of a waiting order are not among them");
        var first = rows[0];
        Assert.That((Name(first), first.GetProperty("Orders").GetInt32(), first.GetProperty("Units").GetInt32()), Is.EqualTo(("UNKNOWN-1", 2, 3)));
        var near = rows.Single(row => Name(row) == "MUG-FBA");
        Assert.That((near.GetProperty("Suggestion").GetString(), near.GetProperty("Ground").GetString()), Is.EqualTo(("Mug [MUG]", "The SKU is almost the same")));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonSku/List"), Does.Contain("id=\"amazon-match-exact\"").And.Contain("Unmatched SKUs (7)").And.Not.Contain("Plugins.Sales.AmazonChannel."));
    }

    [Test, Order(2)]
    public async Task Matching_imports_the_waiting_orders_at_once_and_says_what_it_did()
    {
        var answer = await PostAsync("Match", Key("UNKNOWN-1", ("ProductId", $"{Product("MUG").Id}")));

        Assert.That(Messages(answer), Does.Contain("UNKNOWN-1 was matched.").And.Contain("2 orders updated, stock -4."));
        Assert.That(new[] { 1, 2 }.Select(number => Row(number).OrderId), Has.All.GreaterThan(0));
        Assert.That((await RowsAsync()).Select(Name), Has.No.Member("UNKNOWN-1"));

        var undone = await PostAsync("Undo", new() { ["id"] = answer.GetProperty("AliasId").GetRawText() });
        Assert.That(Messages(undone), Does.Contain("UNKNOWN-1 is unmatched again"));
        Assert.That(_site.All<AmazonSkuAlias>().Select(alias => alias.SellerSku), Has.No.Member("UNKNOWN-1"));
        Assert.That(_site.All<Order>().Select(order => order.Id), Has.Member(Row(1).OrderId), "an imported order stays");
    }

    [Test, Order(3)]
    public async Task A_combination_is_found_by_its_SKU_and_matched()
    {
        using var found = JsonDocument.Parse(await _admin.GetStringAsync("Admin/AmazonSku/Products?term=SHIRT-L"));
        var first = found.RootElement[0];
        Assert.That(first.GetProperty("Sku").GetString(), Is.EqualTo("SHIRT-L"));
        Assert.That(first.GetProperty("Name").GetString(), Does.Contain("Shirt").And.Contain("L"));

        await PostAsync("Match", Key("VARIANT-X", ("ProductId", first.GetProperty("ProductId").GetRawText()), ("CombinationId", first.GetProperty("CombinationId").GetRawText())));

        Assert.That(_site.All<ProductAttributeCombination>().Single(one => one.Sku == "SHIRT-L").StockQuantity, Is.EqualTo(4));
    }

    [Test, Order(4)]
    public async Task An_ignored_SKU_is_no_longer_listed_and_its_order_goes_on_waiting()
    {
        var answer = await PostAsync("Ignore", Key("IGNORED-1"));

        Assert.That((await RowsAsync()).Select(Name), Has.No.Member("IGNORED-1"));
        Assert.That(Row(4).State, Is.EqualTo(ImportState.NeedsAttention));
        using (var aliases = await GridAsync("Aliases"))
            Assert.That(aliases.RootElement.GetProperty("Data").EnumerateArray().Single(alias => Name(alias) == "IGNORED-1").GetProperty("Product").GetString(), Is.EqualTo("ignored"));

        await PostAsync("Undo", new() { ["id"] = answer.GetProperty("AliasId").GetRawText() });
        Assert.That((await RowsAsync()).Select(Name), Has.Member("IGNORED-1"));
    }

    [Test, Order(5)]
    public async Task All_that_the_shop_now_has_exactly_is_imported_without_an_alias()
    {
        await _site.DoAsync(services => ActivatorUtilities.CreateInstance<CatalogWriter>(services).AddAsync(new CatalogProduct { Sku = "EXACT-1", Name = "Exact", Price = 20, Stock = 3 }));
        Assert.That((await RowsAsync()).Single(row => Name(row) == "EXACT-1").GetProperty("Ground").GetString(), Is.EqualTo("A product of the shop has this SKU"));

        Assert.That(Messages(await PostAsync("MatchExact", [])), Does.Contain("1 orders updated, stock -1."));
        Assert.That(Row(5).OrderId, Is.GreaterThan(0));
        Assert.That(_site.All<AmazonSkuAlias>().Select(alias => alias.SellerSku), Has.No.Member("EXACT-1"));
    }

    [Test, Order(6)]
    public async Task A_file_with_one_wrong_line_changes_nothing()
    {
        var before = _site.All<AmazonSkuAlias>().Count;

        var answer = await UploadAsync("sellerSku,shopSku,asin\nFILE-1,MUG\nFILE-2,NOT-THERE\n,MUG,\nFILE-1,MUG\n");

        Assert.That(answer.GetProperty("Success").GetBoolean(), Is.False);
        Assert.That(Messages(answer), Does.Contain("Line 3: no product or combination of the shop has the SKU NOT-THERE").And.Contain("Line 4: both").And.Contain("Line 5: FILE-1 stands in the file twice"));
        Assert.That(_site.All<AmazonSkuAlias>(), Has.Count.EqualTo(before));
        Assert.That(Row(6).OrderId, Is.Zero);
    }

    [Test, Order(7)]
    public async Task The_downloaded_file_is_filled_in_and_uploaded()
    {
        var text = await _admin.GetStringAsync("Admin/AmazonSku/Export?accountId=1");
        Assert.That(text, Does.Contain("FILE-1,,").And.Contain(",,B0WITHOUT1").And.Contain("VARIANT-X,SHIRT-L,"));

        var answer = await UploadAsync(text.Replace("FILE-1,,", "FILE-1,MUG,", StringComparison.Ordinal).Replace(",,B0WITHOUT1", ",SHIRT-M,B0WITHOUT1", StringComparison.Ordinal));

        Assert.That(Messages(answer), Does.Contain("3 SKUs were matched").And.Contain("2 orders updated, stock -2."));
        Assert.That(new[] { 6, 7 }.Select(number => Row(number).OrderId), Has.All.GreaterThan(0));
    }

    [Test, Order(8)]
    public async Task A_product_that_is_not_there_is_refused()
    {
        var answer = await PostAsync("Match", Key("MUG-FBA", ("ProductId", "99999")));

        Assert.That(answer.GetProperty("Success").GetBoolean(), Is.False);
        Assert.That(_site.All<AmazonSkuAlias>().Select(alias => alias.SellerSku), Has.No.Member("MUG-FBA"));
    }

    [Test, Order(9)]
    public async Task Nothing_is_changed_without_the_antiforgery_token()
    {
        using var answer = await _admin.PostAsync("Admin/AmazonSku/Match", new FormUrlEncodedContent(Key("MUG-FBA", ("ProductId", $"{Product("MUG").Id}"))));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Row(3).OrderId, Is.Zero);
    }

    [Test, Order(10)]
    public async Task A_vendor_and_a_customer_see_nothing_of_it()
    {
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            foreach (var path in new[] { "Admin/AmazonSku/List", "Admin/AmazonSku/Products?term=MUG", "Admin/AmazonSku/Export?accountId=1", "Admin/AmazonLog/List", "Admin/AmazonSync/Status" })
            {
                using var answer = await client.GetAsync(path);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.That(text, Does.Not.Contain("amazon-").And.Not.Contain("sellerSku").And.Not.Contain("Test seller").And.Not.Contain("\"ProductId\""), $"{user} at {path}");
            }
        }
    }

    private static TestOrder Order(int number, params TestLine[] lines) => new TestOrder { Id = $"111-0000009-000000{number}" }.With(lines);

    private AmazonOrder Row(int number) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == $"111-0000009-000000{number}");

    private Product Product(string sku) => _site.All<Product>().Single(product => product.Sku == sku);

    private static string Name(JsonElement row) => row.GetProperty("SellerSku").GetString() is { Length: > 0 } sku ? sku : row.GetProperty("Asin").GetString()!;

    private static string Messages(JsonElement answer) => string.Join(' ', answer.GetProperty("Messages").EnumerateArray().Select(message => message.GetString()));

    private static Dictionary<string, string> Key(string sku, params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string> { ["AccountId"] = "1", ["SellerSku"] = sku, ["Asin"] = "" };
        foreach (var (name, value) in more)
            values[name] = value;
        return values;
    }

    private async Task<List<JsonElement>> RowsAsync()
    {
        using var grid = await GridAsync("List");
        return [.. grid.RootElement.GetProperty("Data").EnumerateArray().Select(row => row.Clone())];
    }

    private async Task<JsonDocument> GridAsync(string action) => JsonDocument.Parse(await SendAsync(action, new FormUrlEncodedContent(
        new Dictionary<string, string> { ["draw"] = "1", ["start"] = "0", ["length"] = "50", ["__RequestVerificationToken"] = await TokenAsync() })));

    private async Task<JsonElement> PostAsync(string action, Dictionary<string, string> values)
    {
        values["__RequestVerificationToken"] = await TokenAsync();
        using var answer = JsonDocument.Parse(await SendAsync(action, new FormUrlEncodedContent(values)));
        return answer.RootElement.Clone();
    }

    private async Task<JsonElement> UploadAsync(string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("1"), "accountId" }, { new StringContent(await TokenAsync()), "__RequestVerificationToken" }, { new StringContent(text), "skuFile", "skus.csv" }
        };
        using var answer = JsonDocument.Parse(await SendAsync("Import", form));
        return answer.RootElement.Clone();
    }

    private async Task<string> SendAsync(string action, HttpContent content)
    {
        using var answer = await _admin.PostAsync($"Admin/AmazonSku/{action}", content);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private async Task<string> TokenAsync() => Token().Match(await _admin.GetStringAsync("Admin/AmazonSku/List")).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
