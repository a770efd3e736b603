using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>What the feeds of one kind say, and what Amazon's answers mean for it.</summary>
public interface IFeedContent
{
    /// <summary>What it sends.</summary>
    SubmissionKind Kind { get; }

    /// <summary>Amazon's feed type.</summary>
    string FeedType { get; }

    /// <summary>Amazon's message type.</summary>
    string MessageType { get; }

    /// <summary>True when Amazon would do the same thing twice if it were told twice. A submission of such a kind goes out once, whatever happens on the way.</summary>
    bool IsOnceOnly { get; }

    /// <summary>The message of a submission, or why it is not to be sent.</summary>
    Task<FeedMessage> PrepareAsync(OutboundContext context, AmazonSubmission submission);

    /// <summary>Amazon's report has no error for the message.</summary>
    SubmissionOutcome Succeeded(AmazonSubmission submission, string warnings);

    /// <summary>Amazon gave up on the feed as a whole; part of it may have been done.</summary>
    SubmissionOutcome Aborted(AmazonSubmission submission, string words);

    /// <summary>What became of the feed will not be known from the feed.</summary>
    SubmissionOutcome Lost(AmazonSubmission submission, string words);
}

/// <summary>A message, or the outcome that takes its place.</summary>
public sealed record FeedMessage
{
    /// <summary>What goes into the message.</summary>
    public XElement? Xml { get; init; }

    /// <summary>Marketplace that it concerns.</summary>
    public string MarketplaceId { get; init; } = "";

    /// <summary>Why nothing is sent; null when <see cref="Xml"/> is there.</summary>
    public SubmissionOutcome? Instead { get; init; }
}
