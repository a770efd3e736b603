using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>The replay command as a shop owner's developer runs it: JSON lines on standard output, one line on standard error for a bad file, exit code 2 then.</summary>
[Parallelizable]
public class ReplayCommandTests
{
    private const string GoodOne = "line-total-is-for-the-whole-quantity";
    private const string GoodTwo = "cancelled-restocks-once-and-says-who-and-why";

    private static readonly BadFile[] BadOnes =
    [
        new("", "no JSON|not contain any JSON"),
        new("{", "LineNumber"),
        new("{'name': 'x'}", "LineNumber"),
        new("[]", "Scenario"),
        new("null", "null"),
        new("""{"name": "x"}""", "syncs"),
        new("""{"syncs": []}""", "name"),
        new("""{"name": "x", "syncs": [null]}""", "syncs?"),
        new("""{"name": "x", "syncs": [{}]}""", "orders"),
        new("""{"name": "x", "syncs": [{"orders": [42]}]}""", "orders"),
        new("""{"name": "x", "syncs": [{"orders": [null]}]}""", "order"),
        new("""{"name": "x", "shop": {"produtcs": []}, "syncs": []}""", "produtcs"),
        new("""{"name": "x", "shop": {"products": [null]}, "syncs": []}""", "products?"),
        new("""{"name": "x", "shop": {"products": [{"name": "no SKU"}]}, "syncs": []}""", "sku"),
        new("""{"name": "x", "shop": {"currencies": {"EUR": "dear"}}, "syncs": []}""", "EUR"),
        new("""{"name": "x", "shop": {"settings": {"ImportOrder": true}}, "syncs": []}""", "ImportOrder\\b.*ImportOrders"),
        new("""{"name": "x", "shop": {"settings": {"CustomerCreation": "Nobody"}}, "syncs": []}""", "CustomerCreation.*Nobody.*Guest"),
        new("""{"name": "x", "shop": {"settings": {"PendingReservationDays": "many"}}, "syncs": []}""", "PendingReservationDays.*many"),
        new("""{"name": "x", "shop": {"settings": {"OrderNumberPrefix": null}}, "syncs": []}""", "OrderNumberPrefix"),
        new("""{"name": "x", "shop": {"aliases": [{"sku": "A", "product": "NOWHERE"}]}, "syncs": []}""", "A.*NOWHERE"),
        new("""{"name": "x", "shop": {"aliases": [{"product": "MUG"}], "products": [{"sku": "MUG"}]}, "syncs": []}""", "alias.*sku.*asin")
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("replay-").FullName;

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Good_files_give_one_JSON_line_each_and_nothing_else()
    {
        var run = await ReplayProcess.RunAsync(ScenarioFolder.FileOf(GoodOne), ScenarioFolder.FileOf(GoodTwo));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Errors));
            Assert.That(run.Output.Select(NameIn), Is.EqualTo(new[] { GoodOne, GoodTwo }));
            Assert.That(run.Errors, Is.Empty);
            foreach (var line in run.Output)
                Assert.That(SubsetMatch.Differences(ScenarioFolder.ExpectationOf(NameIn(line)), JsonNode.Parse(line)), Is.Empty);
        });
    }

    [Test]
    public async Task The_line_has_every_field_of_the_format()
    {
        var run = await ReplayProcess.RunAsync(ScenarioFolder.FileOf(GoodOne));

        var report = JsonNode.Parse(run.Output.Single())!;
        Assert.Multiple(() =>
        {
            Assert.That(Fields(report), Is.SupersetOf(["name", "amazonOrders", "orders", "stock", "mails", "calls"]));
            Assert.That(Fields(report["amazonOrders"]![0]!), Is.SupersetOf(
                ["amazonOrderId", "amazonStatus", "state", "problems", "buyerCancellationRequested", "currency", "grandTotal", "orderId"]));
            Assert.That(Fields(report["orders"]![0]!), Is.SupersetOf(
            [
                "amazonOrderId", "orderNumber", "status", "paymentStatus", "shippingStatus", "currency", "currencyRate", "subtotalExclTax", "subtotalInclTax",
                "shippingExclTax", "shippingInclTax", "tax", "discount", "total", "lines", "shippingAddress", "shipments", "notes"
            ]));
            Assert.That(Fields(report["orders"]![0]!["lines"]![0]!), Is.SupersetOf(
                ["sku", "quantity", "unitPriceExclTax", "unitPriceInclTax", "priceExclTax", "priceInclTax", "attributes"]));
            Assert.That(Fields(report["calls"]!), Is.SupersetOf(["searchOrders", "getOrder", "confirmShipment", "createFeed"]));
        });
    }

    [Test]
    public async Task A_bad_file_does_not_keep_the_good_ones_from_being_played()
    {
        var bad = Write("not JSON");

        var run = await ReplayProcess.RunAsync(bad, ScenarioFolder.FileOf(GoodOne));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output.Select(NameIn), Is.EqualTo(new[] { GoodOne }));
            Assert.That(run.Errors, Has.Count.EqualTo(1).And.One.Contains(bad));
        });
    }

    [Test]
    public async Task Every_bad_file_gives_one_line_that_names_it_and_what_is_wrong()
    {
        var files = BadOnes.Select(bad => Write(bad.Content)).ToList();

        var run = await ReplayProcess.RunAsync(files);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Errors, Has.Count.EqualTo(files.Count), string.Join('\n', run.Errors));
            foreach (var (bad, file, line) in BadOnes.Zip(files, run.Errors))
                Assert.That(line, Does.StartWith(file).And.Match(bad.Told), bad.Content);
        });
    }

    [Test]
    public async Task A_file_that_is_not_there_is_named()
    {
        var file = Path.Combine(_folder, "nowhere.json");

        var run = await ReplayProcess.RunAsync(file);

        Assert.That((run.ExitCode, run.Output.Count, run.Errors.Count), Is.EqualTo((2, 0, 1)));
        Assert.That(run.Errors[0], Does.Contain(file));
    }

    [Test]
    public async Task Without_a_file_the_usage_is_told()
    {
        var run = await ReplayProcess.RunAsync();

        Assert.That((run.ExitCode, run.Output.Count, run.Errors.Count), Is.EqualTo((2, 0, 1)));
        Assert.That(run.Errors[0], Does.Contain("replay SCENARIO.json"));
    }

    private string Write(string content)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(file, content);
        return file;
    }

    private static string NameIn(string line) => JsonNode.Parse(line)!["name"]!.GetValue<string>();

    private static IEnumerable<string> Fields(JsonNode node) => node.AsObject().Select(field => field.Key);

    /// <summary>A file's content, and a pattern of what the line about it must say.</summary>
    private sealed record BadFile(string Content, string Told);
}
