using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What the host's shipment pages ask and say about Amazon, posted as the host's forms post it.</summary>
[NonParallelizable]
public partial class ShipmentPageTests
{
    private static readonly TestOrder Plain = Ordered(1);
    private static readonly TestOrder Bare = Ordered(2);
    private static readonly TestOrder Again = Ordered(3);
    private static readonly TestOrder Corrected = Ordered(4);
    private static readonly TestOrder BuyerAsks = Ordered(5).With(new TestLine { ItemId = "5", Cancellation = TestLine.BuyerAsks() });
    private static readonly TestOrder AlsoAsks = Ordered(6).With(new TestLine { ItemId = "6", Cancellation = TestLine.BuyerAsks() });
    private static readonly TestOrder ByAmazon = Ordered(7) with { Status = "SHIPPED", FulfilledBy = "AMAZON" };
    private static readonly TestOrder ShippedThere = Ordered(8) with { Status = "SHIPPED", Packages = [TestOrder.Package("1", "1Z", ("8", 1))] };
    private static readonly TestOrder Refused = Ordered(9);
    private static readonly TestOrder ShipPlus = Ordered(10);
    private static readonly TestOrder Held = Ordered(11);

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Plain, Bare, Again, Corrected, BuyerAsks, AlsoAsks, ByAmazon, ShippedThere, Refused, ShipPlus, Held);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TearDown]
    public Task PutTheAccountRightAsync() => ChangeAsync<AmazonAccount>(_ => true, account =>
    {
        account.Active = true;
        account.ConfirmShipments = true;
        account.DefaultCarrier = "";
        account.OutboundStoppedReason = null;
        account.AttentionReason = null;
    });

    [Test]
    public async Task A_shipment_added_and_shipped_with_a_carrier_reaches_Amazon()
    {
        var form = await AddFormAsync(Plain);
        Assert.That(form["AmazonCarrier"], Is.Empty);
        var shipment = await AddAsync(Plain, form.With("TrackingNumber", "T1").With("AmazonCarrier", "dhl").With("AmazonShippingMethod", "Express").With("CanShip", "true"));
        Assert.That(await PanelAsync(shipment), Does.Contain("Waits to be sent to Amazon"));

        await _site.SyncAsync();
        var package = _site.Amazon.Orders.Get(Plain.Id)!["packages"]![0]!;
        Assert.That((string?)package["trackingNumber"], Is.EqualTo("T1"));
        Assert.That((string?)package["carrier"], Is.EqualTo("DHL"));
        Assert.That(await PanelAsync(shipment), Does.Contain("Sent, not yet seen at Amazon: DHL T1"));

        await SeenAsync(Plain);
        var panel = await PanelAsync(shipment);
        Assert.That(panel, Does.Contain("Accepted by Amazon on").And.Contain("DHL T1").And.Contain("value=\"dhl\"").And.Contain("value=\"Express\""));
    }

    [Test]
    public async Task What_is_missing_is_said_before_it_is_shipped()
    {
        var shipment = await AddAsync(Bare, await AddFormAsync(Bare));
        Assert.That(await PanelAsync(shipment), Does.Contain("enter the tracking number").And.Contain("enter the carrier").And.Contain("the account has no default"));

        await PostAsync(shipment, "settrackingnumber", form => form.With("TrackingNumber", "T2").With("AmazonCarrier", "UPS"));
        Assert.That(EnteredOf(shipment).Carrier, Is.EqualTo("UPS"), "the carrier comes along with the tracking number");
        Assert.That(await PanelAsync(shipment), Does.Contain("once it is set as shipped").And.Not.Contain("Not sent to Amazon"));

        await PostAsync(shipment, "setasshipped", form => form.With("AmazonCarrier", "FedEx"));
        Assert.That(EnteredOf(shipment).Carrier, Is.EqualTo("FedEx"), "and with the shipping");
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Requested));
    }

    [Test]
    public async Task More_than_is_open_at_Amazon_is_said_too()
    {
        var shipment = await AddAsync(Held, (await AddFormAsync(Held)).With("TrackingNumber", "T11").With("AmazonCarrier", "UPS"));
        await ChangeAsync<AmazonOrderItem>(item => item.AmazonItemId == "11", item => item.QuantityOrdered = 0);
        await ChangeAsync<AmazonOrder>(order => order.AmazonOrderId == Held.Id, order => order.Snapshot = null);

        Assert.That(await PanelAsync(shipment), Does.Contain("holds 1 of Amazon item 11, and only 0 are open"));
    }

    [Test]
    public async Task The_same_tracking_number_set_again_still_takes_the_carrier_along()
    {
        var shipment = await AddAsync(Again, (await AddFormAsync(Again)).With("TrackingNumber", "T3").With("AmazonCarrier", "UPS"));

        await PostAsync(shipment, "settrackingnumber", form => form.With("AmazonCarrier", "GLS"));
        Assert.That(EnteredOf(shipment).Carrier, Is.EqualTo("GLS"));
    }

    [Test]
    public async Task A_carrier_corrected_by_its_own_button_edits_the_package()
    {
        var shipment = await AddAsync(Corrected, (await AddFormAsync(Corrected)).With("TrackingNumber", "T4").With("AmazonCarrier", "UPS").With("CanShip", "true"));
        await _site.SyncAsync();
        await SeenAsync(Corrected);
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Accepted));

        var page = await SaveAsync(shipment, form => form.With("AmazonCarrier", "Uncle Bob's <b>van</b>"));
        Assert.That(page, Does.Contain("What you entered for Amazon was saved").And.Contain("View shipment details").And.Not.Contain("<b>van"));
        await _site.SyncAsync();

        var packages = _site.Amazon.Orders.Get(Corrected.Id)!["packages"]!.AsArray();
        Assert.That(packages.Select(package => (string?)package!["carrier"]), Is.EqualTo(new[] { "Uncle Bob's <b>van</b>" }));
    }

    [Test]
    public async Task While_the_buyer_asks_to_cancel_it_takes_a_tick_to_ship()
    {
        var form = await AddFormAsync(BuyerAsks);
        Assert.That(form["AmazonShipDespiteRequest"], Is.EqualTo("false"));
        var shipment = await AddAsync(BuyerAsks, form.With("TrackingNumber", "T5").With("AmazonCarrier", "UPS").With("CanShip", "true"));
        await _site.SyncAsync();
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Postponed), "no script kept the browser from shipping");
        Assert.That(await PanelAsync(shipment), Does.Contain("id=\"amazon-shipment-request\"").And.Contain("the buyer has asked to cancel the order"));

        await SaveAsync(shipment, page => page.With("AmazonShipDespiteRequest", "true"));
        await _site.SyncAsync();
        Assert.That(await PanelAsync(shipment), Does.Not.Contain("amazon-shipment-request\""));
        await SeenAsync(BuyerAsks);
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task The_tick_can_be_taken_back_and_what_it_is_for_is_shown()
    {
        var page = await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(AlsoAsks.Id)}");
        Assert.That(page, Does.Contain("id=\"amazon-shipment-request\"").And.Contain("Ship although the buyer asked to cancel").And.Contain($"/Admin/AmazonOrder/Details/{RowOf(AlsoAsks).Id}"));

        var shipment = await AddAsync(AlsoAsks, (await AddFormAsync(AlsoAsks)).With("TrackingNumber", "T6").With("AmazonShipDespiteRequest", "true"));
        Assert.That(EnteredOf(shipment).ShipDespiteRequest, Is.True);
        await PostAsync(shipment, "settrackingnumber", form => form.With("TrackingNumber", "T66").With("AmazonShipDespiteRequest", "false"));
        Assert.That(EnteredOf(shipment).ShipDespiteRequest, Is.False);
    }

    [Test]
    public async Task Where_nothing_is_sent_one_line_says_why_and_nothing_is_asked()
    {
        await ChangeAsync<AmazonOrder>(row => row.AmazonOrderId == ShipPlus.Id, row => row.Programs = "FBM_SHIP_PLUS");
        var fromAmazon = _site.All<Shipment>().Single(shipment => shipment.OrderId == _site.OrderIdOf(ShippedThere.Id)).Id;
        foreach (var (page, words) in new[]
        {
            (await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(ByAmazon.Id)}"), "Amazon fulfils this order itself"),
            (await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(ShipPlus.Id)}"), "A Ship&#x2B; order"),
            (await PageAsync(fromAmazon), "Amazon reported this shipment")
        })
            Assert.That(page, Does.Contain(words).And.Contain("id=\"amazon-shipment\"").And.Not.Contain("name=\"AmazonCarrier\""));
    }

    [Test]
    public async Task A_refusal_is_shown_in_Amazons_words_and_asked_again_by_a_person_only()
    {
        var shipment = await AddAsync(Refused, (await AddFormAsync(Refused)).With("TrackingNumber", "T9").With("AmazonCarrier", "UPS").With("CanShip", "true"));
        await ChangeAsync<AmazonSubmission>(row => row.ShipmentId == shipment, row =>
        {
            row.State = SubmissionState.Refused;
            row.Reason = "Amazon refused the shipment: <i>no</i>";
            row.NextAttemptOnUtc = null;
        });
        await _site.SyncAsync();
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Refused));
        Assert.That(await PanelAsync(shipment), Does.Contain("Amazon refused the shipment: &lt;i&gt;no").And.Contain("id=\"amazon-retry-shipment\""));

        var form = ConfigurationForm.Around(await PageAsync(shipment), "AmazonCarrier");
        using (var answer = await _admin.PostAsync($"Admin/AmazonShipment/Retry/{shipment}", form.Content()))
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("sent to Amazon again").And.Contain("Waits to be sent").And.Not.Contain("amazon-retry-shipment"));
        await _site.SyncAsync();
        await SeenAsync(Refused);
        Assert.That(SubmissionOf(shipment)!.State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task What_holds_the_account_back_is_said_and_a_default_carrier_is_offered()
    {
        foreach (var (change, words) in new (Action<AmazonAccount>, string)[]
        {
            (account => account.ConfirmShipments = false, "does not confirm shipments to Amazon"),
            (account => account.OutboundStoppedReason = "<u>no role</u>", "until sending is started again on the configuration page: &lt;u&gt;no role"),
            (account => account.AttentionReason = "revoked", "needs attention. revoked"),
            (account => account.Active = false, "is paused"),
            (account => account.DefaultCarrier = "UPS", "placeholder=\"UPS\"")
        })
        {
            await ChangeAsync(_ => true, change);
            Assert.That(await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(Held.Id)}"), Does.Contain(words));
            await PutTheAccountRightAsync();
        }
    }

    [Test]
    public async Task The_panel_stands_in_the_hosts_form_and_brings_none_of_its_own()
    {
        var page = await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(Held.Id)}");
        Assert.That(PanelOf(page), Does.Contain("list=\"amazon-carriers\"").And.Contain("<option value=\"UPS\">").And.Not.Contain("<form"));
    }

    [Test]
    public async Task Others_see_nothing_and_without_a_token_nothing_is_done()
    {
        var order = _site.OrderIdOf(Held.Id);
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            using var page = await client.GetAsync($"Admin/Order/AddShipment/{order}");
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Not.Contain("amazon-shipment"), user);
        }

        foreach (var action in new[] { "Save", "Retry" })
        {
            using var answer = await _admin.PostAsync($"Admin/AmazonShipment/{action}/1", new FormUrlEncodedContent([]));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), action);
        }
    }

    [Test]
    public async Task A_broken_panel_does_not_break_the_page()
    {
        Execute("ALTER TABLE AmazonChannel_Order RENAME TO Hidden");
        try
        {
            using var answer = await _admin.GetAsync($"Admin/Order/AddShipment/{_site.All<Core.Domain.Orders.Order>()[0].Id}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("shipment-save").And.Not.Contain("amazon-shipment"));
        }
        finally
        {
            Execute("ALTER TABLE Hidden RENAME TO AmazonChannel_Order");
        }

        Assert.That(_site.All<Log>().Select(entry => entry.ShortMessage), Has.Some.Contain("the Amazon part of the shipment page cannot be shown"));
    }

    private static TestOrder Ordered(int number) => new TestOrder { Id = $"111-0000001-{number:D7}" }.With(new TestLine { ItemId = $"{number}" });

    private AmazonOrder RowOf(TestOrder order) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);

    private AmazonShipment EnteredOf(int shipment) => _site.All<AmazonShipment>().Single(row => row.ShipmentId == shipment);

    private AmazonSubmission? SubmissionOf(int shipment) => _site.All<AmazonSubmission>().SingleOrDefault(row => row.ShipmentId == shipment);

    private Task<string> PageAsync(int shipment) => _admin.GetStringAsync($"Admin/Order/ShipmentDetails/{shipment}");

    private async Task<string> PanelAsync(int shipment) => PanelOf(await PageAsync(shipment));

    private static string PanelOf(string page) => Panel().Match(page).Value;

    private async Task<ConfigurationForm> AddFormAsync(TestOrder order) =>
        ConfigurationForm.Around(await _admin.GetStringAsync($"Admin/Order/AddShipment/{_site.OrderIdOf(order.Id)}"), "TrackingNumber");

    private async Task<int> AddAsync(TestOrder order, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync("Admin/Order/AddShipment", form.With("save", "").Content());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return _site.All<Shipment>().Single(shipment => shipment.OrderId == _site.OrderIdOf(order.Id)).Id;
    }

    private Task<string> PostAsync(int shipment, string button, Func<ConfigurationForm, ConfigurationForm> enter) =>
        SubmitAsync(shipment, $"Admin/Order/ShipmentDetails/{shipment}", form => enter(form).With(button, ""));

    // the order is read again, and the outbox looks
    private async Task SeenAsync(TestOrder order)
    {
        await _site.DoAsync(services => services.GetRequiredService<IOrderRefresher>().RefreshAsync(RowOf(order).Id));
        await _site.SyncAsync();
    }

    private Task<string> SaveAsync(int shipment, Func<ConfigurationForm, ConfigurationForm> enter) => SubmitAsync(shipment, $"Admin/AmazonShipment/Save/{shipment}", enter);

    private async Task<string> SubmitAsync(int shipment, string path, Func<ConfigurationForm, ConfigurationForm> enter)
    {
        var form = enter(ConfigurationForm.Around(await PageAsync(shipment), "AmazonCarrier"));
        using var answer = await _admin.PostAsync(path, form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    private Task ChangeAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, Action<T> change) where T : Core.BaseEntity => _site.DoAsync(async services =>
    {
        var rows = services.GetRequiredService<IRepository<T>>();
        var row = rows.Table.First(which);
        change(row);
        await rows.UpdateAsync(row, false);
    });

    private void Execute(string text)
    {
        using var connection = _site.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("<div id=\"amazon-shipment\">.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Panel();
}
