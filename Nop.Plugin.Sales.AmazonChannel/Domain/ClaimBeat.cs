using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>The one column of a <see cref="ChannelClaim"/> that its holder writes again: writing it leaves the others as they are.</summary>
public class ClaimBeat : BaseEntity
{
    /// <summary>See <see cref="ChannelClaim.Beat"/>.</summary>
    public long Beat { get; set; }
}
