using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What the host's shipment pages show about Amazon.</summary>
public record ShipmentPanelModel : BaseNopModel
{
    /// <summary>The host's shipment; 0 while it is being added.</summary>
    public int ShipmentId { get; set; }

    /// <summary>Row of the Amazon order.</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>Amazon's order id.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Why nothing of this order or shipment goes to Amazon; null when it does.</summary>
    public string? NotSent { get; set; }

    /// <summary>Why sending waits although all is well with the shipment; null when it does not.</summary>
    public string? Waits { get; set; }

    /// <summary>Carrier as entered.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>Carrier that stands in for an empty one.</summary>
    public string DefaultCarrier { get; set; } = "";

    /// <summary>Carrier's service as entered.</summary>
    public string ShippingMethod { get; set; } = "";

    /// <summary>Carriers to choose from.</summary>
    public IList<string> Carriers { get; set; } = [];

    /// <summary>What must be mended before Amazon is told, in words; null for nothing.</summary>
    public string? Missing { get; set; }

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>True when an admin has decided to ship all the same.</summary>
    public bool ShipDespiteRequest { get; set; }

    /// <summary>How far it is; null when Amazon was not to be told yet.</summary>
    public SubmissionModel? Submission { get; set; }

    /// <summary>True when this user may change shipments.</summary>
    public bool MayChange { get; set; }
}
