using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Events;
using Nop.Services.Plugins;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Takes the carrier along that stands on the host's shipment pages, and writes shipments that have left into the outbox. No call is made here.</summary>
public class ShipmentConsumer(ShipmentRequests requests, ShipmentReader reader, IPluginManager<IPlugin> plugins, IWorkContext workContext, IHttpContextAccessor httpContext) :
    IConsumer<ShipmentCreatedEvent>, IConsumer<ShipmentSentEvent>, IConsumer<ShipmentTrackingNumberSetEvent>, IConsumer<ModelReceivedEvent<BaseNopModel>>
{
    /// <summary>Name of the form field with the carrier.</summary>
    public const string CarrierField = nameof(ShipmentPanelModel.AmazonCarrier);

    /// <summary>Name of the form field with the carrier's service.</summary>
    public const string ShippingMethodField = nameof(ShipmentPanelModel.AmazonShippingMethod);

    /// <summary>Name of the tick with which an admin ships although the buyer asked to cancel.</summary>
    public const string ShipDespiteRequestField = nameof(ShipmentPanelModel.AmazonShipDespiteRequest);

    private const string HostModel = "ShipmentModel";

    // the page that adds a shipment posts the order's id as the model's
    private const string HostAction = "ShipmentDetails";

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentCreatedEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentSentEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    /// <inheritdoc />
    public Task HandleEventAsync(ShipmentTrackingNumberSetEvent eventMessage) => HandleAsync(eventMessage.Shipment);

    /// <summary>Takes the carrier along with the buttons of the page that publish no event of a shipment, such as setting the same tracking number again.</summary>
    public async Task HandleEventAsync(ModelReceivedEvent<BaseNopModel> eventMessage)
    {
        if (eventMessage.Model is BaseNopEntityModel { Id: > 0 } model && model.GetType().Name == HostModel
            && httpContext.HttpContext?.Request.RouteValues["action"] is HostAction && await IsActiveAsync()
            && await reader.ShipmentAsync(model.Id) is { } shipment && await reader.OrderOfAsync(shipment.OrderId) is not null)
            await EnterAsync(model.Id);
    }

    private async Task HandleAsync(Shipment shipment)
    {
        if (!await IsActiveAsync())
            return;
        await EnterAsync(shipment.Id);
        await requests.RequestAsync(shipment.Id);
    }

    private async Task<bool> IsActiveAsync() => await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is not null;

    // the host's shipment model has no place for a carrier: it is read off the form that saves the page
    private async Task EnterAsync(int shipmentId)
    {
        if (httpContext.HttpContext?.Request is not { HasFormContentType: true } request || await request.ReadFormAsync() is not { } form || !form.ContainsKey(CarrierField)
            || await workContext.GetCurrentVendorAsync() is not null)
            return;
        // a box that is not ticked is sent as false by the field behind it; where there was no box, nothing is sent
        bool? despiteRequest = form.TryGetValue(ShipDespiteRequestField, out var ticks) ? ticks.Any(tick => tick != "false") : null;
        await requests.EnterAsync(shipmentId, form[CarrierField], form[ShippingMethodField], despiteRequest);
    }
}
