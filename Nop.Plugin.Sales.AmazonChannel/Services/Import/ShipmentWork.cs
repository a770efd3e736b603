using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>The shipments of one order while they are brought to what <see cref="PieceTable"/> says.</summary>
/// <param name="row">The Amazon order.</param>
/// <param name="lines">Its lines.</param>
/// <param name="sold">The shop's lines by id.</param>
public sealed class ShipmentWork(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, IReadOnlyDictionary<int, OrderItem> sold)
{
    /// <summary>The Amazon order.</summary>
    public AmazonOrder Row => row;

    /// <summary>The shop order.</summary>
    public int OrderId => row.OrderId;

    /// <summary>All of its lines.</summary>
    public IReadOnlyCollection<AmazonOrderItem> All => lines;

    /// <summary>Those that stand in the shop.</summary>
    public IReadOnlyList<AmazonOrderItem> Lines { get; } = [.. lines.Where(line => sold.ContainsKey(line.OrderItemId))];

    /// <summary>The shop's lines by id.</summary>
    public IReadOnlyDictionary<int, OrderItem> Sold => sold;

    /// <summary>The shipments that stand in the shop, by id.</summary>
    public IDictionary<int, BookedShipment> Booked { get; } = new Dictionary<int, BookedShipment>();

    /// <summary>Who holds which piece.</summary>
    public IReadOnlyList<HeldPieces> Table { get; set; } = [];

    /// <summary>The shop's own shipments that have arrived at the buyer.</summary>
    public IReadOnlyCollection<int> Arrived { get; set; } = [];

    /// <summary>Pieces of a shipment by Amazon item id.</summary>
    public IReadOnlyDictionary<string, int> PiecesOf(BookedShipment booked) => Lines
        .Select(line => (line.AmazonItemId, Pieces: booked.Items.Where(item => item.OrderItemId == line.OrderItemId).Sum(item => item.Quantity)))
        .Where(line => line.Pieces > 0).ToDictionary(line => line.AmazonItemId, line => line.Pieces);
}

/// <summary>A shipment with its lines.</summary>
/// <param name="Shipment">The shipment.</param>
/// <param name="Items">Its lines.</param>
public sealed record BookedShipment(Shipment Shipment, IList<ShipmentItem> Items);
