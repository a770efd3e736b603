using Nop.Core;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What an admin enters on the page of an account, and what follows from it. Written by itself, so that the account's other columns stay with those who own them.</summary>
public class AccountSettings : BaseEntity
{
    /// <summary>Name for the admin's eyes.</summary>
    public string Name { get; set; } = "";

    /// <summary>Number of the <see cref="Region"/>.</summary>
    public int RegionId { get; set; }

    /// <summary>Selling Partner API base address; used when <see cref="Region"/> is <see cref="AmazonRegion.Custom"/>.</summary>
    public string? CustomEndpoint { get; set; }

    /// <summary>Login with Amazon token address; used when <see cref="Region"/> is <see cref="AmazonRegion.Custom"/>.</summary>
    public string? CustomTokenEndpoint { get; set; }

    /// <summary>Login with Amazon client id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Amazon marketplace ids, comma separated; empty asks for all of the seller's.</summary>
    public string MarketplaceIds { get; set; } = "";

    /// <summary>False while an admin has paused the account.</summary>
    public bool Active { get; set; } = true;

    /// <summary>False keeps the list of Amazon orders view-only: no shop order is created or changed.</summary>
    public bool ImportOrders { get; set; } = true;

    /// <summary>Orders that were placed at Amazon before this moment are not imported.</summary>
    public DateTime OrdersPlacedAfterUtc { get; set; }

    /// <summary>Store that owns the imported orders.</summary>
    public int StoreId { get; set; }

    /// <summary>Stores of single marketplaces, as <c>marketplaceId=storeId</c>, comma separated.</summary>
    public string MarketplaceStores { get; set; } = "";

    /// <summary>Number of the <see cref="CustomerCreation"/>.</summary>
    public int CustomerCreationId { get; set; } = (int)CustomerCreation.Guest;

    /// <summary>Customer of all orders when <see cref="CustomerCreation"/> is <see cref="Domain.CustomerCreation.Fixed"/>.</summary>
    public int FixedCustomerId { get; set; }

    /// <summary>Number of the <see cref="OrderNumberSource"/>.</summary>
    public int OrderNumberSourceId { get; set; } = (int)OrderNumberSource.Shop;

    /// <summary>Put before the Amazon number when <see cref="OrderNumberSource"/> is <see cref="Domain.OrderNumberSource.Amazon"/>.</summary>
    public string OrderNumberPrefix { get; set; } = "";

    /// <summary>Number of the <see cref="NewOrderStatus"/>.</summary>
    public int NewOrderStatusId { get; set; } = (int)OrderStatus.Processing;

    /// <summary>True holds stock for orders whose payment Amazon has not yet verified.</summary>
    public bool ReserveStockForPendingOrders { get; set; }

    /// <summary>Days after which stock held for a pending order is given back.</summary>
    public int PendingReservationDays { get; set; } = AmazonAccount.DefaultPendingReservationDays;

    /// <summary>True imports orders that Amazon fulfils, once Amazon has shipped them.</summary>
    public bool ImportAmazonFulfilledOrders { get; set; } = true;

    /// <summary>Number of the <see cref="UnknownSku"/>.</summary>
    public int UnknownSkuId { get; set; } = (int)UnknownSkuBehavior.Wait;

    /// <summary>Product of lines whose SKU the shop does not know, when <see cref="UnknownSku"/> is <see cref="UnknownSkuBehavior.Placeholder"/>.</summary>
    public int PlaceholderProductId { get; set; }

    /// <summary>True cancels an unshipped shop order as soon as its buyer asks for it.</summary>
    public bool CancelOnBuyerRequest { get; set; }

    /// <summary>Amazon's merchant token of the seller, for the header of feeds; empty when it was not entered.</summary>
    public string SellerId { get; set; } = "";

    /// <summary>True confirms shipments of the shop to Amazon.</summary>
    public bool ConfirmShipments { get; set; } = true;

    /// <summary>Carrier of shipments for which none was entered, in the shop's words.</summary>
    public string DefaultCarrier { get; set; } = "";

    /// <summary>True offers to send refunds of the shop to Amazon.</summary>
    public bool SendRefunds { get; set; }

    /// <summary>True tries the operation cancelOrder before the feed. Amazon has documented and withdrawn it.</summary>
    public bool UseCancelOrder { get; set; }

    /// <summary>Raised with every change of a setting that <c>OrderRules</c> holds: orders that were judged under a lower one are looked at again.</summary>
    public int RulesVersion { get; set; }

    /// <summary>Raised when orders are wanted that Amazon was never asked for, by an earlier date or another marketplace: the next sync reads from the beginning.</summary>
    public int WindowVersion { get; set; }

    /// <summary>Where the account's calls go.</summary>
    public AmazonRegion Region
    {
        get => (AmazonRegion)RegionId;
        set => RegionId = (int)value;
    }

    /// <summary>Who becomes the customer of an imported order.</summary>
    public CustomerCreation CustomerCreation
    {
        get => (CustomerCreation)CustomerCreationId;
        set => CustomerCreationId = (int)value;
    }

    /// <summary>Where the shop order's number comes from.</summary>
    public OrderNumberSource OrderNumberSource
    {
        get => (OrderNumberSource)OrderNumberSourceId;
        set => OrderNumberSourceId = (int)value;
    }

    /// <summary>Status of a new shop order that is still to be shipped.</summary>
    public OrderStatus NewOrderStatus
    {
        get => (OrderStatus)NewOrderStatusId;
        set => NewOrderStatusId = (int)value;
    }

    /// <summary>What happens to orders with a SKU that the shop does not know.</summary>
    public UnknownSkuBehavior UnknownSku
    {
        get => (UnknownSkuBehavior)UnknownSkuId;
        set => UnknownSkuId = (int)value;
    }
}
