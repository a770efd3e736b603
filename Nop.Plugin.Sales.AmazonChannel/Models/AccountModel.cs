using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>An account on its page.</summary>
public record AccountModel : BaseNopEntityModel
{
    /// <summary>Name for the admin's eyes.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.Name")]
    public string? Name { get; set; }

    /// <summary>Paused accounts are not synchronised.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.Active")]
    public bool Active { get; set; } = true;

    /// <summary>What pausing or removing it leaves.</summary>
    public AccountLeaving Leaving { get; set; } = new(0, 0);

    /// <summary>Number of the region.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.RegionId")]
    public int RegionId { get; set; } = 1;

    /// <summary>Address of the Selling Partner API.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.CustomEndpoint")]
    public string? CustomEndpoint { get; set; }

    /// <summary>Address of Login with Amazon.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.CustomTokenEndpoint")]
    public string? CustomTokenEndpoint { get; set; }

    /// <summary>Login with Amazon client id.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ClientId")]
    public string? ClientId { get; set; }

    /// <summary>Write-only: never sent back to the browser.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ClientSecret")]
    public string? ClientSecret { get; set; }

    /// <summary>Write-only: never sent back to the browser.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.RefreshToken")]
    public string? RefreshToken { get; set; }

    /// <summary>True when a secret is stored.</summary>
    public bool HasClientSecret { get; set; }

    /// <summary>True when a refresh token is stored.</summary>
    public bool HasRefreshToken { get; set; }

    /// <summary>Amazon marketplace ids, comma separated.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.MarketplaceIds")]
    public string? MarketplaceIds { get; set; }

    /// <summary>True while nothing is imported yet.</summary>
    public bool DryRun { get; set; }

    /// <summary>Off keeps the list of Amazon orders view-only.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ImportOrders")]
    public bool ImportOrders { get; set; } = true;

    /// <summary>Orders placed before are not imported; store time.</summary>
    [UIHint("DateTimeNullable")]
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.OrdersPlacedAfter")]
    public DateTime? OrdersPlacedAfter { get; set; }

    /// <summary>Store of the imported orders.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.StoreId")]
    public int StoreId { get; set; }

    /// <summary>Stores of single marketplaces.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.MarketplaceStores")]
    public string? MarketplaceStores { get; set; }

    /// <summary>Number of the customer creation.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.CustomerCreationId")]
    public int CustomerCreationId { get; set; }

    /// <summary>Customer of all orders.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.FixedCustomerId")]
    public int FixedCustomerId { get; set; }

    /// <summary>Number of the order number source.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.OrderNumberSourceId")]
    public int OrderNumberSourceId { get; set; }

    /// <summary>Put before Amazon's number.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.OrderNumberPrefix")]
    public string? OrderNumberPrefix { get; set; }

    /// <summary>Status of new orders.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.NewOrderStatusId")]
    public int NewOrderStatusId { get; set; }

    /// <summary>Holds stock for pending orders.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ReserveStockForPendingOrders")]
    public bool ReserveStockForPendingOrders { get; set; }

    /// <summary>Days that stock is held.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.PendingReservationDays")]
    public int PendingReservationDays { get; set; }

    /// <summary>Imports what Amazon fulfils.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ImportAmazonFulfilledOrders")]
    public bool ImportAmazonFulfilledOrders { get; set; }

    /// <summary>Number of the unknown SKU behaviour.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.UnknownSkuId")]
    public int UnknownSkuId { get; set; }

    /// <summary>Product of unknown lines.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.PlaceholderProductId")]
    public int PlaceholderProductId { get; set; }

    /// <summary>Cancels when the buyer asks.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.CancelOnBuyerRequest")]
    public bool CancelOnBuyerRequest { get; set; }

    /// <summary>Confirms shipments to Amazon.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.ConfirmShipments")]
    public bool ConfirmShipments { get; set; }

    /// <summary>Carrier where none was entered.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.DefaultCarrier")]
    public string? DefaultCarrier { get; set; }

    /// <summary>Offers to send refunds to Amazon.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.SendRefunds")]
    public bool SendRefunds { get; set; }

    /// <summary>Tries cancelOrder before the feed.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.UseCancelOrder")]
    public bool UseCancelOrder { get; set; }

    /// <summary>Amazon's merchant token.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Account.Fields.SellerId")]
    public string? SellerId { get; set; }

    /// <summary>Why nothing is sent to Amazon; null while it is.</summary>
    public string? OutboundStoppedReason { get; set; }

    /// <summary>Carriers to choose from.</summary>
    public IReadOnlyList<string> Carriers { get; set; } = [];

    /// <summary>The fixed customer in words.</summary>
    public string? FixedCustomerText { get; set; }

    /// <summary>The placeholder product in words.</summary>
    public string? PlaceholderProductText { get; set; }

    /// <summary>Marketplaces to choose from.</summary>
    public IList<MarketplaceChoiceModel> Marketplaces { get; set; } = [];

    /// <summary>Regions to choose from.</summary>
    public IList<SelectListItem> Regions { get; set; } = [];

    /// <summary>Stores to choose from.</summary>
    public IList<SelectListItem> Stores { get; set; } = [];

    /// <summary>Customer creations to choose from.</summary>
    public IList<SelectListItem> CustomerCreations { get; set; } = [];

    /// <summary>Order number sources to choose from.</summary>
    public IList<SelectListItem> OrderNumberSources { get; set; } = [];

    /// <summary>Order statuses to choose from.</summary>
    public IList<SelectListItem> OrderStatuses { get; set; } = [];

    /// <summary>Unknown SKU behaviours to choose from.</summary>
    public IList<SelectListItem> UnknownSkuBehaviors { get; set; } = [];
}
