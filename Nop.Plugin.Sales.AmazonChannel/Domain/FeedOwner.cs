using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Whose an <see cref="AmazonFeed"/> is, written by itself.</summary>
public class FeedOwner : BaseEntity
{
    /// <inheritdoc cref="AmazonFeed.AccountId" />
    public int AccountId { get; set; }
}
