using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Puts shipments of Amazon orders into the outbox: when the shop says that one has left, and by looking for those that nobody told of.</summary>
public sealed class ShipmentRequests(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonShipment> entered,
    IRepository<AmazonSubmission> rows,
    IRepository<Shipment> shipments,
    ShipmentReader reader,
    Submissions submissions,
    TimeProvider time) : IOutboundScan
{
    private static readonly TimeSpan CorrectionsOf = TimeSpan.FromDays(60);

    /// <summary>What makes it one and the same shipment.</summary>
    public static string KeyOf(int shipmentId) => FormattableString.Invariant($"ship/{shipmentId}");

    /// <summary>True for a shipment that the shop has from Amazon.</summary>
    public static bool IsFromAmazon(Shipment shipment) =>
        shipment.AdminComment?.StartsWith(AmazonChannelDefaults.ShipmentCommentPrefix, StringComparison.Ordinal) == true;

    /// <summary>Asks to tell Amazon of a shipment, or of what has changed in it. Does nothing for shipments that are none of Amazon's.</summary>
    public async Task RequestAsync(int shipmentId)
    {
        if (await reader.ShipmentAsync(shipmentId) is not { ShippedDateUtc: not null } shipment || IsFromAmazon(shipment)
            || await reader.OrderOfAsync(shipment.OrderId) is not { } row || row.FulfilledBy == AmazonValues.Amazon
            || await accounts.Table.FirstOrDefaultAsync(account => account.Id == row.AccountId) is not { ConfirmShipments: true })
            return;
        await RequestAsync(row, shipment);
    }

    /// <inheritdoc />
    public async Task ScanAsync(AmazonAccount account)
    {
        if (!account.ConfirmShipments)
            return;

        var untold = await (
            from row in orders.Table
            join shipment in shipments.Table on row.OrderId equals shipment.OrderId
            where row.AccountId == account.Id && row.OrderId != 0 && row.FulfilledBy != AmazonValues.Amazon
                && (row.AmazonStatus == AmazonValues.Unshipped || row.AmazonStatus == AmazonValues.PartiallyShipped)
                && shipment.ShippedDateUtc != null
                && !rows.Table.Any(submission => submission.ShipmentId == shipment.Id)
            select shipment.Id).ToListAsync();
        var since = (time.GetUtcNow() - CorrectionsOf).UtcDateTime;
        var corrected = await (
            from submission in rows.Table
            join shipment in shipments.Table on submission.ShipmentId equals shipment.Id
            where submission.AccountId == account.Id && submission.KindId == (int)SubmissionKind.Ship && submission.CreatedOnUtc > since
                && (submission.StateId == (int)SubmissionState.Accepted || submission.StateId == (int)SubmissionState.Refused)
                && shipment.TrackingNumber != null && shipment.TrackingNumber != submission.TrackingNumber
            select shipment.Id).ToListAsync();
        foreach (var shipmentId in untold.Concat(corrected))
            await RequestAsync(shipmentId);
    }

    /// <summary>Stores what an admin entered for a shipment, and tells Amazon of it if the shipment has left.</summary>
    public async Task EnterAsync(int shipmentId, string? carrier, string? shippingMethod, bool? shipDespiteRequest)
    {
        var known = await reader.EnteredAsync(shipmentId);
        var before = (known.Carrier, known.ShippingMethod, known.ShipDespiteRequest);
        known.Carrier = (carrier ?? known.Carrier).Trim().Short(200);
        known.ShippingMethod = (shippingMethod ?? known.ShippingMethod).Trim().Short(200);
        known.ShipDespiteRequest = shipDespiteRequest ?? known.ShipDespiteRequest;
        if (before == (known.Carrier, known.ShippingMethod, known.ShipDespiteRequest))
            return;
        if (known.Id == 0)
            await entered.InsertAsync(known, false);
        else
            await entered.UpdateAsync(known, false);
        await RequestAsync(shipmentId);
    }

    private async Task RequestAsync(AmazonOrder row, Shipment shipment)
    {
        var wanted = new AmazonSubmission
        {
            AccountId = row.AccountId,
            AmazonOrderRowId = row.Id,
            Kind = SubmissionKind.Ship,
            UniqueKey = KeyOf(shipment.Id),
            ShipmentId = shipment.Id,
            TrackingNumber = (shipment.TrackingNumber?.Trim() ?? "").Short(400),
            CustomerId = await submissions.ActingCustomerIdAsync()
        };
        var submission = await submissions.EnsureAsync(wanted);
        if (submission == wanted || submission.State == SubmissionState.Requested)
            return;
        submission.TrackingNumber = wanted.TrackingNumber;
        submission.CustomerId = wanted.CustomerId;
        await submissions.RequestAgainAsync(submission);
    }
}
