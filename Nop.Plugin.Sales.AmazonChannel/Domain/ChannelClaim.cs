using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Who is working on something right now. Unique by name: it keeps two importers off one order or one stock figure, on one node or several.</summary>
public class ChannelClaim : BaseEntity
{
    /// <summary>What is claimed.</summary>
    public string Name { get; set; } = "";

    /// <summary>Machine, process, its start and a number of the claim.</summary>
    public string Owner { get; set; } = "";

    /// <summary>When the claim ends although nobody gave it back.</summary>
    public DateTime ExpiresOnUtc { get; set; }
}
