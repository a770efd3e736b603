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
    public async Task<IReadOnlyList<AmazonOrder>> OrdersAsync(List<int> rowIds) => await orders.Table.Where(row => rowIds.Contains(row.Id)).ToListAsync();

    /// <summary>Shipments as they are stored now, past the host's cache; those that were deleted are left out.</summary>
    public async Task<IReadOnlyList<Shipment>> ShipmentsAsync(List<int> shipmentIds) => await shipments.Table.Where(shipment => shipmentIds.Contains(shipment.Id)).ToListAsync();

    /// <summary>Everything about a shipment of an Amazon order.</summary>
    /// <param name="account">Account of the order.</param>
    /// <param name="row">The order.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="confirmed">What Amazon accepted before, as stored; null when nothing.</param>
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
        var carriers = await carrierNames.ByShopNameAsync();
        return [.. cases.Select(one => Facts(account, one, [.. lines[one.Row.Id]], pieces[one.Shipment.Id],
            entered.GetValueOrDefault(one.Shipment.Id) ?? new AmazonShipment { ShipmentId = one.Shipment.Id }, carriers))];
    }

    private ShipmentFacts Facts(AmazonAccount account, ShipmentCase one, List<AmazonOrderItem> lines, IEnumerable<ShipmentItem> pieces, AmazonShipment entered,
        IReadOnlyDictionary<string, string> carriers)
    {
        var (row, shipment, confirmed) = one;
        var snapshot = snapshots.TryRead(row);
        var quantities = QuantitiesOf(lines, pieces);
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
            CashOnDelivery = snapshot?.OrderItems.Any(item => !string.IsNullOrEmpty(item.Fulfillment?.Shipping?.ShippingConstraints?.CashOnDelivery)) == true,
            Packages = [.. (snapshot?.Packages ?? []).Where(package => package.PackageStatus?.Status is not "CANCELLED")],
            Ordered = lines.ToDictionary(line => line.AmazonItemId,
                line => snapshot?.OrderItems.FirstOrDefault(item => item.OrderItemId == line.AmazonItemId) is { } item ? OrderFacts.Quantity(item) : line.QuantityOrdered),
            ShipmentId = shipment.Id,
            Quantities = quantities,
            TrackingNumber = shipment.TrackingNumber?.Trim() ?? "",
            ShippedOn = shipment.ShippedDateUtc?.AsUtc(),
            Carrier = Carriers.Resolve(entered.Carrier, account.DefaultCarrier, carriers),
            ShippingMethod = entered.ShippingMethod.Trim(),
            Confirmed = string.IsNullOrEmpty(confirmed) ? null : JsonSerializer.Deserialize(confirmed, AmazonJson.Default.ConfirmShipmentRequest)
        };
    }

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
}

/// <summary>A shipment of the shop with the Amazon order that it is of.</summary>
/// <param name="Row">The order.</param>
/// <param name="Shipment">The shipment.</param>
/// <param name="Confirmed">What Amazon accepted of it before, as stored; null when nothing.</param>
public sealed record ShipmentCase(AmazonOrder Row, Shipment Shipment, string? Confirmed);
