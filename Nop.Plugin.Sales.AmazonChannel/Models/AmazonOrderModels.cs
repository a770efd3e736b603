using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What the list of Amazon orders is searched by.</summary>
public record AmazonOrderSearchModel : BaseSearchModel
{
    /// <summary>Amazon's number or a part of it.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.AmazonOrderId")]
    public string? SearchAmazonOrderId { get; set; }

    /// <summary>Buyer's name or a part of it.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.BuyerName")]
    public string? SearchBuyerName { get; set; }

    /// <summary>Number of the state; 0 for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.State")]
    public int SearchStateId { get; set; } = -1;

    /// <summary>States to choose from.</summary>
    public IList<SelectListItem> States { get; set; } = [];
}

/// <summary>A page of the list.</summary>
public record AmazonOrderListModel : BasePagedListModel<AmazonOrderModel>;

/// <summary>An Amazon order in the list.</summary>
public record AmazonOrderModel : BaseNopEntityModel
{
    /// <summary>When it was placed, store time.</summary>
    public DateTime PurchasedOn { get; set; }

    /// <summary>Amazon's number.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Shop order; 0 for none.</summary>
    public int OrderId { get; set; }

    /// <summary>Amazon's status.</summary>
    public string AmazonStatus { get; set; } = "";

    /// <summary>State in words.</summary>
    public string State { get; set; } = "";

    /// <summary>Buyer's name.</summary>
    public string BuyerName { get; set; } = "";

    /// <summary>Total with currency, as Amazon has it.</summary>
    public string Total { get; set; } = "";

    /// <summary>Marketplace's name.</summary>
    public string Marketplace { get; set; } = "";

    /// <summary>MERCHANT or AMAZON.</summary>
    public string FulfilledBy { get; set; } = "";

    /// <summary>When it must leave, store time; null when Amazon does not say.</summary>
    public DateTime? ShipBy { get; set; }

    /// <summary>Problems, or the last thing done, in words.</summary>
    public string Notes { get; set; } = "";
}

/// <summary>An Amazon order on its own page.</summary>
public record AmazonOrderDetailsModel : AmazonOrderModel
{
    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>Number of the shop order; empty for none.</summary>
    public string OrderNumber { get; set; } = "";

    /// <summary>Problems in words, one each.</summary>
    public IList<string> Problems { get; set; } = [];

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>Amazon's programs.</summary>
    public string Programs { get; set; } = "";

    /// <summary>When it must arrive, store time.</summary>
    public DateTime? DeliverBy { get; set; }

    /// <summary>When Amazon last changed it, store time.</summary>
    public DateTime LastUpdated { get; set; }

    /// <summary>When a sync last brought it, store time.</summary>
    public DateTime LastSync { get; set; }

    /// <summary>Address of the order in Seller Central; null when the marketplace is not known.</summary>
    public string? SellerCentralUrl { get; set; }

    /// <summary>The lines.</summary>
    public IList<AmazonOrderItemModel> Items { get; set; } = [];
}

/// <summary>A line on the page of an Amazon order.</summary>
public record AmazonOrderItemModel : BaseNopModel
{
    /// <summary>Amazon's id of the line.</summary>
    public string AmazonItemId { get; set; } = "";

    /// <summary>Title.</summary>
    public string Title { get; set; } = "";

    /// <summary>ASIN.</summary>
    public string Asin { get; set; } = "";

    /// <summary>Seller SKU.</summary>
    public string SellerSku { get; set; } = "";

    /// <summary>Pieces ordered.</summary>
    public int QuantityOrdered { get; set; }

    /// <summary>Product of the shop; 0 for none.</summary>
    public int ProductId { get; set; }

    /// <summary>Name of the product; empty for none.</summary>
    public string ProductName { get; set; } = "";

    /// <summary>Pieces taken from the shop's stock.</summary>
    public int StockTaken { get; set; }
}

/// <summary>What the host's order page shows about the Amazon order behind it.</summary>
public record OrderCardModel : AmazonOrderModel
{
    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>When a sync last brought it, store time.</summary>
    public DateTime LastSync { get; set; }

    /// <summary>True while the seller can still cancel it at Amazon.</summary>
    public bool CanCancel { get; set; }

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>Problems in words, one each.</summary>
    public IList<string> Problems { get; set; } = [];

    /// <summary>Resource of the link to Amazon order details.</summary>
    public string DetailsLinkResource => CanCancel
        ? $"{AmazonChannelDefaults.ResourcePrefix}.Order.ViewOrCancel"
        : $"{AmazonChannelDefaults.ResourcePrefix}.Order.View";
}
