using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Where a person decides on a shipment that is not confirmed by itself, posted as the host's forms post it.</summary>
[NonParallelizable]
public partial class ShipmentDecisionPageTests
{
    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Ordered(1), Ordered(2), Ordered(3), Ordered(4), Ordered(5));
        var transparent = _site.Amazon.Orders.Get(Ordered(1).Id)!;
        transparent["orderItems"]![0]!["programs"] = new JsonArray("TRANSPARENCY");
        var prime = _site.Amazon.Orders.Get(Ordered(3).Id)!;
        prime["programs"] = new JsonArray("PRIME");
        _site.Amazon.Orders.Put([transparent, prime]);
        foreach (var number in new[] { 1, 3 })
            await ReadAgainAsync(number);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Transparency_codes_are_entered_line_by_line_and_go_along()
    {
        var shipment = await AddAsync(1, "T1");
        Assert.That(await PanelAsync(shipment), Does.Contain("name=\"AmazonTransparencyCodes_1\"").And.Contain("Transparency codes (2)").And.Contain("wants a code for each of its 2 pieces; 0 are entered"));

        Assert.That(await SaveAsync(shipment, form => form.With("AmazonTransparencyCodes_1", "AZ:<b>1\nAZ:2")), Does.Contain("AZ:&lt;b&gt;1").And.Not.Contain("AZ:<b>"));
        await _site.SyncAsync();
        Assert.That($"{JsonNode.Parse(_site.Amazon.Calls.Of(Operations.ConfirmShipment).Single(call => call.Path.Contains(Ordered(1).Id)).Body)!["packageDetail"]!["orderItems"]![0]!["transparencyCodes"]}",
            Does.Contain("AZ:2"));
    }

    [Test]
    public async Task Without_a_tracking_number_a_tick_sends_it_by_feed_and_Amazons_report_can_be_opened()
    {
        var shipment = await AddAsync(2, "");
        Assert.That(await PanelAsync(shipment), Does.Contain("id=\"AmazonWithoutTracking\"").And.Contain("Amazon expects the shipment by 20"));

        Assert.That(PanelOf(await SaveAsync(shipment, form => form.With("AmazonWithoutTracking", "true"))), Does.Contain("Waits to be sent to Amazon"));
        await _site.SyncAsync();
        Assert.That(_site.Amazon.Feeds.All.Single().Type, Is.EqualTo("POST_ORDER_FULFILLMENT_DATA"));
        Assert.That(await PanelAsync(shipment), Does.Contain("The shipment without tracking number is at Amazon").And.Not.Contain("AmazonWithoutTracking"));

        _site.Amazon.Feeds.Settle();
        await DueAsync();
        await _site.SyncAsync();
        var submission = _site.All<AmazonSubmission>().Single(row => row.ShipmentId == shipment);
        Assert.That(await _admin.GetStringAsync($"Admin/Order/Edit/{_site.OrderIdOf(Ordered(2).Id)}"), Does.Contain($"/Admin/AmazonOutbound/Report/{submission.Id}"));
        using var report = await _admin.GetAsync($"Admin/AmazonOutbound/Report/{submission.Id}");
        Assert.That((report.Content.Headers.ContentType?.MediaType, report.Headers.GetValues("X-Content-Type-Options").Single()), Is.EqualTo(("text/plain", "nosniff")));
        Assert.That(await report.Content.ReadAsStringAsync(), Does.Contain("<MessagesSuccessful>1</MessagesSuccessful>"));

        using var missing = await _admin.GetAsync("Admin/AmazonOutbound/Report/999999");
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var vendor = await _site.LogInAsync("vendor@yourstore.com");
        using var refused = await vendor.GetAsync($"Admin/AmazonOutbound/Report/{submission.Id}");
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Not.Contain("MessagesSuccessful"));
    }

    [Test]
    public async Task A_Prime_order_leads_to_Seller_Central_and_goes_from_here_only_on_purpose()
    {
        var shipment = await AddAsync(3, "T3");
        await _site.SyncAsync();
        Assert.That(await PanelAsync(shipment), Does.Contain("of the program PRIME").And.Contain("id=\"amazon-seller-central\"").And.Contain($"sellercentral.amazon.com/orders-v3/order/{Ordered(3).Id}").And.Contain("id=\"AmazonConfirmAnyway\""));

        await SaveAsync(shipment, form => form.With("AmazonConfirmAnyway", "true"));
        await _site.SyncAsync();
        Assert.That(_site.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Path.Contains(Ordered(3).Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task While_a_cancellation_is_on_its_way_the_page_says_so_in_red()
    {
        await _site.DoAsync(services => services.GetRequiredService<Submissions>().EnsureAsync(new AmazonSubmission
        {
            AccountId = RowOf(4).AccountId, AmazonOrderRowId = RowOf(4).Id, Kind = SubmissionKind.Cancel, State = SubmissionState.Sent, UniqueKey = CancelRequests.KeyOf(RowOf(4).Id), Payload = """{"reason":"NoInventory"}"""
        }));
        var shipment = await AddAsync(4, "T4");
        Assert.That(await PanelAsync(shipment), Does.Match("alert alert-danger\">Nothing is confirmed to Amazon: a cancellation of the order is on its way"));
    }

    [Test]
    public async Task A_carrier_that_goes_as_Other_says_what_that_costs()
    {
        var shipment = await AddAsync(5, "T5", carrier: "Our <van>");
        Assert.That(await PanelAsync(shipment), Does.Contain("Our &lt;van&gt; is none of Amazon&#x27;s carriers and goes as Other").And.Contain("valid tracking rate"));
        await SaveAsync(shipment, form => form.With("AmazonCarrier", "DHL Paket"));
        Assert.That(await PanelAsync(shipment), Does.Not.Contain("goes as Other"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonCarrier/List"), Does.Contain("Other has a price"));
    }

    private static TestOrder Ordered(int number) => new TestOrder { Id = $"111-0000007-{number:D7}" }.With(new TestLine { ItemId = $"{number}", Quantity = 2, Item = 40 });

    private AmazonOrder RowOf(int number) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == Ordered(number).Id);

    private Task ReadAgainAsync(int number) => _site.DoAsync(services => services.GetRequiredService<IOrderRefresher>().RefreshAsync(RowOf(number).Id));

    private Task DueAsync() => _site.DoAsync(async services =>
    {
        var feeds = services.GetRequiredService<IRepository<AmazonFeed>>();
        foreach (var feed in feeds.Table.ToList())
        {
            feed.NextCheckOnUtc = DateTime.UtcNow.AddMinutes(-1);
            await feeds.UpdateAsync(feed, false);
        }
    });

    private async Task<int> AddAsync(int number, string trackingNumber, string carrier = "UPS")
    {
        var form = ConfigurationForm.Around(await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(Ordered(number).Id)}"), "TrackingNumber");
        using var answer = await _admin.PostAsync("Admin/Order/AddShipment", form.With("TrackingNumber", trackingNumber).With("AmazonCarrier", carrier).With("CanShip", "true").With("save", "").Content());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return _site.All<Shipment>().Single(shipment => shipment.OrderId == _site.OrderIdOf(Ordered(number).Id)).Id;
    }

    private Task<string> PageAsync(int shipment) => _admin.GetStringAsync($"Admin/Order/ShipmentDetails/{shipment}");

    private async Task<string> PanelAsync(int shipment) => PanelOf(await PageAsync(shipment));

    private static string PanelOf(string page) => Panel().Match(page).Value;

    private async Task<string> SaveAsync(int shipment, Func<ConfigurationForm, ConfigurationForm> enter)
    {
        var form = enter(ConfigurationForm.Around(await PageAsync(shipment), "AmazonCarrier"));
        using var answer = await _admin.PostAsync($"Admin/AmazonShipment/Save/{shipment}", form.Content());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<div id=\"amazon-shipment\">.*?<script>", RegexOptions.Singleline)]
    private static partial Regex Panel();
}
