using Nop.Core;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>One Amazon seller in one region: its credentials, marketplaces and order settings.</summary>
public class AmazonAccount : BaseEntity
{
    /// <summary>As long as an order may stay Pending at Amazon.</summary>
    public const int DefaultPendingReservationDays = 21;

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

    /// <summary>Client secret, encrypted by the host's encryption service.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Refresh token, encrypted by the host's encryption service.</summary>
    public string RefreshToken { get; set; } = "";

    /// <summary>When the client secret was entered; Amazon lets it expire after 180 days.</summary>
    public DateTime SecretEnteredOnUtc { get; set; }

    /// <summary>Amazon marketplace ids, comma separated; empty asks for all of the seller's.</summary>
    public string MarketplaceIds { get; set; } = "";

    /// <summary>False while an admin has paused the account.</summary>
    public bool Active { get; set; } = true;

    /// <summary>When the account was connected.</summary>
    public DateTime ConnectedOnUtc { get; set; }

    /// <summary>Store URL at the time of connection; a different one means a copied database.</summary>
    public string? StoreUrl { get; set; }

    /// <summary>Why Amazon no longer lets this account in, in words; null while it does. Cleared by entering credentials again.</summary>
    public string? AttentionReason { get; set; }

    /// <summary>False keeps the list of Amazon orders view-only: no shop order is created or changed.</summary>
    public bool ImportOrders { get; set; } = true;

    /// <summary>True from the moment an admin adds the account until he starts the import: orders are read and judged, and no shop order is made.</summary>
    public bool DryRun { get; set; }

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
    public int PendingReservationDays { get; set; } = DefaultPendingReservationDays;

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

    /// <summary>Why nothing more is sent to Amazon, in words; null while it is. Cleared by a person only.</summary>
    public string? OutboundStoppedReason { get; set; }

    /// <summary>The account as it is now; what is changed on one of the two stays off the other.</summary>
    public AmazonAccount Copy() => (AmazonAccount)MemberwiseClone();

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
