using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Infrastructure;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>What an admin enters for Amazon on the host's shipment page. The host's whole form is posted; only the channel's fields are looked at.</summary>
public class AmazonShipmentController(ShipmentRequests requests, Submissions submissions, ILocalizationService localization, INotificationService notifications) : AmazonAdminController
{
    /// <summary>Stores carrier, service and the decision to ship, and tells Amazon of what has changed.</summary>
    /// <param name="id">The host's shipment.</param>
    /// <param name="form">The page.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Carrier(int id, IFormCollection form)
    {
        await requests.EnterAsync(id, form[ShipmentConsumer.CarrierField], form[ShipmentConsumer.ShippingMethodField], form.ContainsKey(ShipmentConsumer.ShipDespiteRequestField) ? true : null);
        await TellAsync("Shipping.CarrierSaved");
        return Back(id);
    }

    /// <summary>Sends again what Amazon refused.</summary>
    /// <param name="id">The host's shipment.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Retry(int id)
    {
        if (await submissions.FindAsync(ShipmentRequests.KeyOf(id)) is { State: SubmissionState.Refused or SubmissionState.Stuck } submission)
        {
            submission.CustomerId = await submissions.ActingCustomerIdAsync();
            await submissions.RequestAgainAsync(submission);
            await TellAsync("Outbound.Asked");
        }

        return Back(id);
    }

    private async Task TellAsync(string key) => notifications.SuccessNotification(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}"));

    private RedirectToActionResult Back(int id) => RedirectToAction("ShipmentDetails", "Order", new { area = "Admin", id });
}
