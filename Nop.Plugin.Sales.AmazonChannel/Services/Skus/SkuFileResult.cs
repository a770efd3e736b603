namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>What became of a SKU file.</summary>
public sealed record SkuFileResult
{
    /// <summary>What is wrong with it, line by line; when there is anything, nothing was imported.</summary>
    public IReadOnlyList<ChannelMessage> Errors { get; init; } = [];

    /// <summary>SKUs that were tied to a product.</summary>
    public int Matched { get; init; }

    /// <summary>Lines without a shop SKU, which were left alone.</summary>
    public int Open { get; init; }

    /// <summary>What the import of the waiting orders did.</summary>
    public SkuMatchResult? Orders { get; init; }
}
