using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>One call of confirmShipment.</summary>
/// <param name="Row">The order.</param>
/// <param name="Request">What is said of it.</param>
public sealed record ShipCall(AmazonOrder Row, ConfirmShipmentRequest Request);

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

        var rows = (await reader.OrdersAsync([.. few.Select(submission => submission.AmazonOrderRowId)])).ToDictionary(row => row.Id);
        var shipments = (await reader.ShipmentsAsync([.. few.Select(submission => submission.ShipmentId)])).ToDictionary(shipment => shipment.Id);
        var cases = few.Where(submission => rows.ContainsKey(submission.AmazonOrderRowId) && shipments.ContainsKey(submission.ShipmentId))
            .ToDictionary(submission => submission.Id, submission => new ShipmentCase(rows[submission.AmazonOrderRowId], shipments[submission.ShipmentId], submission.Payload));
        var facts = (await reader.ReadAsync(context.Account, [.. cases.Values])).ToDictionary(read => read.ShipmentId);
        return [.. few.Select(submission => cases.TryGetValue(submission.Id, out var known)
            ? Message(submission, known.Row, facts[submission.ShipmentId])
            : Gone(submission, rows.ContainsKey(submission.AmazonOrderRowId)))];
    }

    /// <inheritdoc />
    public Task<string> CallAsync(OutboundContext context, ShipCall call) =>
        api.ConfirmShipmentAsync(context.Connection, call.Row.AmazonOrderId, call.Request, context.CancellationToken);

    /// <inheritdoc />
    public Task<SubmissionOutcome> TakenAsync(OutboundContext context, CallMessage<ShipCall> message, string requestId)
    {
        var request = message.Call!.Request;
        message.Submission.Payload = JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest);
        var words = new ChannelMessage("Outbound.Ship.Accepted", ShipmentDecision.Words(request.PackageDetail), request.PackageDetail.TrackingNumber);
        return Task.FromResult<SubmissionOutcome>(new SubmissionOutcome.Accepted(words) { RequestId = requestId });
    }

    // "order already fulfilled" may mean that the package was bought or confirmed elsewhere: the order as it is now tells
    /// <inheritdoc />
    public async Task<SubmissionOutcome> RefusedAsync(OutboundContext context, CallMessage<ShipCall> message, SellingPartnerApiException exception)
    {
        var row = message.Call!.Row;
        if (await refresher.RefreshAsync(row.Id, context.CancellationToken) is null && await reader.OrdersAsync([row.Id]) is [var now])
        {
            if (AmazonValues.IsShipped(now.AmazonStatus))
                return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Ship.ShippedAtAmazon", row.AmazonOrderId)) { RequestId = exception.RequestId };
            if (now.AmazonStatus == AmazonValues.Cancelled)
                return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", row.AmazonOrderId)) { RequestId = exception.RequestId };
        }

        return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.Refused", exception.Message)) { RequestId = exception.RequestId };
    }

    private static CallMessage<ShipCall> Message(AmazonSubmission submission, AmazonOrder row, ShipmentFacts facts)
    {
        submission.TrackingNumber = ShipmentRequests.Compared(facts.TrackingNumber);
        var decision = ShipmentDecision.Of(facts);
        return decision.Request is { } request
            ? new CallMessage<ShipCall>(submission) { Call = new ShipCall(row, request) }
            : new CallMessage<ShipCall>(submission) { Instead = decision.Instead };
    }

    private static CallMessage<ShipCall> Gone(AmazonSubmission submission, bool hasOrder) => new(submission)
    {
        Instead = hasOrder
            ? new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShipmentGone"))
            : new SubmissionOutcome.Refused(new ChannelMessage("Outbound.OrderGone"))
    };
}
