using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>
/// How the stock of a line stood when somebody cancelled its shop order in the shop. The host says the same of Cancel order, which gives stock back afterwards,
/// and of Change status, which does not; by this it is told later which it was.
/// </summary>
public class AmazonStockMark : BaseEntity
{
    /// <summary>Line (<see cref="AmazonOrderItem"/>).</summary>
    public int AmazonOrderItemId { get; set; }

    /// <summary>What tells it from every other one; an id that has become free is given again.</summary>
    public string UniqueKey { get; set; } = "";

    /// <summary>Pieces that the shop's line had.</summary>
    public int Quantity { get; set; }

    /// <summary>The product's figure where the host writes no history of reservations; null where it does.</summary>
    public int? Figure { get; set; }

    /// <summary>Newest entry of the host's stock history.</summary>
    public int HistoryId { get; set; }

    /// <summary>When it was.</summary>
    public DateTime CreatedOnUtc { get; set; }
}
