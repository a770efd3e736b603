namespace Nop.Plugin.Sales.AmazonChannel.Models;

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

    /// <summary>True when the admin has folded the card.</summary>
    public bool IsFolded { get; set; }

    /// <summary>Where a person can cancel the part of the order that the buyer asks back; null when there is none.</summary>
    public string? CancelLineUrl { get; set; }

    /// <summary>Programs that stand as badges.</summary>
    public IReadOnlyList<BadgeModel> Badges { get; set; } = [];

    /// <summary>Carrier and service that Amazon promised the delivery with; empty when it does not say.</summary>
    public string PromisedCarrier { get; set; } = "";

    /// <summary>Protection plans of the order, and what each belongs to.</summary>
    public IReadOnlyList<string> Plans { get; set; } = [];

    /// <summary>Problems in words, one each.</summary>
    public IList<string> Problems { get; set; } = [];

    /// <summary>What is to be decided about the shipping address; null when nothing is.</summary>
    public AddressChoiceModel? AddressChoice { get; set; }

    /// <summary>What goes to Amazon for it.</summary>
    public OutboundModel Outbound { get; set; } = new();

    /// <summary>Resource of the link to Amazon order details.</summary>
    public string DetailsLinkResource => CanCancel
        ? $"{AmazonChannelDefaults.ResourcePrefix}.Order.ViewOrCancel"
        : $"{AmazonChannelDefaults.ResourcePrefix}.Order.View";
}
