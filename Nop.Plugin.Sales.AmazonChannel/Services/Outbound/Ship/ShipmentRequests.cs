using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Puts shipments of Amazon orders into the outbox when the shop says that one has left, or that something in it has changed.</summary>
public sealed class ShipmentRequests(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonShipment> entered,
    ShipmentReader reader,
    Submissions submissions)
{
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

    /// <summary>Stores what an admin entered for a shipment, and tells Amazon of it if the shipment has left.</summary>
    public Task EnterAsync(int shipmentId, string? carrier, string? shippingMethod, bool? shipDespiteRequest) =>
        EnterAsync(shipmentId, new ShipmentEntry { Carrier = carrier, ShippingMethod = shippingMethod, ShipDespiteRequest = shipDespiteRequest });

    /// <summary>Stores what an admin entered for a shipment, and tells Amazon of it if the shipment has left.</summary>
    public async Task EnterAsync(int shipmentId, ShipmentEntry entry)
    {
        var known = await reader.EnteredAsync(shipmentId);
        if (!entry.ApplyTo(known))
            return;
        if (known.Id == 0)
            await entered.InsertAsync(known, false);
        else
            await entered.UpdateAsync(known, false);
        await RequestAsync(shipmentId);
    }

    /// <summary>What stands in the outbox for a shipment.</summary>
    /// <param name="accountId">Account of the order.</param>
    /// <param name="amazonOrderRowId">Row of the order.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="trackingNumber">Its tracking number as the shop has it.</param>
    /// <param name="customerId">Admin at work; 0 for none.</param>
    public static AmazonSubmission New(int accountId, int amazonOrderRowId, int shipmentId, string? trackingNumber, int customerId) => new()
    {
        AccountId = accountId,
        AmazonOrderRowId = amazonOrderRowId,
        Kind = SubmissionKind.Ship,
        UniqueKey = KeyOf(shipmentId),
        ShipmentId = shipmentId,
        TrackingNumber = Compared(trackingNumber),
        CustomerId = customerId
    };

    /// <summary>A tracking number as it is compared: in code, because the database may hold the host's texts and the channel's under different collations.</summary>
    public static string Compared(string? trackingNumber) => (trackingNumber?.Trim() ?? "").Short(400);

    private async Task RequestAsync(AmazonOrder row, Shipment shipment)
    {
        var wanted = New(row.AccountId, row.Id, shipment.Id, shipment.TrackingNumber, await submissions.ActingCustomerIdAsync());
        var submission = await submissions.EnsureAsync(wanted);
        if (submission == wanted || submission.State == SubmissionState.Requested)
            return;
        submission.TrackingNumber = wanted.TrackingNumber;
        submission.CustomerId = wanted.CustomerId;
        await submissions.RequestAgainAsync(submission, isByPerson: false);
    }
}
