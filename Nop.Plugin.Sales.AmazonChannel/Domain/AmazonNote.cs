using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>
/// Says that one of the channel's messages stands on a shop order, and as which note. Unique by order and mark: so a message is noted once,
/// whatever language it was written in, and whoever has changed or deleted the note since.
/// </summary>
public class AmazonNote : BaseEntity
{
    /// <summary>The shop order.</summary>
    public int OrderId { get; set; }

    /// <summary>The message, as <see cref="Services.Orders.NoteMark"/> makes it.</summary>
    public string Mark { get; set; } = "";

    /// <summary>The host's note; 0 while it is being written.</summary>
    public int OrderNoteId { get; set; }
}
