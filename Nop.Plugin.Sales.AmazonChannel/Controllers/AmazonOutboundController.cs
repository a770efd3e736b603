using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>What an admin asks of Amazon for an order: to cancel it, to withdraw what waits, to try again what was refused, or to leave it at that.</summary>
public class AmazonOutboundController(
    CancelRequests cancels,
    Submissions submissions,
    OutboundDecisions decisions,
    FeedReports reports,
    ChannelTexts texts,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>Asks Amazon to cancel an order. The host's order page posts its whole form here; only these fields are looked at.</summary>
    /// <param name="id">Row of the Amazon order.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    /// <param name="amazonCancelReason">Amazon's code of the reason.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Cancel([FromRoute] int id, [FromQuery] int? orderId, [FromForm] string? amazonCancelReason)
    {
        await TellAsync(await cancels.RequestAsync(id, amazonCancelReason), new ChannelMessage("Outbound.Cancel.Asked"));
        return Back(id, orderId);
    }

    /// <summary>Withdraws what waits, until it has been sent.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Withdraw([FromRoute] int id, [FromQuery] int? orderId) => DecideAsync(id, orderId, decisions.WithdrawAsync, _ => new ChannelMessage("Outbound.WithdrawDone"));

    /// <summary>Sends again what Amazon refused, what a person found not to have arrived, or what was withdrawn.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Retry([FromRoute] int id, [FromQuery] int? orderId) =>
        DecideAsync(id, orderId, decisions.RetryAsync, submission => new ChannelMessage(submission.Kind == SubmissionKind.Cancel ? "Outbound.Cancel.Asked" : "Outbound.Asked"));

    /// <summary>Leaves at that what Amazon refused or what a person has settled in Seller Central: it is no longer shown as a thing to do.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAside([FromRoute] int id, [FromQuery] int? orderId) => DecideAsync(id, orderId, decisions.SetAsideAsync, _ => null);

    /// <summary>What Amazon reported of the feed that carried a submission, as plain text.</summary>
    /// <param name="id">The submission.</param>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Report([FromRoute] int id)
    {
        if (await submissions.GetAsync(id) is not { FeedRowId: > 0 } submission || await reports.TextAsync(submission.FeedRowId) is not { } text)
            return NotFound();
        // what comes from outside must not run as a page of the shop
        Response.Headers.XContentTypeOptions = "nosniff";
        return Content(text, "text/plain", System.Text.Encoding.UTF8);
    }

    private async Task<IActionResult> DecideAsync(int id, int? orderId, Func<int, Task<ChannelMessage?>> decide, Func<AmazonSubmission, ChannelMessage?> done)
    {
        if (await submissions.GetAsync(id) is not { } submission)
        {
            await TellAsync(new ChannelMessage("Outbound.RetryGone"), null);
            return orderId is > 0 ? Back(0, orderId) : RedirectToAction("List", "AmazonOrder");
        }

        await TellAsync(await decide(id), done(submission));
        return Back(submission.AmazonOrderRowId, orderId);
    }

    private async Task TellAsync(ChannelMessage? failure, ChannelMessage? success)
    {
        if (failure is not null)
            notifications.ErrorNotification(await texts.ToTextAsync(failure));
        else if (success is not null)
            notifications.SuccessNotification(await texts.ToTextAsync(success));
    }

    private RedirectToActionResult Back(int rowId, int? orderId) => orderId is > 0
        ? RedirectToAction("Edit", "Order", new { area = "Admin", id = orderId })
        : RedirectToAction("Details", "AmazonOrder", new { area = "Admin", id = rowId });
}
