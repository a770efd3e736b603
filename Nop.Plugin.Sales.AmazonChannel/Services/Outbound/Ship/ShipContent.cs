using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>One call of confirmShipment.</summary>
/// <param name="Case">The shipment.</param>
/// <param name="Request">What is said of it.</param>
public sealed record ShipCall(ShipmentCase Case, ConfirmShipmentRequest Request);

/// <summary>Shipments as calls of confirmShipment, a package a call. Repeating a call is harmless: the package reference stays the same.</summary>
public sealed class ShipContent(ISellingPartnerApi api, ShipmentReader reader, IOrderRefresher refresher) : ICallContent<ShipCall>
{
    /// <inheritdoc />
    public AmazonOperation Operation => AmazonOperation.ConfirmShipment;

    /// <inheritdoc />
    public async Task<IReadOnlyList<CallMessage<ShipCall>>> PrepareAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> few)
    {
        // a call that was broken off may have arrived: what Amazon has now tells
        foreach (var submission in few.Where(submission => submission.SentOnUtc is not null))
            await refresher.RefreshAsync(submission.AmazonOrderRowId, context.CancellationToken);

        var cases = await reader.CasesAsync(few);
        var facts = (await reader.ReadAsync(context.Account, [.. cases.Values])).ToDictionary(read => read.ShipmentId);
        var messages = new List<CallMessage<ShipCall>>();
        foreach (var submission in few)
        {
            var isFirst = !cases.TryGetValue(submission.Id, out var known) || messages.TrueForAll(message => message.Call?.Case.Row.Id != known.Row.Id);
            messages.Add(known is null
                ? new CallMessage<ShipCall>(submission) { Instead = new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShipmentGone")) }
                : Message(submission, known, facts[submission.ShipmentId], isFirst));
        }

        return messages;
    }

    /// <inheritdoc />
    public Task<string> CallAsync(OutboundContext context, ShipCall call) =>
        api.ConfirmShipmentAsync(context.Connection, call.Case.Row.AmazonOrderId, call.Request, context.CancellationToken);

    /// <inheritdoc />
    public Task<SubmissionOutcome> TakenAsync(OutboundContext context, CallMessage<ShipCall> message, string requestId)
    {
        var request = message.Call!.Request;
        message.Submission.Payload = JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest);
        return Task.FromResult<SubmissionOutcome>(ShipmentDecision.Taken(request.PackageDetail) with { RequestId = requestId });
    }

    /// <inheritdoc />
    public async Task<SubmissionOutcome> RefusedAsync(OutboundContext context, CallMessage<ShipCall> message, SellingPartnerApiException exception)
    {
        var (known, request) = (message.Call!.Case, message.Call.Request);
        message.Submission.RefusedHash = ShipmentDecision.HashOf(request);
        if (await refresher.RefreshAsync(known.Row.Id, context.CancellationToken) is not null || await reader.AgainAsync(context.Account, known) is not { } now)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.Refused", exception.Words)) { RequestId = exception.RequestId };
        return ShipmentRefusal.Of(now, request, exception.Words) with { RequestId = exception.RequestId };
    }

    private static CallMessage<ShipCall> Message(AmazonSubmission submission, ShipmentCase known, ShipmentFacts facts, bool isFirst)
    {
        submission.TrackingNumber = ShipmentRequests.Compared(facts.TrackingNumber);
        var decision = ShipmentDecision.Of(facts);
        var instead = decision.Instead ?? WhyNotNow(submission, decision.Request!, facts, isFirst);
        return instead is null
            ? new CallMessage<ShipCall>(submission) { Call = new ShipCall(known, decision.Request!) }
            : new CallMessage<ShipCall>(submission) { Instead = instead };
    }

    private static SubmissionOutcome? WhyNotNow(AmazonSubmission submission, ConfirmShipmentRequest request, ShipmentFacts facts, bool isFirst)
    {
        if (submission.RefusedHash == ShipmentDecision.HashOf(request))
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.RefusedBefore"));
        // of an order whose buyer is to get one parcel, one goes out at a time
        if (facts is { OneParcel: true, ConfirmAnyway: false, Own: null } && !isFirst)
            return new SubmissionOutcome.Postponed(ShipmentObstacle.SecondParcel(facts).Words);
        // its number was taken away a moment ago: the feed takes it
        return request.PackageDetail.TrackingNumber.Length == 0 ? new SubmissionOutcome.SendAgain(new ChannelMessage("Outbound.Asked")) : null;
    }
}
