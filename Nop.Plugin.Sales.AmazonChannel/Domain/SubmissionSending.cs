using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>That a call of an <see cref="AmazonSubmission"/> begins, written by itself: what a person decides meanwhile stays.</summary>
public class SubmissionSending : BaseEntity
{
    /// <inheritdoc cref="AmazonSubmission.SentOnUtc" />
    public DateTime? SentOnUtc { get; set; }
}
