namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>A line of an order that waits because of an unknown SKU, or sits on the placeholder.</summary>
public sealed record UnmatchedLine
{
    /// <summary>Account of the order.</summary>
    public int AccountId { get; init; }

    /// <summary>Row of the Amazon order.</summary>
    public int RowId { get; init; }

    /// <summary>Amazon's order number.</summary>
    public string AmazonOrderId { get; init; } = "";

    /// <summary>Shop order; 0 while there is none.</summary>
    public int OrderId { get; init; }

    /// <summary>The order's problems in words.</summary>
    public string? ProblemText { get; init; }

    /// <summary>When the order was placed.</summary>
    public DateTime PurchasedOnUtc { get; init; }

    /// <summary>Amazon's seller SKU.</summary>
    public string SellerSku { get; init; } = "";

    /// <summary>Amazon's ASIN.</summary>
    public string Asin { get; init; } = "";

    /// <summary>Amazon's title.</summary>
    public string? Title { get; init; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; init; }

    /// <summary>Product that it is booked on; 0 for none.</summary>
    public int ProductId { get; init; }

    /// <summary>What it is known by.</summary>
    public SkuKey Key => SkuKey.Of(AccountId, SellerSku, Asin);
}
