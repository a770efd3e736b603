using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Shop.Areas.Admin.Models;

/// <summary>A shipment.</summary>
public sealed record ShipmentModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CustomOrderNumber")]
    public string? CustomOrderNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.TrackingNumber")]
    public string? TrackingNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.AdminComment")]
    public string? AdminComment { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.TotalWeight")]
    public string? TotalWeight { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.ShippedDate")]
    public string? ShippedDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CanShip")]
    public bool CanShip { get; set; }

    public DateTime? ShippedDateUtc { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.DeliveryDate")]
    public string? DeliveryDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CanDeliver")]
    public bool CanDeliver { get; set; }

    public bool PickupInStore { get; set; }

    public IReadOnlyList<ShipmentItemModel> Items { get; set; } = [];
}

/// <summary>A line of a shipment.</summary>
public sealed record ShipmentItemModel : BaseNopEntityModel
{
    public int OrderItemId { get; set; }

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    public string? Sku { get; set; }

    public string? AttributeInfo { get; set; }

    public string? ShippedFromWarehouse { get; set; }

    public string? ItemWeight { get; set; }

    public string? ItemDimensions { get; set; }

    public int QuantityOrdered { get; set; }

    public int QuantityInThisShipment { get; set; }

    public int QuantityInAllShipments { get; set; }

    public int QuantityToAdd { get; set; }
}

/// <summary>Filters of the shipment list.</summary>
public sealed record ShipmentSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Orders.Shipments.List.TrackingNumber")]
    public string? TrackingNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.List.LoadNotShipped")]
    public bool LoadNotShipped { get; set; }
}

/// <summary>A page of shipments.</summary>
public sealed record ShipmentListModel : BasePagedListModel<ShipmentModel>
{
}

/// <summary>Which shipment's lines a child grid wants.</summary>
public sealed record ShipmentItemSearchModel : BaseSearchModel
{
    public int ShipmentId { get; set; }
}

/// <summary>A page of a shipment's lines.</summary>
public sealed record ShipmentItemListModel : BasePagedListModel<ShipmentItemModel>
{
}
