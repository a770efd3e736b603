using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes what the pages show of the outbox for one order.</summary>
public sealed class OutboundFactory(
    Submissions submissions,
    Withdrawals withdrawals,
    FeedStore feeds,
    FeedReports reports,
    CancelFacts cancelFacts,
    AccountService accounts,
    KindPauses pauses,
    IOrderService orders,
    AmazonOrderWords words,
    ILocalizationService localization,
    IPermissionService permissions)
{
    /// <summary>Everything that goes to Amazon for an order.</summary>
    /// <param name="row">The order.</param>
    /// <param name="returnToOrder">True when the page is the host's order page.</param>
    public async Task<OutboundModel> PrepareAsync(AmazonOrder row, bool returnToOrder)
    {
        var mayChange = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE);
        var all = await submissions.OfOrderAsync(row.Id);
        var kept = await reports.KeptAsync([.. all.Select(submission => submission.FeedRowId).Where(feedRowId => feedRowId != 0).Distinct()]);
        var carriers = await feeds.GetAsync(all.Select(submission => submission.FeedRowId));
        var withdrawn = await withdrawals.AmongAsync(all.Select(submission => submission.Id));
        var models = new List<SubmissionModel>();
        foreach (var submission in all.Reverse())
            models.Add(await PrepareAsync(submission, mayChange) with
            {
                FeedId = carriers.GetValueOrDefault(submission.FeedRowId)?.FeedId ?? "",
                MayRetry = mayChange && OutboundDecisions.MayBeRetried(submission, withdrawn.Contains(submission.Id)),
                HasReport = kept.Contains(submission.FeedRowId)
            });

        var isUnderWay = all.Any(submission => submission.Kind == SubmissionKind.Cancel && submission.State is SubmissionState.Requested or SubmissionState.Postponed or SubmissionState.Sent);
        var shopOrder = row.OrderId == 0 ? null : await orders.GetOrderByIdAsync(row.OrderId);
        return new OutboundModel
        {
            Cancel = mayChange && !isUnderWay && await cancelFacts.ObstacleAsync(row) is null ? await DialogAsync(row, returnToOrder) : null,
            IsOpenAtAmazonOnly = shopOrder is { OrderStatus: OrderStatus.Cancelled } && AmazonValues.IsOpen(row.AmazonStatus) && !isUnderWay,
            StoppedReason = (await accounts.GetAsync(row.AccountId))?.OutboundStoppedReason,
            Paused = await PausedAsync(row.AccountId),
            Submissions = models
        };
    }

    private async Task<IList<string>> PausedAsync(int accountId)
    {
        var lines = new List<string>();
        foreach (var pause in await pauses.OfAccountAsync(accountId))
            lines.Add(await words.TextAsync("Outbound.KindPaused", await localization.GetLocalizedEnumAsync(pause.Kind), await words.TimeTextAsync(pause.RefusedOnUtc),
                await words.TimeTextAsync(pause.NextTryOnUtc), pause.Reason ?? ""));
        return lines;
    }

    private async Task<CancelDialogModel> DialogAsync(AmazonOrder row, bool returnToOrder)
    {
        var reasons = new List<SelectListItem>();
        foreach (var reason in CancelReason.All)
            reasons.Add(new SelectListItem(await words.TextAsync($"Outbound.CancelReason.{reason.Code}"), reason.Code, row.BuyerCancellationRequested && reason == CancelReason.BuyerCanceled));
        return new CancelDialogModel { Id = row.Id, AmazonOrderId = row.AmazonOrderId, OrderId = returnToOrder ? row.OrderId : 0, Reasons = reasons };
    }

    private async Task<SubmissionModel> PrepareAsync(AmazonSubmission submission, bool mayChange) => new()
    {
        Id = submission.Id,
        Kind = await localization.GetLocalizedEnumAsync(submission.Kind),
        State = await localization.GetLocalizedEnumAsync(submission.State),
        Colour = ColourOf(submission.State),
        Reason = submission.Reason ?? "",
        UpdatedOn = await words.TimeTextAsync(submission.UpdatedOnUtc),
        NextAttemptOn = submission is { State: SubmissionState.Requested, Attempts: > 0 } or { State: SubmissionState.Postponed } ? await words.TimeTextAsync(submission.NextAttemptOnUtc) : "",
        RequestId = submission.RequestId ?? "",
        ShipmentId = submission.ShipmentId,
        IsRefund = submission.Kind == SubmissionKind.Refund,
        MayDecide = mayChange && submission is { Kind: SubmissionKind.Refund, State: SubmissionState.Held },
        MaySetAside = mayChange && SubmissionStates.MayBeRetried(submission),
        MayWithdraw = mayChange && SubmissionStates.IsWaiting(submission.State)
    };

    /// <summary>Bootstrap's colour of a state.</summary>
    public static string ColourOf(SubmissionState state) => state switch
    {
        SubmissionState.Accepted => "success",
        SubmissionState.Requested or SubmissionState.Sent => "info",
        SubmissionState.Postponed or SubmissionState.Held => "warning",
        SubmissionState.Refused or SubmissionState.Stuck => "danger",
        _ => "secondary"
    };
}
