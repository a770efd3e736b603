using System.Text.Json;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Looks up what <see cref="ShipmentDecision"/> decides on.</summary>
public sealed class ShipmentReader(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonShipment> shipmentFacts,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<AmazonSubmission> submissions,
    SnapshotStore snapshots,
    CarrierNames carrierNames)
{
    /// <summary>A shipment as it is stored now, past the host's cache; null when it was deleted.</summary>
    public async Task<Shipment?> ShipmentAsync(int shipmentId) => await shipments.Table.FirstOrDefaultAsync(shipment => shipment.Id == shipmentId);

    /// <summary>The Amazon order behind a shop order; null when there is none.</summary>
    public async Task<AmazonOrder?> OrderOfAsync(int orderId) => await orders.Table.FirstOrDefaultAsync(row => row.OrderId == orderId && orderId != 0);

    /// <summary>What was entered for a shipment; a blank one when nothing was.</summary>
    public async Task<AmazonShipment> EnteredAsync(int shipmentId) =>
        await shipmentFacts.Table.FirstOrDefaultAsync(entered => entered.ShipmentId == shipmentId) ?? new AmazonShipment { ShipmentId = shipmentId };

    /// <summary>Orders by their rows.</summary>
    public async Task<IReadOnlyList<AmazonOrder>> OrdersAsync(ICollection<int> rowIds) => await orders.Table.Where(row => rowIds.Contains(row.Id)).ToListAsync();

    /// <summary>Shipments as they are stored now, past the host's cache; those that were deleted are left out.</summary>
    public async Task<IReadOnlyList<Shipment>> ShipmentsAsync(ICollection<int> shipmentIds) => await shipments.Table.Where(shipment => shipmentIds.Contains(shipment.Id)).ToListAsync();

    /// <summary>The shipments of some submissions with their orders, as they are stored now; those that are not there any more are left out.</summary>
    public async Task<IReadOnlyDictionary<int, ShipmentCase>> CasesAsync(IReadOnlyList<AmazonSubmission> few)
    {
        var rows = (await OrdersAsync([.. few.Select(submission => submission.AmazonOrderRowId)])).ToDictionary(row => row.Id);
        var there = (await ShipmentsAsync([.. few.Select(submission => submission.ShipmentId)])).ToDictionary(shipment => shipment.Id);
        return few.Where(submission => rows.ContainsKey(submission.AmazonOrderRowId) && there.ContainsKey(submission.ShipmentId))
            .ToDictionary(submission => submission.Id,
                submission => new ShipmentCase(rows[submission.AmazonOrderRowId], there[submission.ShipmentId], submission.Payload));
    }

    /// <summary>The facts of a shipment, read again; null when it is not there any more.</summary>
    public async Task<ShipmentFacts?> AgainAsync(AmazonAccount account, ShipmentCase known) =>
        await OrdersAsync([known.Row.Id]) is [var row] && await ShipmentsAsync([known.Shipment.Id]) is [var shipment]
            ? await ReadAsync(account, row, shipment, known.Confirmed)
            : null;

    /// <summary>Those of some shipments that an admin lets go without a tracking number, and that still have none.</summary>
    public async Task<IReadOnlyCollection<int>> UntrackedAsync(IEnumerable<int> shipmentIds)
    {
        var untracked = new HashSet<int>();
        foreach (var ids in shipmentIds.Chunk(500).Select(chunk => chunk.ToList()))
        {
            var found = await (
                from one in shipmentFacts.Table
                join shipment in shipments.Table on one.ShipmentId equals shipment.Id
                where one.WithoutTracking && ids.Contains(one.ShipmentId)
                select new { shipment.Id, shipment.TrackingNumber }).ToListAsync();
            untracked.UnionWith(found.Where(one => string.IsNullOrWhiteSpace(one.TrackingNumber)).Select(one => one.Id));
        }

        return untracked;
    }

    /// <summary>Everything about a shipment of an Amazon order.</summary>
    /// <param name="account">Account of the order.</param>
    /// <param name="row">The order.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="confirmed">What Amazon took before, as stored; null when nothing.</param>
    public async Task<ShipmentFacts> ReadAsync(AmazonAccount account, AmazonOrder row, Shipment shipment, string? confirmed) =>
        (await ReadAsync(account, [new ShipmentCase(row, shipment, confirmed)]))[0];

    /// <summary>Everything about some shipments of an account, in their order; each table is read once.</summary>
    public async Task<IReadOnlyList<ShipmentFacts>> ReadAsync(AmazonAccount account, IReadOnlyList<ShipmentCase> cases)
    {
        if (cases.Count == 0)
            return [];
        var rowIds = cases.Select(one => one.Row.Id).Distinct().ToList();
        var shipmentIds = cases.Select(one => one.Shipment.Id).ToList();
        var lines = (await items.Table.Where(item => rowIds.Contains(item.AmazonOrderRowId)).ToListAsync()).ToLookup(item => item.AmazonOrderRowId);
        var pieces = (await shipmentItems.Table.Where(item => shipmentIds.Contains(item.ShipmentId)).ToListAsync()).ToLookup(item => item.ShipmentId);
        var entered = (await shipmentFacts.Table.Where(one => shipmentIds.Contains(one.ShipmentId)).ToListAsync()).ToDictionary(one => one.ShipmentId);
        var asked = (await submissions.Table.Where(submission => rowIds.Contains(submission.AmazonOrderRowId))
            .Select(submission => new { submission.AmazonOrderRowId, submission.KindId, submission.StateId, submission.ShipmentId, submission.SentOnUtc }).ToListAsync())
            .Select(one => new AskedOfOrder(one.AmazonOrderRowId, (SubmissionKind)one.KindId, (SubmissionState)one.StateId, one.ShipmentId, one.SentOnUtc is not null))
            .ToLookup(one => one.RowId);
        var carriers = await carrierNames.ByShopNameAsync();
        return [.. cases.Select(one =>
        {
            var typed = entered.GetValueOrDefault(one.Shipment.Id) ?? new AmazonShipment();
            return Facts(one, [.. lines[one.Row.Id]], [.. pieces[one.Shipment.Id]], typed) with
            {
                CancellationUnderWay = asked[one.Row.Id].Any(other => other.IsCancelling),
                OtherWasTold = asked[one.Row.Id].Any(other => other.IsTold && other.ShipmentId != one.Shipment.Id),
                Carrier = Carriers.Resolve(typed.Carrier, account.DefaultCarrier, carriers)
            };
        })];
    }

    private ShipmentFacts Facts(ShipmentCase one, List<AmazonOrderItem> lines, List<ShipmentItem> pieces, AmazonShipment entered)
    {
        var (row, shipment, confirmed) = one;
        var snapshot = snapshots.TryRead(row);
        var quantities = QuantitiesOf(lines, pieces);
        var sold = snapshot?.OrderItems ?? [];
        return new ShipmentFacts
        {
            AmazonOrderId = row.AmazonOrderId,
            AmazonStatus = row.AmazonStatus,
            FulfilledBy = row.FulfilledBy,
            MarketplaceId = row.MarketplaceId,
            Programs = row.Programs.Split(',', StringSplitOptions.RemoveEmptyEntries),
            // a request for other lines holds nothing back
            BuyerCancellationRequested = row.BuyerCancellationRequested && (snapshot is null || OrderFacts.AskedBack(snapshot).Any(item => quantities.ContainsKey(item.OrderItemId))),
            ShipDespiteRequest = entered.ShipDespiteRequest,
            CashOnDelivery = sold.Any(IsPaidAtTheDoor),
            OneParcel = sold.Any(item => IsPaidAtTheDoor(item) || !string.IsNullOrEmpty(item.Fulfillment?.Shipping?.ShippingConstraints?.PalletDelivery)),
            ShipBy = row.ShipByUtc?.AsUtc(),
            Packages = [.. (snapshot?.Packages ?? []).Where(package => package.PackageStatus?.Status is not "CANCELLED")],
            Ordered = lines.ToDictionary(line => line.AmazonItemId,
                line => snapshot?.OrderItems.FirstOrDefault(item => item.OrderItemId == line.AmazonItemId) is { } item ? OrderFacts.Quantity(item) : line.QuantityOrdered),
            Titles = lines.ToDictionary(line => line.AmazonItemId, line => line.Title ?? ""),
            Fulfilled = snapshot is null ? new Dictionary<string, int>() : FulfilledOf(snapshot),
            CancelledItems = [.. sold.Where(item => OrderFacts.Quantity(item) == 0).Select(item => item.OrderItemId)],
            TransparencyItems = [.. sold.Where(item => item.Programs?.Contains("TRANSPARENCY") == true).Select(item => item.OrderItemId)],
            TransparencyCodes = TransparencyCodes.Stored(entered.TransparencyCodes),
            ShipmentId = shipment.Id,
            Quantities = quantities,
            HasLines = pieces.Count > 0,
            TrackingNumber = shipment.TrackingNumber?.Trim() ?? "",
            WithoutTracking = entered.WithoutTracking,
            ConfirmAnyway = entered.ConfirmAnyway,
            ShippedOn = shipment.ShippedDateUtc?.AsUtc(),
            ShippingMethod = entered.ShippingMethod.Trim(),
            Confirmed = string.IsNullOrEmpty(confirmed) ? null : JsonSerializer.Deserialize(confirmed, AmazonJson.Default.ConfirmShipmentRequest)
        };
    }

    private static bool IsPaidAtTheDoor(ItemSnapshot item) => !string.IsNullOrEmpty(item.Fulfillment?.Shipping?.ShippingConstraints?.CashOnDelivery);

    private static Dictionary<string, int> FulfilledOf(OrderSnapshot order) => ShipmentPlanner.Plan(order).SelectMany(target => target.Quantities)
        .GroupBy(item => item.Key, StringComparer.Ordinal).ToDictionary(item => item.Key, item => item.Sum(one => one.Value), StringComparer.Ordinal);

    private static Dictionary<string, int> QuantitiesOf(List<AmazonOrderItem> lines, IEnumerable<ShipmentItem> pieces)
    {
        var byOrderItem = lines.Where(line => line.OrderItemId != 0).ToDictionary(line => line.OrderItemId, line => line.AmazonItemId);
        var quantities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in pieces)
        {
            if (item.Quantity > 0 && byOrderItem.TryGetValue(item.OrderItemId, out var amazonItemId))
                quantities[amazonItemId] = quantities.GetValueOrDefault(amazonItemId) + item.Quantity;
        }

        return quantities;
    }

    private sealed record AskedOfOrder(int RowId, SubmissionKind Kind, SubmissionState State, int ShipmentId, bool WasSent)
    {
        // one whose outcome is not known may have arrived as well
        public bool IsCancelling => Kind == SubmissionKind.Cancel && State is SubmissionState.Requested or SubmissionState.Postponed or SubmissionState.Sent or SubmissionState.Stuck;

        public bool IsTold => Kind == SubmissionKind.Ship
            && (State is SubmissionState.Sent or SubmissionState.Accepted or SubmissionState.Stuck || State == SubmissionState.Requested && WasSent);
    }
}

/// <summary>A shipment of the shop with the Amazon order that it is of.</summary>
/// <param name="Row">The order.</param>
/// <param name="Shipment">The shipment.</param>
/// <param name="Confirmed">What Amazon took of it before, as stored; null when nothing.</param>
public sealed record ShipmentCase(AmazonOrder Row, Shipment Shipment, string? Confirmed);
