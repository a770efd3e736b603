using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
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

    /// <summary>Asks Amazon once more after a refusal.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Retry([FromRoute] int id)
    {
        if (!await IsOfAmazonAsync(id))
            return RedirectToAction("List", "Order");

        if (await submissions.FindAsync(ShipmentRequests.KeyOf(id)) is { } submission && SubmissionStates.MayBeRetried(submission))
        {
            submission.CustomerId = await submissions.ActingCustomerIdAsync();
            await submissions.RequestAgainAsync(submission);
            notifications.SuccessNotification(await TextAsync("Shipment.RetryDone"));
        }

        return BackTo(id);
    }

    private async Task<bool> IsOfAmazonAsync(int shipmentId) => await reader.ShipmentAsync(shipmentId) is { } shipment && await reader.OrderOfAsync(shipment.OrderId) is not null;

    private RedirectToActionResult BackTo(int shipmentId) => RedirectToAction("ShipmentDetails", "Order", new { id = shipmentId });

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}
