namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>A seller SKU of an account (or an ASIN, where Amazon sent no SKU) that keeps orders waiting or on the placeholder product.</summary>
public sealed record UnmatchedSku
{
    /// <summary>What it is known by.</summary>
    public required SkuKey Key { get; init; }

    /// <summary>ASIN of its newest line; empty when Amazon sent none.</summary>
    public string Asin { get; init; } = "";

    /// <summary>Title of its newest line.</summary>
    public string Title { get; init; } = "";

    /// <summary>Orders that wait for it.</summary>
    public int Orders { get; init; }

    /// <summary>Pieces on these orders.</summary>
    public int Units { get; init; }

    /// <summary>Purchase date of the oldest of these orders.</summary>
    public DateTime FirstSeenOnUtc { get; init; }

    /// <summary>Purchase date of the newest of these orders.</summary>
    public DateTime LastSeenOnUtc { get; init; }
}

/// <summary>What a line without a product is known by: its seller SKU, else its ASIN.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="SellerSku">Seller SKU; empty when it goes by ASIN.</param>
/// <param name="Asin">ASIN; empty when it goes by SKU.</param>
public sealed record SkuKey(int AccountId, string SellerSku, string Asin)
{
    /// <summary>The key of a line.</summary>
    public static SkuKey Of(int accountId, string? sellerSku, string? asin) =>
        string.IsNullOrEmpty(sellerSku) ? new SkuKey(accountId, "", asin ?? "") : new SkuKey(accountId, sellerSku, "");

    /// <summary>True when there is nothing to go by.</summary>
    public bool IsEmpty => SellerSku.Length == 0 && Asin.Length == 0;

    /// <summary>The key in words, as problems name it.</summary>
    public override string ToString() => SellerSku.Length > 0 ? SellerSku : $"ASIN {Asin}";
}
