using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;

namespace Shop.Areas.Admin.Models;

/// <summary>The grid of a shipment's lines, which opens below the shipment's row.</summary>
public static class ShipmentTables
{
    public static DataTablesModel Items(string name, BaseSearchModel paging) => new()
    {
        Name = name,
        UrlRead = new DataUrl("ShipmentsItemsByShipmentId", "Order", null),
        IsChildTable = true,
        Length = paging.PageSize,
        LengthMenu = paging.AvailablePageSizes,
        Filters = [new(nameof(ShipmentItemSearchModel.ShipmentId), nameof(ShipmentModel.Id), true)],
        ColumnCollection =
        [
            new(nameof(ShipmentItemModel.ProductName)) { Title = "Product", Width = "400" },
            new(nameof(ShipmentItemModel.ShippedFromWarehouse)) { Title = "Warehouse", Width = "150" },
            new(nameof(ShipmentItemModel.QuantityInThisShipment)) { Title = "Qty shipped", Width = "150" },
            new(nameof(ShipmentItemModel.ItemWeight)) { Title = "Item weight", Width = "150" },
            new(nameof(ShipmentItemModel.ItemDimensions)) { Title = "Item dimensions", Width = "150" },
        ],
    };
}
