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

    private async Task EnterAsync(int shipmentId)
    {
        if (httpContext.HttpContext?.Request is { HasFormContentType: true } request && ShipmentForm.Read(await request.ReadFormAsync()) is { } entry
            && await workContext.GetCurrentVendorAsync() is null)
            await requests.EnterAsync(shipmentId, entry);
    }
}
