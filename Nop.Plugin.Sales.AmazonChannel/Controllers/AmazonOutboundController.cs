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

/// <summary>What an admin asks of Amazon for an order: to cancel it, to try again what was refused, or to leave it at that.</summary>
public class AmazonOutboundController(
    CancelRequests cancels,
    Submissions submissions,
    SubmissionRecorder recorder,
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
    public async Task<IActionResult> Cancel(int id, int? orderId, string? amazonCancelReason)
    {
        await TellAsync(await cancels.RequestAsync(id, amazonCancelReason), new ChannelMessage("Outbound.Cancel.Asked"));
        return Back(id, orderId);
    }

    /// <summary>Sends again what Amazon refused, or what a person found not to have arrived.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Retry(int id, int? orderId)
    {
        if (await UndecidedAsync(id) is not { } submission)
            return await GoneAsync(orderId);

        if (submission.Kind == SubmissionKind.Cancel)
        {
            await TellAsync(await cancels.RequestAsync(submission.AmazonOrderRowId, CancelContent.ReasonOf(submission).Code), new ChannelMessage("Outbound.Cancel.Asked"));
        }
        else
        {
            submission.CustomerId = await submissions.ActingCustomerIdAsync();
            await submissions.RequestAgainAsync(submission);
            await TellAsync(null, new ChannelMessage("Outbound.Asked"));
        }

        return Back(submission.AmazonOrderRowId, orderId);
    }

    /// <summary>Leaves at that what Amazon refused or what a person has settled in Seller Central: it is no longer shown as a thing to do.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> SetAside(int id, int? orderId)
    {
        if (await UndecidedAsync(id) is not { } submission)
            return await GoneAsync(orderId);
        submission.CustomerId = await submissions.ActingCustomerIdAsync();
        await recorder.RecordAsync(submission, new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.SetAsideBecause", submission.Reason ?? "-")));
        return Back(submission.AmazonOrderRowId, orderId);
    }

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

    private async Task<AmazonSubmission?> UndecidedAsync(int id) =>
        await submissions.GetAsync(id) is { } submission && SubmissionStates.MayBeRetried(submission) ? submission : null;

    private async Task<IActionResult> GoneAsync(int? orderId)
    {
        await TellAsync(new ChannelMessage("Outbound.RetryGone"), null);
        return orderId is null ? RedirectToAction("List", "AmazonOrder") : Back(0, orderId);
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
