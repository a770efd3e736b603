using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What the list of Amazon orders is searched and sorted by.</summary>
public record AmazonOrderSearchModel : BaseSearchModel
{
    /// <summary>Placed on or after this day.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchPurchasedFrom")]
    [UIHint("DateNullable")]
    public DateTime? SearchPurchasedFrom { get; set; }

    /// <summary>Placed on or before this day.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchPurchasedTo")]
    [UIHint("DateNullable")]
    public DateTime? SearchPurchasedTo { get; set; }

    /// <summary>Amazon's number or a part of it.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.AmazonOrderId")]
    public string? SearchAmazonOrderId { get; set; }

    /// <summary>Buyer's name or a part of it.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.BuyerName")]
    public string? SearchBuyerName { get; set; }

    /// <summary>Smallest total.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchTotalFrom")]
    public decimal? SearchTotalFrom { get; set; }

    /// <summary>Largest total.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchTotalTo")]
    public decimal? SearchTotalTo { get; set; }

    /// <summary>Amazon's statuses; none for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.AmazonStatus")]
    public IList<string> SearchStatuses { get; set; } = [];

    /// <summary>MERCHANT or AMAZON; empty for both.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.FulfilledBy")]
    public string? SearchFulfilledBy { get; set; }

    /// <summary>Amazon's marketplace id; empty for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.Marketplace")]
    public string? SearchMarketplaceId { get; set; }

    /// <summary>Number of the account; 0 for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.Account")]
    public int SearchAccountId { get; set; }

    /// <summary>1 for orders with a shop order, 2 for those without, 0 for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchShopOrder")]
    public int SearchShopOrder { get; set; }

    /// <summary>True for orders whose ship-by time is over.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchOverdue")]
    public bool SearchOverdue { get; set; }

    /// <summary>True for orders of which a message to Amazon was refused, is held, or ended nobody knows how.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Fields.SearchOutboundProblem")]
    public bool SearchOutboundProblem { get; set; }

    /// <summary>Number of the state; -1 for all.</summary>
    public int SearchStateId { get; set; } = -1;

    /// <summary>Sort as the grid posts it.</summary>
    public IList<GridOrder>? Order { get; set; }

    /// <summary>Columns as the grid posts them.</summary>
    public IList<GridColumn>? Columns { get; set; }

    /// <summary>Cards of the states and of Amazon's statuses.</summary>
    public OrderCardsModel Cards { get; set; } = new([], []);

    /// <summary>Why nothing goes to Amazon, or no answer comes; none when all is well.</summary>
    public IReadOnlyList<OutboxAlertModel> OutboxAlerts { get; set; } = [];

    /// <summary>Names of the accounts whose import has not been started.</summary>
    public IList<string> DryRuns { get; set; } = [];

    /// <summary>Statuses to choose from.</summary>
    public IList<SelectListItem> Statuses { get; set; } = [];

    /// <summary>Who ships, to choose from.</summary>
    public IList<SelectListItem> FulfilledBys { get; set; } = [];

    /// <summary>Marketplaces to choose from.</summary>
    public IList<SelectListItem> Marketplaces { get; set; } = [];

    /// <summary>Accounts to choose from.</summary>
    public IList<SelectListItem> Accounts { get; set; } = [];

    /// <summary>Answers to whether there is a shop order.</summary>
    public IList<SelectListItem> ShopOrders { get; set; } = [];

    /// <summary>Name of the time zone that dates are shown in.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>True when the user may import and refresh.</summary>
    public bool MayChange { get; set; }

    /// <summary>True when the user may export.</summary>
    public bool MayExport { get; set; }
}
