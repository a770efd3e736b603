using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Books the shipments that Amazon reports, as <see cref="PieceTable"/> says who holds which piece. What the shop has shipped itself counts first,
/// so nothing is booked twice and nothing goes back to Amazon.
/// </summary>
public sealed class ShipmentWriter(IShipmentService shipments, IOrderService orders, WarehouseStock warehouses, TimeProvider time)
{
    /// <summary>Looks at what is booked and what Amazon reports; null when it reports nothing, which changes nothing.</summary>
    public async Task<ShipmentWork?> PrepareAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines, ReportedShipments reported)
    {
        if (reported is { Targets.Count: 0, Withdrawn.Count: 0 })
            return null;

        var sold = (await orders.GetOrderItemsAsync(order.Id)).ToDictionary(item => item.Id);
        var work = new ShipmentWork(row, lines, sold);
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id))
            work.Booked[shipment.Id] = new BookedShipment(shipment, [.. await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)]);

        var present = work.Booked.Values.Select(booked => new PresentShipment(booked.Shipment.Id, ReferenceOf(row, booked.Shipment), booked.Shipment.TrackingNumber, work.PiecesOf(booked))).ToList();
        work.Table = PieceTable.Of([.. work.Lines.Select(line => new PieceLine(line.AmazonItemId, sold[line.OrderItemId].Quantity))], present, reported);
        work.Arrived = [.. present.Where(shipment => shipment.Reference is null && reported.Targets.Any(target => target.Delivered && PieceTable.IsOf(shipment, target))).Select(shipment => shipment.ShipmentId)];
        return work;
    }

    /// <summary>Takes pieces away from shipments that hold too many: back into the warehouse first, then out of the shipment.</summary>
    public async Task ShrinkAsync(ShipmentWork work)
    {
        foreach (var held in work.Table.Where(held => held.Present is not null))
        {
            var booked = work.Booked[held.Present!.ShipmentId];
            foreach (var item in booked.Items.ToList())
            {
                var line = work.Lines.FirstOrDefault(line => line.OrderItemId == item.OrderItemId);
                var pieces = line is null ? 0 : held.Pieces.GetValueOrDefault(line.AmazonItemId);
                if (pieces < item.Quantity)
                    await ShrinkAsync(work, booked, item, line, pieces);
            }

            if (booked.Items.Count == 0 && held.Pieces.Count == 0)
                await shipments.DeleteShipmentAsync(booked.Shipment);
        }
    }

    /// <summary>Makes the shipments that are missing and gives each the pieces it is to hold: into the shipment first, then out of the warehouse.</summary>
    public async Task GrowAsync(ShipmentWork work)
    {
        foreach (var held in work.Table.Where(held => held.Pieces.Count > 0))
        {
            var booked = await EnsureShipmentAsync(work, held);
            foreach (var line in work.Lines.Where(line => held.Pieces.ContainsKey(line.AmazonItemId)))
                await EnsureItemAsync(work, booked, line, held.Pieces[line.AmazonItemId]);
        }

        foreach (var booked in work.Booked.Values.Where(booked => work.Arrived.Contains(booked.Shipment.Id) && booked.Shipment is { ShippedDateUtc: not null, DeliveryDateUtc: null }))
        {
            booked.Shipment.DeliveryDateUtc = time.GetUtcNow().UtcDateTime;
            await shipments.UpdateShipmentAsync(booked.Shipment);
        }

        var inWhoseName = work.Booked.Values.FirstOrDefault(booked => booked.Shipment.ShippedDateUtc is not null)?.Shipment.Id ?? 0;
        await warehouses.ReleaseAsync(work.Row, work.All, inWhoseName);
    }

    private async Task ShrinkAsync(ShipmentWork work, BookedShipment booked, ShipmentItem item, AmazonOrderItem? line, int pieces)
    {
        if (line is not null)
            await warehouses.EnsureAsync(work.Row, line, item, pieces);
        if (pieces > 0)
        {
            item.Quantity = pieces;
            await shipments.UpdateShipmentItemAsync(item);
            return;
        }

        await shipments.DeleteShipmentItemAsync(item);
        booked.Items.Remove(item);
    }

    private async Task<BookedShipment> EnsureShipmentAsync(ShipmentWork work, HeldPieces held)
    {
        var booked = held.Present is { } present ? work.Booked[present.ShipmentId] : null;
        var shipment = booked?.Shipment ?? new Shipment { OrderId = work.OrderId, AdminComment = CommentOf(work.Row, held.Reference), CreatedOnUtc = time.GetUtcNow().UtcDateTime };
        var before = (shipment.TrackingNumber, shipment.ShippedDateUtc, shipment.DeliveryDateUtc, shipment.TotalWeight);
        shipment.TrackingNumber = held.Target?.TrackingNumber ?? shipment.TrackingNumber;
        shipment.ShippedDateUtc ??= (held.Target?.ShippedOn ?? time.GetUtcNow()).UtcDateTime;
        if (held.Target is { Delivered: true })
            shipment.DeliveryDateUtc ??= time.GetUtcNow().UtcDateTime;
        shipment.TotalWeight = WeightOf(work, held);
        if (booked is null)
        {
            await shipments.InsertShipmentAsync(shipment);
            work.Booked[shipment.Id] = booked = new BookedShipment(shipment, []);
        }
        else if (before != (shipment.TrackingNumber, shipment.ShippedDateUtc, shipment.DeliveryDateUtc, shipment.TotalWeight))
        {
            await shipments.UpdateShipmentAsync(shipment);
        }

        return booked;
    }

    private async Task EnsureItemAsync(ShipmentWork work, BookedShipment booked, AmazonOrderItem line, int pieces)
    {
        if (booked.Items.FirstOrDefault(item => item.OrderItemId == line.OrderItemId) is not { } item)
        {
            item = new ShipmentItem
            {
                ShipmentId = booked.Shipment.Id,
                OrderItemId = line.OrderItemId,
                Quantity = pieces,
                WarehouseId = await warehouses.ChooseAsync(line, pieces)
            };
            await shipments.InsertShipmentItemAsync(item);
            booked.Items.Add(item);
        }
        else if (item.Quantity < pieces)
        {
            item.Quantity = pieces;
            await shipments.UpdateShipmentItemAsync(item);
        }

        await warehouses.EnsureAsync(work.Row, line, item, item.Quantity);
    }

    // as the host weighs a shipment: lines without a weight add none, and where none has one there is none
    private static decimal? WeightOf(ShipmentWork work, HeldPieces held)
    {
        var weights = work.Lines.Where(line => held.Pieces.ContainsKey(line.AmazonItemId))
            .Select(line => work.Sold[line.OrderItemId].ItemWeight * held.Pieces[line.AmazonItemId]).OfType<decimal>().ToList();
        return weights.Count > 0 ? weights.Sum() : null;
    }

    private static string? ReferenceOf(AmazonOrder row, Shipment shipment) =>
        shipment.AdminComment?.StartsWith(CommentOf(row, ""), StringComparison.Ordinal) == true ? shipment.AdminComment[CommentOf(row, "").Length..] : null;

    /// <summary>Admin comment of the shipment that stands for a package of Amazon's.</summary>
    public static string CommentOf(AmazonOrder row, string reference) => $"{AmazonChannelDefaults.ShipmentCommentPrefix}{row.AmazonOrderId} {reference}";
}
