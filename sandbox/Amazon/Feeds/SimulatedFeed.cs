using AmazonSimulator.Sellers;

namespace AmazonSimulator.Feeds;

/// <summary>A feed that was created, and how far it is.</summary>
public sealed record SimulatedFeed(
    string Id, SimulatedSeller Seller, string Type, IReadOnlyList<string> MarketplaceIds, string Content, FeedOutcome Outcome, DateTimeOffset Created)
{
    /// <summary>IN_QUEUE, IN_PROGRESS, DONE, CANCELLED or FATAL.</summary>
    public string Status { get; init; } = "IN_QUEUE";

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public string? ResultDocumentId { get; init; }

    internal bool IsFinished => Ended is not null;
}
