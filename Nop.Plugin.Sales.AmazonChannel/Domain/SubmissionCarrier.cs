using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Which feed carries an <see cref="AmazonSubmission"/>, written by itself: what a person decides meanwhile stays.</summary>
public class SubmissionCarrier : BaseEntity
{
    /// <inheritdoc cref="AmazonSubmission.FeedRowId" />
    public int FeedRowId { get; set; }
}
