using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What a shipment page of the host asks and says about Amazon. The entered values are named as the host's form posts them along.</summary>
public record ShipmentPanelModel : BaseNopModel
{
    /// <summary>The shipment; 0 while it is being added.</summary>
    public int ShipmentId { get; set; }

    /// <summary>Carrier in the shop's words.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Shipment.Fields.AmazonCarrier")]
    public string? AmazonCarrier { get; set; }

    /// <summary>Carrier's service.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Shipment.Fields.AmazonShippingMethod")]
    public string? AmazonShippingMethod { get; set; }

    /// <summary>Ship although the buyer asked to cancel.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Shipment.Fields.AmazonShipDespiteRequest")]
    public bool AmazonShipDespiteRequest { get; set; }

    /// <summary>Confirm although there is no tracking number.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Shipment.Fields.AmazonWithoutTracking")]
    public bool AmazonWithoutTracking { get; set; }

    /// <summary>Confirm although the label should come from Amazon, or although the buyer is to get one parcel.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Shipment.Fields.AmazonConfirmAnyway")]
    public bool AmazonConfirmAnyway { get; set; }

    /// <summary>True when it has no tracking number and may be confirmed without.</summary>
    public bool AsksWithoutTracking { get; set; }

    /// <summary>True when it is confirmed only if a person says so.</summary>
    public bool AsksConfirmAnyway { get; set; }

    /// <summary>Lines that want Transparency codes.</summary>
    public IReadOnlyList<TransparencyItemModel> Transparency { get; set; } = [];

    /// <summary>The order in Seller Central, where it is of use; empty otherwise.</summary>
    public string SellerCentralUrl { get; set; } = "";

    /// <summary>The carrier's name where Amazon has no code for it; empty otherwise.</summary>
    public string OtherCarrier { get; set; } = "";

    /// <summary>False when nothing is sent to Amazon whatever is entered.</summary>
    public bool HasFields { get; set; }

    /// <summary>False for people who may only look.</summary>
    public bool MayEdit { get; set; }

    /// <summary>True while the buyer asks to cancel and Amazon was not told of the shipment.</summary>
    public bool BuyerAsks { get; set; }

    /// <summary>Page of the Amazon order; 0 for people who may not see it.</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>True when carrier and service are those that Amazon promised the delivery with, and nobody has entered others.</summary>
    public bool IsPromised { get; set; }

    /// <summary>The account's default carrier; empty when it has none.</summary>
    public string DefaultCarrier { get; set; } = "";

    /// <summary>Carriers to choose from.</summary>
    public IReadOnlyList<string> Carriers { get; set; } = [];

    /// <summary>What is to be said, a line each.</summary>
    public IReadOnlyList<ShipmentLineModel> Lines { get; set; } = [];

    /// <summary>True when a person may have it sent again.</summary>
    public bool CanRetry { get; set; }

    /// <summary>True when it waits to be told and a person may withdraw it.</summary>
    public bool CanWithdraw { get; set; }
}

/// <summary>A line of what is said about a shipment.</summary>
/// <param name="Colour">Bootstrap's: info, success, warning or danger.</param>
/// <param name="Text">The words.</param>
public sealed record ShipmentLineModel(string Colour, string Text);

/// <summary>A line that wants a Transparency code for each piece.</summary>
/// <param name="AmazonItemId">Amazon's order item id.</param>
/// <param name="Title">Amazon's title.</param>
/// <param name="Pieces">Pieces of it in the shipment.</param>
/// <param name="Codes">The codes that are entered, one a line.</param>
public sealed record TransparencyItemModel(string AmazonItemId, string Title, int Pieces, string Codes);
