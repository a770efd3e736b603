namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>Body of createFeedDocument (Feeds API v2021-06-30).</summary>
public sealed record CreateFeedDocumentRequest
{
    /// <summary>Content type of the upload, to the letter.</summary>
    public required string ContentType { get; init; }
}

/// <summary>Answer of createFeedDocument and getFeedDocument.</summary>
public sealed record FeedDocument
{
    /// <summary>Amazon's id of the document.</summary>
    public required string FeedDocumentId { get; init; }

    /// <summary>Pre-signed address, good for five minutes.</summary>
    public required Uri Url { get; init; }

    /// <summary>GZIP or absent.</summary>
    public string? CompressionAlgorithm { get; init; }
}

/// <summary>Body of createFeed.</summary>
public sealed record CreateFeedRequest
{
    /// <summary>Such as <c>POST_PAYMENT_ADJUSTMENT_DATA</c>.</summary>
    public required string FeedType { get; init; }

    /// <summary>1 to 25 marketplaces.</summary>
    public required IReadOnlyList<string> MarketplaceIds { get; init; }

    /// <summary>Document that was uploaded.</summary>
    public required string InputFeedDocumentId { get; init; }
}

/// <summary>Answer of createFeed.</summary>
public sealed record CreateFeedResponse
{
    /// <summary>Amazon's id of the feed.</summary>
    public required string FeedId { get; init; }
}

/// <summary>Answer of getFeed.</summary>
public sealed record Feed
{
    /// <summary>Amazon's id of the feed.</summary>
    public required string FeedId { get; init; }

    /// <summary>IN_QUEUE, IN_PROGRESS, DONE, CANCELLED or FATAL.</summary>
    public required string ProcessingStatus { get; init; }

    /// <summary>Document with the processing report; absent while there is none.</summary>
    public string? ResultFeedDocumentId { get; init; }
}
