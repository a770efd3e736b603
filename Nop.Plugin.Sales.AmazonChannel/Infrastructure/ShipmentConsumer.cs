using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Events;
using Nop.Services.Plugins;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Takes the carrier along that stands on the host's shipment pages, and writes shipments that have left into the outbox. No call is made here.</summary>
public class ShipmentConsumer(ShipmentRequests requests, IPluginManager<IPlugin> plugins, IHttpContextAccessor httpContext) :
    IConsumer<ShipmentCreatedEvent>, IConsumer<ShipmentSentEvent>, IConsumer<ShipmentTrackingNumberSetEvent>
{
    /// <summary>Name of the form field with the carrier.</summary>
    public const string CarrierField = "AmazonCarrier";

    /// <summary>Name of the form field with the carrier's service.</summary>
    public const string ShippingMethodField = "AmazonShippingMethod";

    /// <summary>Name of the tick with which an admin ships although the buyer asked to cancel.</summary>
    public const string ShipDespiteRequestField = "AmazonShipDespiteRequest";

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentCreatedEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentSentEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentTrackingNumberSetEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    private async Task HandleAsync(Shipment shipment)
    {
        if (await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is null)
            return;
        if (await FormAsync() is { } form)
            await requests.EnterAsync(shipment.Id, form[CarrierField], form[ShippingMethodField], form.ContainsKey(ShipDespiteRequestField) ? true : null);
        await requests.RequestAsync(shipment.Id);
    }

    // the host's shipment model has no place for a carrier, and the event comes inside the request that saves the page
    private async Task<IFormCollection?> FormAsync() =>
        httpContext.HttpContext?.Request is { HasFormContentType: true } request && await request.ReadFormAsync() is { } form && form.ContainsKey(CarrierField) ? form : null;
}
