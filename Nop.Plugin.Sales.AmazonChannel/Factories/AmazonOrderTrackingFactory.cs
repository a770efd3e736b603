using System.Globalization;
using Nop.Data;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the tracking part of the page of an Amazon order.</summary>
public sealed class AmazonOrderTrackingFactory(
    IShipmentService shipments,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<OrderItem> orderItems,
    IRepository<Product> products,
    AmazonOrderWords words)
{
    /// <summary>Packages as Amazon has them.</summary>
    public async Task<IList<PackageModel>> PreparePackagesAsync(OrderSnapshot? snapshot)
    {
        var titles = snapshot?.OrderItems.ToDictionary(item => item.OrderItemId, item => item.Product.Title ?? item.Product.SellerSku ?? item.OrderItemId) ?? [];
        var models = new List<PackageModel>();
        foreach (var package in snapshot?.Packages ?? [])
        {
            models.Add(new PackageModel
            {
                Number = package.PackageReferenceId,
                Contents = string.Join('\n', (package.PackageItems ?? []).Select(item => Piece(item.Quantity, titles.GetValueOrDefault(item.OrderItemId) ?? item.OrderItemId))),
                Carrier = package.Carrier ?? "",
                Service = package.ShippingService ?? "",
                TrackingNumber = package.TrackingNumber ?? "",
                ShippedOn = await words.TimeTextAsync(package.ShipTime?.UtcDateTime),
                Status = package.PackageStatus?.Status ?? ""
            });
        }

        return models;
    }

    /// <summary>Shipments of the shop order; none when there is no shop order.</summary>
    public async Task<IList<PackageModel>> PrepareShipmentsAsync(AmazonOrder row)
    {
        if (row.OrderId == 0)
            return [];
        var all = await shipments.GetShipmentsByOrderIdAsync(row.OrderId);
        var ids = all.Select(shipment => shipment.Id).ToList();
        var contents = ids.Count == 0 ? [] : await (from piece in shipmentItems.Table
                                                    join line in orderItems.Table on piece.OrderItemId equals line.Id
                                                    join product in products.Table on line.ProductId equals product.Id
                                                    where ids.Contains(piece.ShipmentId)
                                                    orderby piece.Id
                                                    select new { piece.ShipmentId, piece.Quantity, product.Name }).ToListAsync();
        var models = new List<PackageModel>();
        foreach (var shipment in all)
        {
            models.Add(new PackageModel
            {
                Number = shipment.Id.ToString(CultureInfo.InvariantCulture),
                ShipmentId = shipment.Id,
                Contents = string.Join('\n', contents.Where(piece => piece.ShipmentId == shipment.Id).Select(piece => Piece(piece.Quantity, piece.Name))),
                TrackingNumber = shipment.TrackingNumber ?? "",
                ShippedOn = await words.TimeTextAsync(shipment.ShippedDateUtc)
            });
        }

        return models;
    }

    private static string Piece(int quantity, string title) => $"{quantity.ToString(CultureInfo.CurrentCulture)} x {title}";
}
