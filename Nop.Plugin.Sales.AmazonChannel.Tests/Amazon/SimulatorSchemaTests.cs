using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using AmazonSimulator.Samples;
using AmazonSimulator.Sellers;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>Every answer of the simulator is one that Amazon's models allow.</summary>
[TestFixture]
public sealed class SimulatorSchemaTests : SimulatorFixture
{
    private const string AllData = "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS";
    private static readonly JsonSchema OrdersModel = JsonSchema.Load("orders_2026-01-01");
    private static readonly JsonSchema SellersModel = JsonSchema.Load("sellers");
    private static readonly JsonSchema FeedsModel = JsonSchema.Load("feeds_2021-06-30");

    protected override SimulatorOptions Configure(SimulatorOptions options) => options with { EnforceQuotas = false };

    [SetUp]
    public void PutSamples() => Amazon.Orders.Put(SampleOrders.Create(Now));

    [Test]
    public async Task SearchOrders_with_all_data_gives_all_samples_as_the_model_has_them()
    {
        var answer = await Client.SearchAsync(Since(TimeSpan.FromDays(4)) + "&includedData=" + AllData);

        Assert.That(OrdersModel.Check("SearchOrdersResponse", answer.Json), Is.Empty);
        Assert.That(answer.OrderIds, Has.Length.EqualTo(Amazon.Orders.Count));
    }

    [Test]
    public async Task SearchOrders_fits_the_model_with_each_dataset_page_and_role()
    {
        foreach (var data in AllData.Split(',').Append(""))
        {
            var query = Since(TimeSpan.FromDays(4)) + "&maxResultsPerPage=25" + (data.Length > 0 ? "&includedData=" + data : "");
            var answer = await Client.SearchAsync(query);
            Assert.That(OrdersModel.Check("SearchOrdersResponse", answer.Json), Is.Empty, data);
            Assert.That(answer.NextToken, Is.Not.Null);
        }

        Amazon.Seller.GrantedRoles = SellingPartnerRoles.Unrestricted;
        var restricted = await Client.SearchAsync(Since(TimeSpan.FromDays(4)) + "&includedData=" + AllData);
        Assert.That(OrdersModel.Check("SearchOrdersResponse", restricted.Json), Is.Empty);
        Assert.That(restricted.Text, Does.Not.Contain("buyerEmail").And.Not.Contain("addressLine1").And.Not.Contain("giftMessage").And.Not.Contain("customizedUrl"));
    }

    [Test]
    public async Task GetOrder_fits_the_model_for_every_sample()
    {
        foreach (var order in Amazon.Orders.All)
        {
            var answer = await Client.GetAsync($"/orders/2026-01-01/orders/{order["orderId"]}?includedData={AllData}");
            Assert.That(OrdersModel.Check("GetOrderResponse", answer.Json), Is.Empty);
        }
    }

    [Test]
    public async Task Errors_fit_the_model()
    {
        string[] paths = ["/orders/2026-01-01/orders", "/orders/2026-01-01/orders/x", "/orders/2026-01-01/orders/" + OrderId(1)];
        foreach (var path in paths)
            Assert.That(OrdersModel.Check("ErrorList", (await Client.GetAsync(path)).Json), Is.Empty);

        foreach (var status in new[] { 400, 403, 413, 415, 429, 500, 503 })
        {
            Amazon.Faults.Next(Operations.SearchOrders, Fault.Status(status));
            var answer = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));
            Assert.That(answer.Status, Is.EqualTo(status));
            Assert.That(OrdersModel.Check("ErrorList", answer.Json), Is.Empty);
        }
    }

    [Test]
    public async Task Participations_fit_the_model()
    {
        var answer = await Client.GetAsync("/sellers/v1/marketplaceParticipations");

        Assert.That(SellersModel.Check("GetMarketplaceParticipationsResponse", answer.Json), Is.Empty);
    }

    [Test]
    public async Task Feeds_fit_the_model_from_document_to_report()
    {
        var document = await Client.PostAsync("/feeds/2021-06-30/documents", new JsonObject { ["contentType"] = "text/xml; charset=UTF-8" });
        await Client.UploadAsync((string)document.Json["url"]!, "<AmazonEnvelope><MessageType>OrderAcknowledgement</MessageType></AmazonEnvelope>", "text/xml; charset=UTF-8");
        var created = await Client.PostAsync("/feeds/2021-06-30/feeds", new JsonObject
        {
            ["feedType"] = "POST_ORDER_ACKNOWLEDGEMENT_DATA", ["marketplaceIds"] = new JsonArray("ATVPDKIKX0DER"), ["inputFeedDocumentId"] = (string)document.Json["feedDocumentId"]!
        });
        var waiting = await Client.GetAsync($"/feeds/2021-06-30/feeds/{created.Json["feedId"]}");
        Amazon.Feeds.CompressReports = true;
        Amazon.Feeds.Settle();
        var done = await Client.GetAsync($"/feeds/2021-06-30/feeds/{created.Json["feedId"]}");
        var report = await Client.GetAsync($"/feeds/2021-06-30/documents/{done.Json["resultFeedDocumentId"]}");

        Assert.That(FeedsModel.Check("CreateFeedDocumentResponse", document.Json), Is.Empty);
        Assert.That(FeedsModel.Check("CreateFeedResponse", created.Json), Is.Empty);
        Assert.That(FeedsModel.Check("Feed", waiting.Json).Concat(FeedsModel.Check("Feed", done.Json)), Is.Empty);
        Assert.That(FeedsModel.Check("FeedDocument", report.Json), Is.Empty);
    }

    [Test]
    public void The_validator_sees_what_is_wrong()
    {
        var order = Order(OrderId(1), Now);
        order["surprise"] = 1;
        order["lastUpdatedTime"] = "soon";
        order["orderItems"]![0]!["quantityOrdered"] = 1.5;
        order["fulfillment"]!["fulfillmentStatus"] = "LOST";
        order.Remove("createdTime");

        Assert.That(OrdersModel.Check("Order", order), Has.Count.EqualTo(5));
    }
}
