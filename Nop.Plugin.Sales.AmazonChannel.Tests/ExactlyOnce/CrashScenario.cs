using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Snapshots that came before, the one whose import breaks off, and where the shop must stand in the end.</summary>
public sealed record CrashScenario(string Name, params Func<OrderOfThree, DateTimeOffset, TestOrder>[] Snapshots)
{
    /// <summary>The order's stations.</summary>
    public static readonly CrashScenario[] All =
    [
        new("the first import", (order, at) => order.PartlyShipped(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.PartiallyShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 2, 2), Shipments = 1
        },
        new("a lower quantity", (order, at) => order.PartlyShipped(at), (order, at) => order.PartlyShippedWithLess(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.PartiallyShipped,
            Pieces = [2, 1, 3], Total = 63.71m, Gone = new StockFigures(2, 1, 1, 2), Shipments = 1
        },
        new("two cancelled lines", (order, at) => order.Unshipped(at), (order, at) => order.WithoutTwoLines(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3], Total = 31.34m, Gone = new StockFigures(3, 0, 0, 0), Shipments = 0
        },
        new("an address elsewhere", (order, at) => order.Unshipped(at), (order, at) => order.Moved(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 4, 0), Shipments = 0
        },
        new("no money with a lower quantity", (order, at) => order.Unshipped(at), (order, at) => order.WithLessAndNoMoney(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [2, 1, 3], Total = 96.47m, Gone = new StockFigures(2, 1, 3, 0), Shipments = 0, Problems = nameof(OrderProblem.NoMoney)
        },
        new("a cancelled order", (order, at) => order.Unshipped(at), (order, at) => order.Cancelled(at))
        {
            State = ImportState.Cancelled, Status = OrderStatus.Cancelled, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(0, 0, 0, 0), Shipments = 0
        },
        new("a shipped order", (order, at) => order.Unshipped(at), (order, at) => order.Shipped(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Complete, Shipping = ShippingStatus.Shipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 0, 4), Shipments = 2
        },
        new("stock held for a pending order", (order, at) => order.Pending(at))
        {
            State = ImportState.Waiting, Pieces = [], Gone = new StockFigures(3, 2, 4, 0)
        },
        new("a pending order that is released", (order, at) => order.Pending(at), (order, at) => order.Unshipped(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 4, 0), Shipments = 0
        },
        new("a pending order that is cancelled", (order, at) => order.Pending(at), (order, at) => order.Cancelled(at))
        {
            State = ImportState.Cancelled, Pieces = [], Gone = new StockFigures(0, 0, 0, 0)
        }
    ];

    public ImportState State { get; init; }

    /// <summary>Null when there is to be no shop order.</summary>
    public OrderStatus? Status { get; init; }

    public ShippingStatus Shipping { get; init; }

    public int[] Pieces { get; init; } = [];

    public decimal Total { get; init; }

    public StockFigures Gone { get; init; } = new(0, 0, 0, 0);

    public int Shipments { get; init; }

    public string Problems { get; init; } = "";

    public override string ToString() => Name;
}
