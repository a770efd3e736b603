using System.Text.Json;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>
/// Tells from the orders themselves whether Amazon has the packages that it took. The next searchOrders mostly brings the order;
/// Amazon is asked for those that it has not brought in time, as far as the allowance for getOrder goes, and some of that is left to people.
/// </summary>
public sealed class ShipmentSettlement(
    IRepository<AmazonSubmission> rows,
    IRepository<AmazonOrder> orders,
    ShipmentReader reader,
    FeedStore feeds,
    IOrderRefresher refresher,
    AmazonQuotas quotas,
    TimeProvider time)
{
    private const int AsksPerRun = 20;
    private const int LeftToPeople = 10;
    private const int Few = 100;
    private static readonly TimeSpan LateAnswers = TimeSpan.FromDays(30);

    /// <summary>Looks at every package that Amazon took and was not seen to have.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        var asks = new Asks(AsksPerRun);
        foreach (var few in (await OpenAsync(context.Account.Id)).Chunk(Few))
        {
            var cases = await reader.CasesAsync(few);
            var facts = (await reader.ReadAsync(context.Account, [.. cases.Values])).ToDictionary(read => read.ShipmentId);
            foreach (var submission in few)
            {
                if (context.IsOver)
                    yield break;
                if (!cases.TryGetValue(submission.Id, out var known))
                    yield return new SubmissionAnswer(submission, new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Ship.DeletedAfterwards")));
                else if (await OutcomeAsync(context, submission, known, facts[submission.ShipmentId], asks) is { } outcome)
                    yield return new SubmissionAnswer(submission, outcome);
            }
        }
    }

    // those about which Amazon has said something since it took them, and those that it has been silent about for long
    private async Task<IReadOnlyList<AmazonSubmission>> OpenAsync(int accountId)
    {
        var now = time.GetUtcNow();
        var silentSince = (now - ShipmentProof.Patience).UtcDateTime;
        var since = (now - LateAnswers).UtcDateTime;
        return await (
            from submission in rows.Table
            join order in orders.Table on submission.AmazonOrderRowId equals order.Id
            where submission.AccountId == accountId && submission.KindId == (int)SubmissionKind.Ship
                && (submission.StateId == (int)SubmissionState.Sent && (order.SyncedOnUtc >= submission.SentOnUtc || submission.UpdatedOnUtc <= silentSince)
                    || submission.StateId == (int)SubmissionState.Stuck && submission.UpdatedOnUtc > since && order.SyncedOnUtc > submission.UpdatedOnUtc)
            orderby submission.Id
            select submission).ToListAsync();
    }

    private async Task<SubmissionOutcome?> OutcomeAsync(
        OutboundContext context, AmazonSubmission submission, ShipmentCase known, ShipmentFacts facts, Asks asks)
    {
        if (facts.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", facts.AmazonOrderId));
        if (SentOf(submission, facts) is not { } sent)
            return null;
        var isSeen = ShipmentProof.IsSeen(facts, sent.PackageDetail);
        if (submission.State == SubmissionState.Stuck)
            return isSeen ? ShipmentDecision.Seen(sent.PackageDetail) : null;

        var wasRepeated = submission.RepeatedHash == ShipmentDecision.HashOf(sent);
        var taken = new TakenPackage(submission.UpdatedOnUtc.AsUtc(), submission.FeedRowId != 0, wasRepeated, facts.ShipBy);
        var step = ShipmentProof.Next(isSeen, taken, wasAsked: false, time.GetUtcNow());
        if (step == ProofStep.Ask && taken.IsByFeed && await feeds.GetAsync(submission.FeedRowId) is { State: FeedState.Submitted or FeedState.Submitting })
            return null;
        if (step is ProofStep.Ask or ProofStep.Unproven && await AskAsync(context, known, asks) is { } now)
            step = ShipmentProof.Next(ShipmentProof.IsSeen(now, sent.PackageDetail), taken, wasAsked: true, time.GetUtcNow());
        return Outcome(submission, sent, step);
    }

    // null when Amazon gave no answer: that proves nothing
    private async Task<ShipmentFacts?> AskAsync(OutboundContext context, ShipmentCase known, Asks asks)
    {
        if (asks.Left == 0 || quotas.Available(context.Account.Id, AmazonOperation.GetOrder) <= LeftToPeople)
            return null;
        var failure = await refresher.RefreshAsync(known.Row.Id, context.CancellationToken);
        asks.Count(failure is null);
        return failure is null ? await reader.AgainAsync(context.Account, known) : null;
    }

    private static SubmissionOutcome? Outcome(AmazonSubmission submission, ConfirmShipmentRequest sent, ProofStep step)
    {
        var package = sent.PackageDetail;
        switch (step)
        {
            case ProofStep.Done:
                return ShipmentDecision.Seen(package);
            case ProofStep.SendAgain:
                // what Amazon does not have it was not told
                (submission.RepeatedHash, submission.Payload, submission.SentOnUtc) = (ShipmentDecision.HashOf(sent), null, null);
                return new SubmissionOutcome.SendAgain(new ChannelMessage("Outbound.Ship.NotStored"));
            case ProofStep.Missing:
                (submission.Payload, submission.SentOnUtc, submission.FeedRowId) = (null, null, 0);
                return new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Ship.NotSeen", ShipmentDecision.Words(package), package.TrackingNumber));
            case ProofStep.Unproven:
                return new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Ship.Unproven", ShipmentDecision.Words(package), package.TrackingNumber));
            default:
                return null;
        }
    }

    // what went out; of one that Amazon turned out not to have, what the shipment says now
    private static ConfirmShipmentRequest? SentOf(AmazonSubmission submission, ShipmentFacts facts) =>
        submission.Payload is { Length: > 0 } payload ? JsonSerializer.Deserialize(payload, AmazonJson.Default.ConfirmShipmentRequest)
        : facts is { Carrier: not null, ShippedOn: not null } ? ShipmentDecision.RequestOf(facts)
        : null;

    private sealed class Asks(int most)
    {
        private const int MostFailures = 3;
        private int _failures;

        public int Left { get; private set; } = most;

        // who gives no answer three times is not asked again in this run
        public void Count(bool isAnswered)
        {
            _failures += isAnswered ? 0 : 1;
            Left = _failures >= MostFailures ? 0 : Left - 1;
        }
    }
}
