using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>An Amazon order on its own page.</summary>
public record AmazonOrderDetailsModel : AmazonOrderModel
{
    /// <summary>Amazon's status in words.</summary>
    public string StatusText { get; set; } = "";

    /// <summary>Name of the reader's time zone.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Number of the shop order; empty for none.</summary>
    public string OrderNumber { get; set; } = "";

    /// <summary>Problems in words, one each.</summary>
    public IList<string> Problems { get; set; } = [];

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>Address of the order in Seller Central; null when the marketplace is not known.</summary>
    public string? SellerCentralUrl { get; set; }

    /// <summary>True when the user may ask Amazon for it.</summary>
    public bool MayRefresh { get; set; }

    /// <summary>Facts of the order, in the order they are shown.</summary>
    public IList<AmazonFieldModel> OrderFields { get; set; } = [];

    /// <summary>Facts of the shipping, in the order they are shown.</summary>
    public IList<AmazonFieldModel> ShippingFields { get; set; } = [];

    /// <summary>The shipping address, part by part.</summary>
    public IList<AddressPartModel> Address { get; set; } = [];

    /// <summary>The shop order's shipping address to be edited; null when it cannot be, or not by this user.</summary>
    public ShippingAddressModel? ShippingAddress { get; set; }

    /// <summary>What is to be decided about the address; null when nothing is.</summary>
    public AddressChoiceModel? AddressChoice { get; set; }

    /// <summary>The lines.</summary>
    public IList<AmazonOrderItemModel> Items { get; set; } = [];

    /// <summary>Packages as Amazon has them.</summary>
    public IList<PackageModel> Packages { get; set; } = [];

    /// <summary>Shipments of the shop order.</summary>
    public IList<PackageModel> Shipments { get; set; } = [];

    /// <summary>What goes to Amazon for it.</summary>
    public OutboundModel Outbound { get; set; } = new();

    /// <summary>What the channel did, newest first.</summary>
    public IList<HistoryEntryModel> History { get; set; } = [];

    /// <summary>When the buyer's personal data was erased; empty while it is there.</summary>
    public string PersonalDataErasedOn { get; set; } = "";

    /// <summary>The stored snapshot without personal data; empty when none is stored any more.</summary>
    public string Data { get; set; } = "";

    /// <summary>True when a snapshot is stored that cannot be decrypted.</summary>
    public bool IsSealed { get; set; }
}

/// <summary>A part of an address as Amazon has it, beside the shop's.</summary>
/// <param name="Name">The label's resource, without the plugin's prefix.</param>
/// <param name="Amazons">As Amazon has it.</param>
/// <param name="Shops">As the shop order has it; null when there is no shop order.</param>
public sealed record AddressPartModel(string Name, string Amazons, string? Shops)
{
    /// <summary>Resource of the label.</summary>
    public string Resource => $"{AmazonChannelDefaults.ResourcePrefix}.{Name}";

    /// <summary>True when the shop has something else.</summary>
    public bool IsDifferent => Shops is not null && !string.Equals(Amazons.Trim(), Shops.Trim(), StringComparison.CurrentCultureIgnoreCase);
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

    /// <summary>Condition as Amazon writes it.</summary>
    public string Condition { get; set; } = "";

    /// <summary>Pieces shipped; null when Amazon does not say.</summary>
    public int? QuantityShipped { get; set; }

    /// <summary>Pieces ordered.</summary>
    public int QuantityOrdered { get; set; }

    /// <summary>Price of the line without tax, with its currency; empty when Amazon sent no money.</summary>
    public string RowPrice { get; set; } = "";

    /// <summary>Tax of the line.</summary>
    public string RowTax { get; set; } = "";

    /// <summary>Shipping of the line without tax.</summary>
    public string ShippingPrice { get; set; } = "";

    /// <summary>Product of the shop; 0 for none.</summary>
    public int ProductId { get; set; }

    /// <summary>Name of the product; empty for none.</summary>
    public string ProductName { get; set; } = "";

    /// <summary>SKU of the product or combination; empty for none.</summary>
    public string ProductSku { get; set; } = "";

    /// <summary>Pieces taken from the shop's stock.</summary>
    public int StockTaken { get; set; }

    /// <summary>A cancellation asked for or done, in words; empty for none.</summary>
    public string Cancellation { get; set; } = "";

    /// <summary>What a protection plan belongs to, in words; empty for any other line.</summary>
    public string BelongsTo { get; set; } = "";

    /// <summary>Programs of the line that stand as badges.</summary>
    public IReadOnlyList<BadgeModel> Badges { get; set; } = [];
}

/// <summary>A package of Amazon's, or a shipment of the shop.</summary>
public sealed record PackageModel
{
    /// <summary>Amazon's package reference, or the shop's shipment number.</summary>
    public required string Number { get; init; }

    /// <summary>The shop's shipment; 0 for a package of Amazon's.</summary>
    public int ShipmentId { get; init; }

    /// <summary>Titles and pieces.</summary>
    public required string Contents { get; init; }

    /// <summary>Who carries it.</summary>
    public string Carrier { get; init; } = "";

    /// <summary>The carrier's service.</summary>
    public string Service { get; init; } = "";

    /// <summary>The carrier's number.</summary>
    public string TrackingNumber { get; init; } = "";

    /// <summary>When it left, in the reader's time; empty when it has not.</summary>
    public string ShippedOn { get; init; } = "";

    /// <summary>How far it is; empty when not told.</summary>
    public string Status { get; init; } = "";
}

/// <summary>An entry of the channel's log about one order.</summary>
public sealed record HistoryEntryModel
{
    /// <summary>When, in the reader's time.</summary>
    public required string On { get; init; }

    /// <summary>Who: a person's e-mail, or the schedule task in words.</summary>
    public required string Who { get; init; }

    /// <summary>Information, Warning or Error.</summary>
    public required string Level { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, in words.</summary>
    public required string Message { get; init; }

    /// <summary>Amazon's request id; empty for none.</summary>
    public required string RequestId { get; init; }
}
