using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>A line of an Amazon order and the stock it holds in the shop. Unique by order row and Amazon item id.</summary>
public class AmazonOrderItem : BaseEntity
{
    /// <summary>Row of the Amazon order (<see cref="AmazonOrder"/>).</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>Amazon's <c>orderItemId</c>.</summary>
    public string AmazonItemId { get; set; } = "";

    /// <summary>Amazon's <c>sellerSku</c>, exactly as sent; empty when Amazon sent none.</summary>
    public string SellerSku { get; set; } = "";

    /// <summary>Amazon's <c>asin</c>; empty when Amazon sent none.</summary>
    public string Asin { get; set; } = "";

    /// <summary>Amazon's product title.</summary>
    public string? Title { get; set; }

    /// <summary>Amazon's <c>quantityOrdered</c>; 0 when the last answer that had lines no longer names the line.</summary>
    public int QuantityOrdered { get; set; }

    /// <summary>Line of the shop order; 0 while there is none.</summary>
    public int OrderItemId { get; set; }

    /// <summary>Product of the shop; 0 while the SKU is unknown.</summary>
    public int ProductId { get; set; }

    /// <summary>Attributes of the product's combination; null for the product itself.</summary>
    public string? AttributesXml { get; set; }

    /// <summary>Amazon's quantity that the import last wrote onto the shop's line; null when it wrote none, or did so before 1.1.0.</summary>
    public int? WrittenQuantity { get; set; }

    /// <summary>Hash of quantity, product and price as the import last wrote them onto the shop's line; null when it wrote none, or did so before 1.1.0.</summary>
    public string? WrittenHash { get; set; }

    /// <summary>Quantity that the import is about to write onto the shop's line; null when it is not. Another one than <see cref="ShopQuantity"/> there was made by an admin.</summary>
    public int? WritingQuantity { get; set; }

    /// <summary>Quantity of the shop's line that <see cref="StockTaken"/> reckons with; null when none was seen yet.</summary>
    public int? ShopQuantity { get; set; }

    /// <summary>Pieces that this line has taken from the shop's stock; below zero when the host has given back more than was ever taken.</summary>
    public int StockTaken { get; set; }

    /// <summary>Product whose stock was taken.</summary>
    public int StockProductId { get; set; }

    /// <summary>Attributes of the combination whose stock was taken.</summary>
    public string? StockAttributesXml { get; set; }

    /// <summary>Pieces that a movement now under way adds to <see cref="StockTaken"/>; 0 when none is. Written before the host's stock is touched.</summary>
    public int StockIntent { get; set; }

    /// <summary>The host's stock quantity just before the movement under way.</summary>
    public int StockBefore { get; set; }

    /// <summary>Newest entry of the host's stock history just before the movement under way.</summary>
    public int StockHistoryId { get; set; }

    /// <summary>True when an interrupted movement of this line could not be settled for certain.</summary>
    public bool StockUncertain { get; set; }

    /// <summary>Warehouses that the pieces taken are reserved in, as <c>WarehousePieces</c> writes them; null when the product lies in one place, or it is not known.</summary>
    public string? StockPlaces { get; set; }

    /// <summary>What was reserved in each warehouse just before the movement under way, whoever it was for; null when the product lies in one place.</summary>
    public string? StockPlacesBefore { get; set; }

    /// <summary>Number of the <see cref="StockReturn"/>.</summary>
    public int StockReturnId { get; set; }

    /// <summary>Key of the <see cref="AmazonStockMark"/> that was settled last; null when none was.</summary>
    public string? StockMarkKey { get; set; }

    /// <summary>Shipment line whose booking out of a warehouse is under way; 0 when none is. Written before the warehouse's figure is touched.</summary>
    public int BookingShipmentItemId { get; set; }

    /// <summary>Warehouse of the booking under way; 0 for one that began before 1.1.0.</summary>
    public int BookingWarehouseId { get; set; }

    /// <summary>Pieces of the shipment line that were booked before the booking under way.</summary>
    public int BookingFrom { get; set; }

    /// <summary>Pieces of the shipment line that are booked after the booking under way.</summary>
    public int BookingTo { get; set; }

    /// <summary>The warehouse's figure just before the booking under way.</summary>
    public int BookingBefore { get; set; }

    /// <summary>What was reserved in the warehouse just before the booking under way, whoever it was for.</summary>
    public int BookingReserved { get; set; }

    /// <summary>Newest entry of the host's stock history just before the booking under way.</summary>
    public int BookingHistoryId { get; set; }

    /// <summary>What the host did with the line's stock when the shop order was cancelled or deleted.</summary>
    public StockReturn StockReturn
    {
        get => (StockReturn)StockReturnId;
        set => StockReturnId = (int)value;
    }
}
