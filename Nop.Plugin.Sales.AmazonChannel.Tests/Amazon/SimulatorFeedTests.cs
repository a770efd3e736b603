using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AmazonSimulator.Feeds;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>Feeds: from the document to the order that changed.</summary>
[TestFixture]
public sealed class SimulatorFeedTests : SimulatorFixture
{
    private const string Xml = "text/xml; charset=UTF-8";

    [SetUp]
    public void PutOrders() => Amazon.Orders.Put([Order(OrderId(1), Now.AddHours(-1)), Order(OrderId(2), Now.AddHours(-1), "SHIPPED")]);

    [Test]
    public async Task A_failure_cancels_the_order_once_the_feed_is_done_and_the_report_names_what_was_refused()
    {
        var feedId = await SubmitAsync(Cancellation(OrderId(1), OrderId(2), OrderId(3)));
        Assert.That(await StatusAsync(feedId), Is.EqualTo("IN_QUEUE"));
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.That(await StatusAsync(feedId), Is.EqualTo("IN_PROGRESS"));
        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("UNSHIPPED"));
        Clock.Advance(TimeSpan.FromMinutes(2));

        var results = (await ReportAsync(feedId)).Descendants("Result").ToList();

        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("CANCELLED"));
        Assert.That(results.Select(result => result.Element("MessageID")!.Value), Is.EqualTo(new[] { "2", "3" }));
        Assert.That(results.Select(result => result.Element("ResultCode")!.Value), Has.All.EqualTo("Error"));
        Assert.That(results[0].Descendants("AmazonOrderID").Single().Value, Is.EqualTo(OrderId(2)));
        Assert.That(JsonSchema.Load("orders_2026-01-01").Check("Order", Amazon.Orders.Get(OrderId(1))), Is.Empty);
    }

    [Test]
    public async Task A_failure_that_does_not_list_every_item_succeeds_and_cancels_nothing()
    {
        var feedId = await SubmitAsync(Envelope("OrderAcknowledgement",
            $"<OrderAcknowledgement><AmazonOrderID>{OrderId(1)}</AmazonOrderID><StatusCode>Failure</StatusCode></OrderAcknowledgement>"));
        Amazon.Feeds.Settle();

        Assert.That((await ReportAsync(feedId)).Descendants("MessagesSuccessful").Single().Value, Is.EqualTo("1"));
        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("UNSHIPPED"));
    }

    [Test]
    public async Task Elements_out_of_order_are_refused()
    {
        var feedId = await SubmitAsync(Envelope("OrderAcknowledgement",
            $"<OrderAcknowledgement><StatusCode>Success</StatusCode><AmazonOrderID>{OrderId(1)}</AmazonOrderID></OrderAcknowledgement>"));
        Amazon.Feeds.Settle();

        Assert.That((await ReportAsync(feedId)).Descendants("ResultDescription").Single().Value, Does.Contain("out of order"));
    }

    [Test]
    public async Task Orders_can_be_refused_and_warned_about_at_will()
    {
        Amazon.Orders.Put(Order(OrderId(4), Now.AddHours(-1)));
        Amazon.Feeds.Refuse(OrderId(1), 18099, "Not today.");
        Amazon.Feeds.Warn(OrderId(4), 18100, "Late.");
        Amazon.Feeds.CompressReports = true;
        var feedId = await SubmitAsync(Cancellation(OrderId(1), OrderId(4)));
        Amazon.Feeds.Settle();

        var report = await ReportAsync(feedId);

        Assert.That(report.Descendants("ResultCode").Select(code => code.Value), Is.EqualTo(new[] { "Error", "Warning" }));
        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("UNSHIPPED"));
        Assert.That(OrderStatus(OrderId(4)), Is.EqualTo("CANCELLED"));
    }

    [TestCase(FeedOutcome.Cancelled, "CANCELLED", false)]
    [TestCase(FeedOutcome.Fatal, "FATAL", true)]
    [TestCase(FeedOutcome.FatalWithoutReport, "FATAL", false)]
    [TestCase(FeedOutcome.Stuck, "IN_PROGRESS", false)]
    public async Task A_feed_can_end_badly_and_then_does_nothing(FeedOutcome outcome, string status, bool hasReport)
    {
        Amazon.Feeds.Outcome = outcome;
        var feedId = await SubmitAsync(Cancellation(OrderId(1)));
        Clock.Advance(TimeSpan.FromMinutes(50));

        var feed = (await Client.GetAsync("/feeds/2021-06-30/feeds/" + feedId)).Json;

        Assert.That((string?)feed["processingStatus"], Is.EqualTo(status));
        Assert.That(feed.ContainsKey("resultFeedDocumentId"), Is.EqualTo(hasReport));
        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("UNSHIPPED"));
    }

    [Test]
    public async Task What_is_no_XML_is_cancelled()
    {
        var feedId = await SubmitAsync("<AmazonEnvelope>");
        Amazon.Feeds.Settle();

        Assert.That(await StatusAsync(feedId), Is.EqualTo("CANCELLED"));
    }

    [Test]
    public async Task A_document_address_keeps_its_content_type_takes_no_token_and_lives_five_minutes()
    {
        var document = (await Client.PostAsync("/feeds/2021-06-30/documents", new JsonObject { ["contentType"] = Xml })).Json;
        var url = (string)document["url"]!;

        Assert.That((await Client.UploadAsync(url, "<x/>", "text/xml")).Status, Is.EqualTo(403));
        Assert.That((await Client.SendAsync(HttpMethod.Put, url, new StringContent("<x/>"))).Status, Is.EqualTo(400));
        Assert.That((await Client.UploadAsync(url + "0", "<x/>", Xml)).Status, Is.EqualTo(403));
        Assert.That((await CreateAsync((string)document["feedDocumentId"]!)).Status, Is.EqualTo(400), "nothing uploaded yet");
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await Client.UploadAsync(url, "<x/>", Xml)).Status, Is.EqualTo(200));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await Client.UploadAsync(url, "<x/>", Xml)).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task Refunds_are_taken_up_to_what_was_paid()
    {
        await SubmitAsync(Refund("15.00"), "POST_PAYMENT_ADJUSTMENT_DATA");
        await SubmitAsync(Refund("5.00"), "POST_PAYMENT_ADJUSTMENT_DATA");
        var tooMuch = await SubmitAsync(Refund("0.01"), "POST_PAYMENT_ADJUSTMENT_DATA");
        Amazon.Feeds.Settle();

        Assert.That(Amazon.Feeds.Refunds.Select(refund => refund.Amount), Is.EqualTo(new[] { 15.00m, 5.00m }));
        Assert.That((await ReportAsync(tooMuch)).Descendants("ResultCode").Single().Value, Is.EqualTo("Error"));
    }

    [Test]
    public async Task A_package_without_a_tracking_number_is_taken_by_feed_and_numbered_by_Amazon()
    {
        var feedId = await SubmitAsync(Envelope("OrderFulfillment", $"""
            <OrderFulfillment><AmazonOrderID>{OrderId(1)}</AmazonOrderID><FulfillmentDate>2026-11-20T10:00:00Z</FulfillmentDate>
            <FulfillmentData><CarrierCode>Deutsche Post</CarrierCode><ShippingMethod>Brief</ShippingMethod></FulfillmentData>
            <Item><AmazonOrderItemCode>10000000000001</AmazonOrderItemCode><Quantity>2</Quantity></Item></OrderFulfillment>
            """), "POST_ORDER_FULFILLMENT_DATA");
        Amazon.Feeds.Settle();

        var package = Amazon.Orders.Get(OrderId(1))!["packages"]![0]!;
        Assert.That((await ReportAsync(feedId)).Descendants("MessagesSuccessful").Single().Value, Is.EqualTo("1"));
        Assert.That((OrderStatus(OrderId(1)), (string?)package["packageReferenceId"], (string?)package["carrier"], package["trackingNumber"]), Is.EqualTo(("SHIPPED", "1", "Deutsche Post", (JsonNode?)null)));
        Assert.That(JsonSchema.Load("orders_2026-01-01").Check("OrderPackage", package), Is.Empty);
    }

    [Test]
    public async Task Reports_come_in_other_encodings_with_errors_that_are_not_listed_and_with_a_wrong_name_for_their_packing()
    {
        Amazon.Feeds.ReportCharset = "shift_jis";
        Amazon.Feeds.HidesResults = true;
        Amazon.Feeds.CallsReportsCompressed = true;
        Amazon.Feeds.Refuse(OrderId(1), 18099, "今日はだめです。");
        var feedId = await SubmitAsync(Cancellation(OrderId(1)));
        Amazon.Feeds.Settle();

        var feed = (await Client.GetAsync("/feeds/2021-06-30/feeds/" + feedId)).Json;
        var document = (await Client.GetAsync($"/feeds/2021-06-30/documents/{feed["resultFeedDocumentId"]}")).Json;
        var bytes = await Client.DownloadAsync((string)document["url"]!);
        var report = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetString(bytes);
        Assert.That((string?)document["compressionAlgorithm"], Is.EqualTo("GZIP"));
        Assert.That(report, Does.StartWith("<?xml version=\"1.0\" encoding=\"shift_jis\"?>").And.Contain("<MessagesWithError>1<").And.Not.Contain("<Result>"));
    }

    [Test]
    public async Task Another_process_can_have_orders_refused()
    {
        var refusal = new JsonObject { ["orderId"] = OrderId(1), ["code"] = 18099, ["description"] = "Not today." };
        Assert.That((await Client.PostAsync("/_simulator/refusals", refusal)).Status, Is.EqualTo(204));
        Assert.That((await Client.PostAsync("/_simulator/refusals", new JsonObject { ["orderId"] = OrderId(1) })).Status, Is.EqualTo(400));
        var feedId = await SubmitAsync(Cancellation(OrderId(1)));
        Amazon.Feeds.Settle();

        Assert.That((await ReportAsync(feedId)).Descendants("ResultDescription").Single().Value, Is.EqualTo("Not today."));
        Assert.That(OrderStatus(OrderId(1)), Is.EqualTo("UNSHIPPED"));
    }

    [Test]
    public async Task The_state_page_tells_refunds_and_what_came_twice()
    {
        await SubmitAsync("<AmazonEnvelope>");
        await SubmitAsync(Refund("5.00"), "POST_PAYMENT_ADJUSTMENT_DATA");
        await SubmitAsync(Refund("5.00"), "POST_PAYMENT_ADJUSTMENT_DATA");
        Amazon.Feeds.Settle();

        var state = (await Client.GetAsync("/_simulator")).Json;
        Assert.That(state["refunds"]!.AsArray().Select(refund => $"{refund!["orderId"]} {refund["amount"]}"), Is.EqualTo(new[] { $"{OrderId(2)} 5.00", $"{OrderId(2)} 5.00" }));
        Assert.That(state["sentTwice"]!.AsArray().Select(what => $"{what}").Single(), Does.Contain(OrderId(2)));
    }

    private async Task<string> SubmitAsync(string xml, string feedType = "POST_ORDER_ACKNOWLEDGEMENT_DATA")
    {
        var document = (await Client.PostAsync("/feeds/2021-06-30/documents", new JsonObject { ["contentType"] = Xml })).Json;
        Assert.That((await Client.UploadAsync((string)document["url"]!, xml, Xml)).Status, Is.EqualTo(200));
        var created = await CreateAsync((string)document["feedDocumentId"]!, feedType);
        Assert.That(created.Status, Is.EqualTo(202));
        return (string)created.Json["feedId"]!;
    }

    private Task<RawAnswer> CreateAsync(string documentId, string feedType = "POST_ORDER_ACKNOWLEDGEMENT_DATA") => Client.PostAsync("/feeds/2021-06-30/feeds", new JsonObject
    {
        ["feedType"] = feedType, ["marketplaceIds"] = new JsonArray("ATVPDKIKX0DER"), ["inputFeedDocumentId"] = documentId
    });

    private async Task<string?> StatusAsync(string feedId) => (string?)(await Client.GetAsync("/feeds/2021-06-30/feeds/" + feedId)).Json["processingStatus"];

    private async Task<XDocument> ReportAsync(string feedId)
    {
        var feed = (await Client.GetAsync("/feeds/2021-06-30/feeds/" + feedId)).Json;
        Assert.That((string?)feed["processingStatus"], Is.EqualTo("DONE"));
        var document = (await Client.GetAsync($"/feeds/2021-06-30/documents/{feed["resultFeedDocumentId"]}")).Json;
        var bytes = await Client.DownloadAsync((string)document["url"]!);
        if ((string?)document["compressionAlgorithm"] != "GZIP")
            return XDocument.Parse(Encoding.UTF8.GetString(bytes));
        await using var unzipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return XDocument.Load(unzipped);
    }

    private string? OrderStatus(string orderId) => (string?)Amazon.Orders.Get(orderId)!["fulfillment"]!["fulfillmentStatus"];

    private static string Cancellation(params string[] orderIds) => Envelope("OrderAcknowledgement", [.. orderIds.Select(id => $"""
        <OrderAcknowledgement><AmazonOrderID>{id}</AmazonOrderID><StatusCode>Failure</StatusCode>
        <Item><AmazonOrderItemCode>10000000000001</AmazonOrderItemCode><CancelReason>NoInventory</CancelReason></Item></OrderAcknowledgement>
        """)]);

    private static string Refund(string amount) => Envelope("OrderAdjustment", $"""
        <OrderAdjustment><AmazonOrderID>{OrderId(2)}</AmazonOrderID><ActionType>Refund</ActionType><AdjustedItem>
        <AmazonOrderItemCode>10000000000001</AmazonOrderItemCode><AdjustmentReason>CustomerReturn</AdjustmentReason><ItemPriceAdjustments>
        <Component><Type>Principal</Type><Amount currency="USD">{amount}</Amount></Component></ItemPriceAdjustments></AdjustedItem></OrderAdjustment>
        """);

    private static string Envelope(string messageType, params string[] messages) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>A1</MerchantIdentifier></Header>
        <MessageType>{messageType}</MessageType>
        {string.Concat(messages.Select((message, place) => $"<Message><MessageID>{place + 1}</MessageID>{message}</Message>"))}
        </AmazonEnvelope>
        """;
}
