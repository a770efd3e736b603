using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Finds shipments whose tracking number the shop has changed since Amazon was told of it, and that no event told of.</summary>
public sealed class CorrectedShipments(IRepository<AmazonSubmission> rows, IRepository<Shipment> shipments, ShipmentRequests requests, TimeProvider time) : IOutboundScan
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(60);

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public async Task ScanAsync(AmazonAccount account)
    {
        if (!account.ConfirmShipments)
            return;
        var since = (time.GetUtcNow() - LooksBack).UtcDateTime;
        var told = await (
            from submission in rows.Table
            join shipment in shipments.Table on submission.ShipmentId equals shipment.Id
            where submission.AccountId == account.Id && submission.KindId == (int)SubmissionKind.Ship && submission.CreatedOnUtc > since
                && (submission.StateId == (int)SubmissionState.Sent || submission.StateId == (int)SubmissionState.Accepted
                    || submission.StateId == (int)SubmissionState.Refused || submission.StateId == (int)SubmissionState.Stuck)
                && shipment.TrackingNumber != null
            select new { shipment.Id, Told = submission.TrackingNumber, Now = shipment.TrackingNumber }).ToListAsync();
        foreach (var shipment in told.Where(shipment => ShipmentRequests.Compared(shipment.Now) != shipment.Told))
            await requests.RequestAsync(shipment.Id);
    }
}
