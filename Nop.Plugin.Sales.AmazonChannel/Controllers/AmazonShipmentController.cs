using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The buttons on the host's shipment page that are the channel's. They submit the host's form, whose fields come along.</summary>
public class AmazonShipmentController(
    ShipmentReader reader,
    ShipmentRequests requests,
    Submissions submissions,
    OutboundDecisions decisions,
    ChannelTexts texts,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>Stores what was entered for Amazon.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Save([FromRoute] int id)
    {
        if (!await IsOfAmazonAsync(id))
            return RedirectToAction("List", "Order");

        await requests.EnterAsync(id, ShipmentForm.Read(await Request.ReadFormAsync()) ?? new ShipmentEntry());
        notifications.SuccessNotification(await TextAsync("Shipment.CarrierSaved"));
        return BackTo(id);
    }

    /// <summary>Asks Amazon once more after a refusal, or after it was withdrawn.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Retry([FromRoute] int id)
    {
        if (!await IsOfAmazonAsync(id))
            return RedirectToAction("List", "Order");

        await DecideAsync(id, decisions.RetryAsync, "Shipment.RetryDone");
        return BackTo(id);
    }

    /// <summary>Withdraws what waits to be told, until it has been sent.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Withdraw([FromRoute] int id)
    {
        if (!await IsOfAmazonAsync(id))
            return RedirectToAction("List", "Order");

        await DecideAsync(id, decisions.WithdrawAsync, "Outbound.WithdrawDone");
        return BackTo(id);
    }

    private async Task DecideAsync(int shipmentId, Func<int, Task<ChannelMessage?>> decide, string done)
    {
        if (await submissions.FindAsync(ShipmentRequests.KeyOf(shipmentId)) is not { } submission)
            return;
        if (await decide(submission.Id) is { } refusal)
            notifications.ErrorNotification(await texts.ToTextAsync(refusal));
        else
            notifications.SuccessNotification(await TextAsync(done));
    }

    private async Task<bool> IsOfAmazonAsync(int shipmentId) => await reader.ShipmentAsync(shipmentId) is { } shipment && await reader.OrderOfAsync(shipment.OrderId) is not null;

    private RedirectToActionResult BackTo(int shipmentId) => RedirectToAction("ShipmentDetails", "Order", new { id = shipmentId });

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}
