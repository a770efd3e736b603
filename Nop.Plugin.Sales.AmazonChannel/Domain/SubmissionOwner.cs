using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Whose an <see cref="AmazonSubmission"/> is, written by itself.</summary>
public class SubmissionOwner : BaseEntity
{
    /// <inheritdoc cref="AmazonSubmission.AccountId" />
    public int AccountId { get; set; }
}
