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
        },
        .. Meddled
    ];

    /// <summary>Stations before which a person has changed something in the shop, or which warehouses make difficult.</summary>
    private static IEnumerable<CrashScenario> Meddled =>
    [
        new("a lower quantity of lines that an admin has edited", (order, at) => order.Unshipped(at), (order, at) => order.PartlyShippedWithLess(at))
        {
            Between = async (shop, order) =>
            {
                await shop.EditItemAsync(order.Line(shop, OrderOfThree.PlainItem), 1);
                await shop.EditItemAsync(order.Line(shop, OrderOfThree.CombinationItem), 4);
                await shop.EditItemAsync(order.Line(shop, OrderOfThree.ScatteredItem), 3);
            },
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.PartiallyShipped,
            Pieces = [2, 1, 3], Total = 63.71m, Gone = new StockFigures(2, 1, 1, 2), Shipments = 1
        },
        new("an order that was set to Cancelled in the shop", (order, at) => order.Unshipped(at), (order, at) => order.Cancelled(at))
        {
            Between = (shop, order) => shop.ChangeStatusAsync(order.ShopOrder(shop), OrderStatus.Cancelled),
            State = ImportState.Cancelled, Status = OrderStatus.Cancelled, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(0, 0, 0, 0), Shipments = 0
        },
        new("an order that was cancelled in the shop", (order, at) => order.Unshipped(at), (order, at) => order.Cancelled(at))
        {
            Between = (shop, order) => shop.CancelOrderAsync(order.ShopOrder(shop), isMailed: false),
            State = ImportState.Cancelled, Status = OrderStatus.Cancelled, Shipping = ShippingStatus.NotYetShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(0, 0, 0, 0), Shipments = 0
        },
        new("an order that was cancelled in the shop and set back", (order, at) => order.PartlyShipped(at), (order, at) => order.Shipped(at))
        {
            Between = async (shop, order) =>
            {
                await shop.CancelOrderAsync(order.ShopOrder(shop), isMailed: false);
                await shop.ChangeStatusAsync(order.ShopOrder(shop), OrderStatus.Processing);
            },
            State = ImportState.Imported, Status = OrderStatus.Complete, Shipping = ShippingStatus.Shipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 0, 4), Shipments = 2
        },
        new("a shipment that an admin has deleted", (order, at) => order.PartlyShipped(at), (order, at) => order.Shipped(at))
        {
            Between = (shop, order) => shop.DeleteShipmentAsync(shop.All<Shipment>().Single(shipment => shipment.OrderId == order.ShopOrder(shop).Id)),
            State = ImportState.Imported, Status = OrderStatus.Complete, Shipping = ShippingStatus.Shipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 0, 4), Shipments = 2
        },
        new("packages named after the counts", (order, at) => order.Counted(at), (order, at) => order.PartlyShipped(at))
        {
            State = ImportState.Imported, Status = OrderStatus.Processing, Shipping = ShippingStatus.PartiallyShipped,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 2, 2), Shipments = 1
        },
        new("a package with pieces of two warehouses", (order, at) => order.Unshipped(at), (order, at) => order.ShippedInOne(at))
        {
            Warehouses = [3, 2],
            State = ImportState.Imported, Status = OrderStatus.Complete, Shipping = ShippingStatus.Delivered,
            Pieces = [3, 2, 4], Total = 96.47m, Gone = new StockFigures(3, 2, 0, 4), Shipments = 1
        }
    ];

    /// <summary>What a person does in the shop before the last snapshot comes.</summary>
    public Func<TestShop, OrderOfThree, Task>? Between { get; init; }

    /// <summary>Pieces of the scattered product in each of its warehouses.</summary>
    public int[] Warehouses { get; init; } = [5, 1];

    public ImportState State { get; init; }

    /// <summary>Null when there is to be no shop order.</summary>
    public OrderStatus? Status { get; init; }

    public ShippingStatus Shipping { get; init; }

    public int[] Pieces { get; init; } = [];

    public decimal Total { get; init; }

    public StockFigures Gone { get; init; } = new(0, 0, 0, 0);

    public int Shipments { get; init; }

    public override string ToString() => Name;
}
