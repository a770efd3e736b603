using AmazonSimulator.Sellers;

namespace AmazonSimulator.Feeds;

internal sealed record FeedDocument(string Id, SimulatedSeller Seller, string ContentType, DateTimeOffset Created)
{
    public byte[]? Content { get; init; }

    public bool IsGzip { get; init; }
}
