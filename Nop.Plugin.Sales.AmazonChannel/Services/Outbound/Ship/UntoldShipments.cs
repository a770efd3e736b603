using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Finds shipments of open orders that have left and that no event told of.</summary>
public sealed class UntoldShipments(IRepository<AmazonOrder> orders, IRepository<Shipment> shipments, IRepository<AmazonSubmission> rows, Submissions submissions) : IOutboundScan
{
    // more than a run can send; the rest is found by the next ones
    private const int Most = 1000;

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.Zero;

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
                && (shipment.AdminComment == null || !shipment.AdminComment.StartsWith(AmazonChannelDefaults.ShipmentCommentPrefix))
                && !rows.Table.Any(submission => submission.ShipmentId == shipment.Id)
            orderby shipment.Id
            select new { RowId = row.Id, shipment.Id, shipment.TrackingNumber }).Take(Most).ToListAsync();
        if (untold.Count == 0)
            return;
        var customerId = await submissions.ActingCustomerIdAsync();
        await submissions.AddAsync([.. untold.Select(shipment => ShipmentRequests.New(account.Id, shipment.RowId, shipment.Id, shipment.TrackingNumber, customerId))]);
    }
}
