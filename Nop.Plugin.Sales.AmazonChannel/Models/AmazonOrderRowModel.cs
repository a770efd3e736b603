namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>An Amazon order in the list.</summary>
public record AmazonOrderRowModel : AmazonOrderModel
{
    /// <summary>Amazon's status in words.</summary>
    public string StatusText { get; set; } = "";

    /// <summary>Purchase date in the reader's format.</summary>
    public string PurchasedOnText { get; set; } = "";

    /// <summary>Who ships, in words.</summary>
    public string FulfilledByText { get; set; } = "";

    /// <summary>Programs that stand as badges.</summary>
    public IReadOnlyList<BadgeModel> Badges { get; set; } = [];

    /// <summary>Ship-by date in the reader's format.</summary>
    public string ShipByText { get; set; } = "";

    /// <summary>Late, Soon or None.</summary>
    public string Urgency { get; set; } = "";

    /// <summary>Number of the shop order; empty for none.</summary>
    public string OrderNumber { get; set; } = "";

    /// <summary>True while only a person can help.</summary>
    public bool NeedsAttention { get; set; }

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>Address of the order in Seller Central; null when the marketplace is not known.</summary>
    public string? SellerCentralUrl { get; set; }

    /// <summary>True when the account does not import, so that the order is worked on in Seller Central.</summary>
    public bool IsViewOnly { get; set; }
}
