using System.Text.Json;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Confirms shipments with confirmShipment, a package a call. Repeating a call is harmless: the package reference stays the same.</summary>
public sealed class ShipSender(ISellingPartnerApi api, ShipmentReader reader, IRepository<AmazonOrder> orders, IOrderRefresher refresher, Submissions submissions, TimeProvider time) : ISubmissionSender
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Ship;

    /// <inheritdoc />
    public bool LooksAtHeld => true;

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due)
    {
        foreach (var submission in due)
            yield return new SubmissionAnswer(submission, await SendAsync(context, submission));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        await Task.CompletedTask;
        yield break;
    }

    private async Task<SubmissionOutcome> SendAsync(OutboundContext context, AmazonSubmission submission)
    {
        if (await orders.Table.FirstOrDefaultAsync(order => order.Id == submission.AmazonOrderRowId) is not { } row)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.OrderGone"));
        // a call that was broken off may have arrived: what Amazon has now tells
        if (submission.SentOnUtc is not null && await refresher.RefreshAsync(row.Id) is null)
            row = await orders.Table.FirstOrDefaultAsync(order => order.Id == row.Id) ?? row;
        if (await reader.ShipmentAsync(submission.ShipmentId) is not { } shipment)
            return new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShipmentGone"));

        submission.TrackingNumber = (shipment.TrackingNumber?.Trim() ?? "").Short(400);
        var decision = ShipmentDecision.Of(await reader.ReadAsync(context.Account, row, shipment, submission.Payload));
        if (decision.Request is not { } request)
            return decision.Instead!;
        submission.SentOnUtc = time.GetUtcNow().UtcDateTime;
        await submissions.SaveAsync(submission);
        try
        {
            var requestId = await api.ConfirmShipmentAsync(context.Connection, row.AmazonOrderId, request, context.CancellationToken);
            submission.Payload = JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest);
            return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Ship.Accepted", ShipmentDecision.Words(request.PackageDetail), request.PackageDetail.TrackingNumber)) { RequestId = requestId };
        }
        catch (SellingPartnerApiException exception) when (exception.Failure == AmazonFailure.Rejected)
        {
            return await AfterRefusalAsync(row, request, exception);
        }
        catch (SellingPartnerApiException exception)
        {
            submission.SentOnUtc = exception.IsOutcomeUnknown ? submission.SentOnUtc : null;
            return new SubmissionOutcome.Failed(exception);
        }
    }

    // "order already fulfilled" may mean that the package was bought or confirmed elsewhere: the order as it is now tells
    private async Task<SubmissionOutcome> AfterRefusalAsync(AmazonOrder row, ConfirmShipmentRequest request, SellingPartnerApiException exception)
    {
        if (await refresher.RefreshAsync(row.Id) is null && await orders.Table.FirstOrDefaultAsync(order => order.Id == row.Id) is { } now)
        {
            if (AmazonValues.IsShipped(now.AmazonStatus))
                return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Ship.ShippedAtAmazon", row.AmazonOrderId)) { RequestId = exception.RequestId };
            if (now.AmazonStatus == AmazonValues.Cancelled)
                return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", row.AmazonOrderId)) { RequestId = exception.RequestId };
        }

        return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.Refused", exception.Message)) { RequestId = exception.RequestId };
    }
}
