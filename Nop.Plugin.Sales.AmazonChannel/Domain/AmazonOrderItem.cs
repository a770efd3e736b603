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

    /// <summary>Pieces that this line has taken from the shop's stock.</summary>
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

    /// <summary>Shipment line whose booking out of a warehouse is under way; 0 when none is. Written before the warehouse's figure is touched.</summary>
    public int BookingShipmentItemId { get; set; }

    /// <summary>The warehouse's figure just before the booking under way.</summary>
    public int BookingBefore { get; set; }

    /// <summary>Newest entry of the host's stock history just before the booking under way.</summary>
    public int BookingHistoryId { get; set; }
}
