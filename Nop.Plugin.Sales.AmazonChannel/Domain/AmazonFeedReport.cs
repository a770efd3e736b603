using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What Amazon reported of a feed, to the byte. It names orders and items and holds no personal data. Unique by <see cref="FeedRowId"/>.</summary>
public class AmazonFeedReport : BaseEntity
{
    /// <summary>The feed (<see cref="AmazonFeed"/>).</summary>
    public int FeedRowId { get; set; }

    /// <summary>The report as gzip.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>What Amazon's storage calls its encoding; empty when it does not.</summary>
    public string Charset { get; set; } = "";
}
