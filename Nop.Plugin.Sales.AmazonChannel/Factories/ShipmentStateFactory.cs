using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Says how far a shipment is on its way to Amazon, what it lacks, and what holds it back.</summary>
public sealed class ShipmentStateFactory(KindPauses pauses, ChannelTexts texts, AmazonOrderWords words, TimeProvider time)
{
    /// <summary>Why nothing is sent for an account; none when it is.</summary>
    public async Task<IReadOnlyList<ShipmentLineModel>> WhyHeldBackAsync(AmazonAccount account)
    {
        if (!account.ConfirmShipments)
            return [new ShipmentLineModel("warning", await words.TextAsync("Shipment.NotConfirmed", account.Name))];
        if (account.OutboundStoppedReason is { } stopped)
            return [new ShipmentLineModel("danger", await words.TextAsync("Shipment.Stopped", account.Name, stopped))];
        if (account.AttentionReason is { } attention)
            return [new ShipmentLineModel("danger", await words.TextAsync("Shipment.Attention", account.Name, attention))];
        if (!account.Active)
            return [new ShipmentLineModel("warning", await words.TextAsync("Shipment.Paused", account.Name))];
        return await pauses.FindAsync(account.Id, SubmissionKind.Ship) is { NextTryOnUtc: { } next } pause
            ? [new ShipmentLineModel("danger", await words.TextAsync("Shipment.NotLetThrough", account.Name, await words.TimeTextAsync(pause.RefusedOnUtc), await words.TimeTextAsync(next), pause.Reason ?? ""))]
            : [];
    }

    /// <summary>The state of a shipment of an Amazon order that the shop fulfils.</summary>
    /// <param name="account">Account of the order.</param>
    /// <param name="facts">The shipment and its order.</param>
    /// <param name="submission">What stands in the outbox for it; null when nothing does.</param>
    public async Task<IReadOnlyList<ShipmentLineModel>> PrepareAsync(AmazonAccount account, ShipmentFacts facts, AmazonSubmission? submission) => submission switch
    {
        { State: SubmissionState.Accepted } => [await LineAsync("success", "Shipment.Accepted", await words.TimeTextAsync(submission.UpdatedOnUtc), submission.Reason ?? "")],
        { State: SubmissionState.Sent } => [new ShipmentLineModel("info", submission.Reason ?? "")],
        { State: SubmissionState.Refused or SubmissionState.Stuck or SubmissionState.Held } => [new ShipmentLineModel("danger", submission.Reason ?? "")],
        { State: SubmissionState.Dismissed } => [new ShipmentLineModel("info", submission.Reason ?? "")],
        { State: SubmissionState.Requested, Reason: { Length: > 0 } reason } =>
            [await LineAsync("warning", "Shipment.TriedAgain", reason, await words.TimeTextAsync(submission.NextAttemptOnUtc))],
        _ when account.ConfirmShipments => await AsItStandsAsync(facts),
        _ => []
    };

    // what the next run will find, as far as can be told now
    private async Task<IReadOnlyList<ShipmentLineModel>> AsItStandsAsync(ShipmentFacts facts)
    {
        var hasLeft = facts.ShippedOn is not null;
        // until it leaves, the buyer's request is a question on the page and no fault of the shipment
        var ready = hasLeft ? facts : facts with { ShippedOn = time.GetUtcNow(), ShipDespiteRequest = true };
        return ShipmentDecision.Of(ready).Instead switch
        {
            SubmissionOutcome.NotNeeded notNeeded => [new ShipmentLineModel("info", await texts.ToTextAsync(notNeeded.Words))],
            SubmissionOutcome.Refused refused => [new ShipmentLineModel("danger", await texts.ToTextAsync(refused.Words))],
            SubmissionOutcome.Postponed => await ObstaclesAsync(ready),
            _ => [await LineAsync("info", hasLeft ? "Shipment.Waiting" : "Shipment.Ready")]
        };
    }

    private async Task<IReadOnlyList<ShipmentLineModel>> ObstaclesAsync(ShipmentFacts facts)
    {
        var lines = new List<ShipmentLineModel>();
        foreach (var obstacle in ShipmentObstacle.Of(facts))
            lines.Add(new ShipmentLineModel(obstacle.IsRed ? "danger" : "warning", await texts.ToTextAsync(obstacle.Words)));
        return lines;
    }

    private async Task<ShipmentLineModel> LineAsync(string colour, string key, params object[] arguments) => new(colour, await words.TextAsync(key, arguments));
}
