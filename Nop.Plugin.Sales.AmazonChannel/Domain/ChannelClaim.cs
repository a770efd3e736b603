using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Who is working on something right now. Unique by name: it keeps two importers off one order or one stock figure, on one node or several.</summary>
public class ChannelClaim : BaseEntity
{
    /// <summary>Beginning of the names of permits to send, which stand in the same table: nobody holds them, and they are never void.</summary>
    public const string PermitPrefix = "sent/";

    /// <summary>What is claimed.</summary>
    public string Name { get; set; } = "";

    /// <summary>The process, by an id of its own, and a number of the claim.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Raised while the claim is held. One that is not raised any more is of a process that is gone.</summary>
    public long Beat { get; set; }
}
