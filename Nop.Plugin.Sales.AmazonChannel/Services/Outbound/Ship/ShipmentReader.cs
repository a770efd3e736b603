using System.Text.Json;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Looks up what <see cref="ShipmentDecision"/> decides on.</summary>
public sealed class ShipmentReader(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonShipment> shipmentFacts,
    IRepository<Shipment> shipments,
    IShipmentService shipmentService,
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

    /// <summary>Everything about a shipment of an Amazon order.</summary>
    /// <param name="account">Account of the order.</param>
    /// <param name="row">The order.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="confirmed">What Amazon accepted before, as stored; null when nothing.</param>
    public async Task<ShipmentFacts> ReadAsync(AmazonAccount account, AmazonOrder row, Shipment shipment, string? confirmed)
    {
        var lines = await items.Table.Where(item => item.AmazonOrderRowId == row.Id).ToListAsync();
        var byOrderItem = lines.Where(line => line.OrderItemId != 0).ToDictionary(line => line.OrderItemId, line => line.AmazonItemId);
        var quantities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in await shipmentService.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (item.Quantity > 0 && byOrderItem.TryGetValue(item.OrderItemId, out var amazonItemId))
                quantities[amazonItemId] = quantities.GetValueOrDefault(amazonItemId) + item.Quantity;
        }

        var snapshot = snapshots.TryRead(row);
        var entered = await EnteredAsync(shipment.Id);
        return new ShipmentFacts
        {
            AmazonOrderId = row.AmazonOrderId,
            AmazonStatus = row.AmazonStatus,
            FulfilledBy = row.FulfilledBy,
            MarketplaceId = row.MarketplaceId,
            Programs = row.Programs.Split(',', StringSplitOptions.RemoveEmptyEntries),
            BuyerCancellationRequested = row.BuyerCancellationRequested,
            ShipDespiteRequest = entered.ShipDespiteRequest,
            CashOnDelivery = snapshot?.OrderItems.Any(item => !string.IsNullOrEmpty(item.Fulfillment?.Shipping?.ShippingConstraints?.CashOnDelivery)) == true,
            Packages = [.. (snapshot?.Packages ?? []).Where(package => package.PackageStatus?.Status is not "CANCELLED")],
            Ordered = lines.ToDictionary(line => line.AmazonItemId, line => line.QuantityOrdered),
            ShipmentId = shipment.Id,
            Quantities = quantities,
            TrackingNumber = shipment.TrackingNumber?.Trim() ?? "",
            ShippedOn = shipment.ShippedDateUtc?.AsUtc(),
            Carrier = Carriers.Resolve(entered.Carrier, account.DefaultCarrier, await carrierNames.ByShopNameAsync()),
            ShippingMethod = entered.ShippingMethod.Trim(),
            Confirmed = string.IsNullOrEmpty(confirmed) ? null : JsonSerializer.Deserialize(confirmed, AmazonJson.Default.ConfirmShipmentRequest)
        };
    }
}
