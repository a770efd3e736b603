using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Telling Amazon of shipments, from the shop's shipment pages.</summary>
public class ShippingTests : OutboundTest
{
    private const string Kind = "Shipment";

    [Test]
    public async Task A_shipment_is_told_once_and_completely()
    {
        const string trackingNumber = "1Z999AA10314000011";
        var order = SoldOrders.ToShip;
        await Outbound.OpenAddShipmentAsync(order.Id);
        await Page.Locator("#AmazonCarrier").FillAsync("UPS");
        await Page.Locator("#AmazonShippingMethod").FillAsync("Ground");
        await PictureAsync("shipment-add");
        await Page.Locator("#shipment-save-continue").ClickAsync();

        await Expect(Outbound.ShipmentState).ToContainTextAsync("enter the tracking number of the shipment, or tick");
        await Expect(Page.Locator("#AmazonCarrier")).ToHaveValueAsync("UPS");
        await Expect(Page.Locator("#AmazonShippingMethod")).ToHaveValueAsync("Ground");
        await PictureAsync("shipment-incomplete");
        var shipment = Page.Url;
        var reference = (1_000_000 + Outbound.ShipmentId).ToString(CultureInfo.InvariantCulture);

        await Page.Locator("#TrackingNumber").FillAsync(trackingNumber);
        await Page.Locator("[name='settrackingnumber']").ClickAsync();
        await Expect(Outbound.ShipmentState).ToContainTextAsync("Amazon is told of the shipment once it is set as shipped.");
        await Page.Locator("#setasshipped").ClickAsync();
        await Expect(Outbound.ShipmentState).ToContainTextAsync("Waits to be sent to Amazon.");
        Assert.That(await Amazon.ConfirmedShipmentsAsync(order.Id), Is.Empty);

        await Outbound.SyncUntilAsync(() => Page.GotoAsync(shipment), Outbound.ShipmentState, "Accepted by Amazon");
        await PictureAsync("shipment-accepted");
        // Amazon tells of its orders with a delay; what it tells then is the same parcel
        await Outbound.SyncUntilAsync(() => OpenTrackingAsync(order.Id, trackingNumber), Page.Locator("#amazon-order-tracking"), reference);
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Accepted");
        await Expect(Page.Locator("#amazon-order-packages tbody tr")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#amazon-order-packages")).ToContainTextAsync(trackingNumber);
        await Expect(Page.Locator("#amazon-order-shipments tbody tr")).ToHaveCountAsync(1);
        await PictureAsync("shipment-tracking");
        await Steps.OpenShopOrderAsync(order.Id);
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Accepted");
        await Expect(Outbound.ShopStatus).ToHaveTextAsync("Complete");
        await PictureAsync("shipment-order");

        var package = (await Amazon.ConfirmedShipmentsAsync(order.Id)).Single()["packageDetail"]!;
        Assert.Multiple(() =>
        {
            Assert.That($"{package["packageReferenceId"]}", Is.EqualTo(reference));
            Assert.That($"{package["carrierCode"]} {package["shippingMethod"]} {package["trackingNumber"]}", Is.EqualTo($"UPS Ground {trackingNumber}"));
            Assert.That(package["orderItems"]!.AsArray().Select(item => ($"{item!["orderItemId"]}", (int)item["quantity"]!)), Is.EqualTo(order.Lines.Select(line => (line.ItemId, line.Quantity))));
        });
        Assert.That(await Amazon.StatusAsync(order.Id), Is.EqualTo("SHIPPED"));
        Assert.That(await Amazon.SentTwiceAsync(order.Id), Is.Empty);
    }

    [Test]
    public async Task What_the_buyer_wants_cancelled_ships_only_on_purpose()
    {
        const string trackingNumber = "1Z999AA10318000012";
        var order = SoldOrders.BuyerAsksInVain;
        await Outbound.AddShippedAsync(order.Id, trackingNumber);
        await Expect(Page.Locator("#amazon-shipment-request")).ToContainTextAsync("The buyer has asked to cancel this order.");
        await Expect(Page.Locator("#amazon-shipment-stop")).ToBeVisibleAsync();
        await Expect(Page.Locator("#shipment-save")).ToBeVisibleAsync();
        await PictureAsync("shipment-buyer-asks");

        await Page.Locator("#AmazonShipDespiteRequest").CheckAsync();
        await Expect(Page.Locator("#amazon-shipment-stop")).ToBeHiddenAsync();
        await Page.Locator("#shipment-save").ClickAsync();
        await Expect(Page.Locator("#order-form")).ToBeVisibleAsync();
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Requested");

        await Outbound.SyncUntilAsync(() => Steps.OpenShopOrderAsync(order.Id), Outbound.State(Kind), "Accepted");
        var package = (await Amazon.ConfirmedShipmentsAsync(order.Id)).Single()["packageDetail"]!;
        Assert.That($"{package["trackingNumber"]}", Is.EqualTo(trackingNumber));
        Assert.That(await Amazon.SentTwiceAsync(order.Id), Is.Empty);
    }

    private async Task OpenTrackingAsync(string number, string content)
    {
        await Steps.OpenDetailsAsync(number);
        await Steps.OpenPartAsync("Tracking", content);
    }
}
