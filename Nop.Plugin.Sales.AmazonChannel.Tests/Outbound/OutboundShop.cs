using System.Text.Json;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>What an admin does to Amazon orders in the shop.</summary>
internal static class OutboundShop
{
    /// <summary>Adds a shipment of everything, or of the given pieces by Amazon item id, as the host's page does: created, tracking number, sent.</summary>
    public static async Task<Shipment> ShipAsync(this TestShop shop, string amazonOrderId, string? trackingNumber, string carrier = "UPS",
        IReadOnlyDictionary<string, int>? pieces = null, bool publish = true)
    {
        var shipment = await shop.PackAsync(amazonOrderId, trackingNumber, carrier, pieces);
        await shop.SendAsync(shipment, publish);
        return shipment;
    }

    /// <summary>Adds a shipment that has not left.</summary>
    public static async Task<Shipment> PackAsync(this TestShop shop, string amazonOrderId, string? trackingNumber, string carrier = "UPS",
        IReadOnlyDictionary<string, int>? pieces = null) => await shop.DoAsync(async services =>
    {
        var row = shop.Row(amazonOrderId);
        var shipment = new Shipment { OrderId = row.OrderId, TrackingNumber = trackingNumber, CreatedOnUtc = shop.Time.GetUtcNow().UtcDateTime };
        var shipments = services.GetRequiredService<IShipmentService>();
        await shipments.InsertShipmentAsync(shipment);
        foreach (var line in shop.All<AmazonOrderItem>().Where(line => line.AmazonOrderRowId == row.Id && line.OrderItemId != 0))
        {
            var quantity = pieces is null ? line.QuantityOrdered : pieces.GetValueOrDefault(line.AmazonItemId);
            if (quantity > 0)
                await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = line.OrderItemId, Quantity = quantity });
        }

        if (carrier.Length > 0)
            await services.GetRequiredService<ShipmentRequests>().EnterAsync(shipment.Id, carrier, null, null);
        return shipment;
    });

    /// <summary>Sends a shipment off.</summary>
    public static Task SendAsync(this TestShop shop, Shipment shipment, bool publish = true) => shop.DoAsync(async services =>
    {
        if (publish)
        {
            await services.GetRequiredService<IOrderProcessingService>().ShipAsync(shipment, true);
        }
        else
        {
            shipment.ShippedDateUtc = shop.Time.GetUtcNow().UtcDateTime;
            await services.GetRequiredService<IShipmentService>().UpdateShipmentAsync(shipment);
        }
    });

    public static Task SetTrackingNumberAsync(this TestShop shop, int shipmentId, string trackingNumber, bool publish = true) => shop.DoAsync(async services =>
    {
        var shipments = services.GetRequiredService<IShipmentService>();
        var shipment = await shipments.GetShipmentByIdAsync(shipmentId);
        shipment.TrackingNumber = trackingNumber;
        await shipments.UpdateShipmentAsync(shipment);
        if (publish)
            await services.GetRequiredService<IEventPublisher>().PublishAsync(new ShipmentTrackingNumberSetEvent(shipment));
    });

    /// <summary>Saves what an admin entered on the shipment's page.</summary>
    public static Task EnterForAmazonAsync(this TestShop shop, int shipmentId, ShipmentEntry entry) => shop.DoAsync(services => services.GetRequiredService<ShipmentRequests>().EnterAsync(shipmentId, entry));

    /// <summary>Confirms the dialog; the refusal in words, null when it is under way.</summary>
    public static Task<string?> CancelAtAmazonAsync(this TestShop shop, string amazonOrderId, string reason = "NoInventory") => shop.DoAsync(async services =>
        await services.GetRequiredService<CancelRequests>().RequestAsync(shop.Row(amazonOrderId).Id, reason) is { } refusal
            ? await services.GetRequiredService<ChannelTexts>().ToTextAsync(refusal)
            : null);

    public static Task RetryAsync(this TestShop shop, AmazonSubmission submission) => shop.DoAsync(services =>
        services.GetRequiredService<Submissions>().RequestAgainAsync(submission));

    public static AmazonSubmission Submission(this TestShop shop) => shop.All<AmazonSubmission>().Single();

    /// <summary>Time passes and the schedule task runs, a number of times.</summary>
    public static async Task PassAsync(this TestShop shop, TimeSpan each, int times = 1)
    {
        for (var run = 0; run < times; run++)
        {
            shop.Time.Advance(each);
            await shop.SyncAsync();
        }
    }

    /// <summary>The packages that Amazon has of an order.</summary>
    public static IReadOnlyList<JsonElement> Packages(this SellingPartnerSimulator amazon, string amazonOrderId)
    {
        using var document = JsonDocument.Parse(amazon.Orders.Get(amazonOrderId)!.ToJsonString());
        return document.RootElement.TryGetProperty("packages", out var packages) ? [.. packages.Clone().EnumerateArray()] : [];
    }

    public static string Status(this SellingPartnerSimulator amazon, string amazonOrderId) =>
        amazon.Orders.Get(amazonOrderId)!["fulfillment"]!["fulfillmentStatus"]!.ToString();

    public static OrderStatus ShopStatus(this TestShop shop, string amazonOrderId) =>
        shop.All<Order>().Single(order => order.Id == shop.Row(amazonOrderId).OrderId).OrderStatus;
}
