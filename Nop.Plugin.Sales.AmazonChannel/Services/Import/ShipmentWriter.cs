using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Books the shipments that Amazon reports. What the shop has shipped itself counts first, so nothing is booked twice and nothing goes back to Amazon.</summary>
public sealed class ShipmentWriter(IShipmentService shipments, IOrderService orders, WarehouseStock warehouses, TimeProvider time)
{
    /// <summary>Makes the order's shipments cover what Amazon reports.</summary>
    public async Task EnsureAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines, IReadOnlyList<ShipmentTarget> targets)
    {
        if (targets.Count == 0)
            return;

        var present = await PresentAsync(order);
        foreach (var target in targets.Where(target => target.Reference != ShipmentPlanner.WithoutPackage))
            await EnsurePackageAsync(row, order, lines, target, present);

        // what Amazon counts as shipped beyond everything that is booked; the share that a package has explained since then is taken off again
        var rest = targets.FirstOrDefault(target => target.Reference == ShipmentPlanner.WithoutPackage);
        await EnsureRestAsync(row, order, lines, targets, rest, present);
    }

    private async Task EnsurePackageAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines, ShipmentTarget target, List<BookedShipment> present)
    {
        var comment = Comment(row, target.Reference);
        var own = present.FirstOrDefault(booked => booked.Shipment.AdminComment == comment);
        if (own is null && (present.Any(booked => !IsFromAmazon(booked.Shipment) && IsOf(booked.Shipment, target)) || TakeUntracked(lines, target, present)))
            return;

        var open = Open(lines, target.Quantities, present.Where(booked => booked != own && booked.Shipment.AdminComment != Comment(row, ShipmentPlanner.WithoutPackage)), await SoldAsync(order));
        if (own is null && open.Count == 0)
            return;
        await BookAsync(order, target, comment, open, own, present);
    }

    private async Task EnsureRestAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines,
        IReadOnlyList<ShipmentTarget> targets, ShipmentTarget? rest, List<BookedShipment> present)
    {
        var comment = Comment(row, ShipmentPlanner.WithoutPackage);
        var own = present.FirstOrDefault(booked => booked.Shipment.AdminComment == comment);
        if (own is null && rest is null)
            return;

        var reported = new Dictionary<string, int>();
        foreach (var (itemId, quantity) in targets.SelectMany(target => target.Quantities))
            reported[itemId] = reported.GetValueOrDefault(itemId) + quantity;
        var elsewhere = present.Where(booked => booked != own).SelectMany(booked => booked.Items).ToLookup(item => item.OrderItemId, item => item.Quantity);
        var open = lines.Where(line => line.OrderItemId != 0)
            .Select(line => new OpenQuantity(line, reported.GetValueOrDefault(line.AmazonItemId) - elsewhere[line.OrderItemId].Sum()))
            .Where(line => line.Quantity > 0).ToList();
        if (own is null && open.Count == 0)
            return;
        if (open.Count == 0)
        {
            await shipments.DeleteShipmentAsync(own!.Shipment);
            return;
        }

        await BookAsync(order, rest ?? new ShipmentTarget(ShipmentPlanner.WithoutPackage, null, time.GetUtcNow(), false, reported), comment, open, own, present);
    }

    private async Task BookAsync(Order order, ShipmentTarget target, string comment, IReadOnlyList<OpenQuantity> open, BookedShipment? own, List<BookedShipment> present)
    {
        var shipment = own?.Shipment ?? new Shipment { OrderId = order.Id, AdminComment = comment, CreatedOnUtc = time.GetUtcNow().UtcDateTime };
        var isChanged = shipment.TrackingNumber != target.TrackingNumber && target.TrackingNumber is not null
            || shipment.ShippedDateUtc is null || target.Delivered && shipment.DeliveryDateUtc is null;
        shipment.TrackingNumber = target.TrackingNumber ?? shipment.TrackingNumber;
        shipment.ShippedDateUtc ??= target.ShippedOn.UtcDateTime;
        if (target.Delivered)
            shipment.DeliveryDateUtc ??= time.GetUtcNow().UtcDateTime;
        if (own is null)
        {
            await shipments.InsertShipmentAsync(shipment);
            own = new BookedShipment(shipment, []);
            present.Add(own);
        }
        else if (isChanged)
        {
            await shipments.UpdateShipmentAsync(shipment);
        }

        foreach (var line in open)
            await EnsureItemAsync(own, line, comment);
        foreach (var gone in own.Items.Where(item => open.All(line => line.OrderItemId != item.OrderItemId)).ToList())
        {
            await shipments.DeleteShipmentItemAsync(gone);
            own.Items.Remove(gone);
        }
    }

    private async Task EnsureItemAsync(BookedShipment booked, OpenQuantity line, string comment)
    {
        if (booked.Items.FirstOrDefault(item => item.OrderItemId == line.OrderItemId) is not { } item)
        {
            item = new ShipmentItem
            {
                ShipmentId = booked.Shipment.Id,
                OrderItemId = line.OrderItemId,
                Quantity = line.Quantity,
                WarehouseId = await warehouses.ChooseAsync(line.OrderItemId)
            };
            await shipments.InsertShipmentItemAsync(item);
            booked.Items.Add(item);
        }
        else if (item.Quantity != line.Quantity)
        {
            item.Quantity = line.Quantity;
            await shipments.UpdateShipmentItemAsync(item);
        }

        await warehouses.BookAsync(line.Line, item, comment);
    }

    private async Task<List<BookedShipment>> PresentAsync(Order order)
    {
        var present = new List<BookedShipment>();
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id))
            present.Add(new BookedShipment(shipment, [.. await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)]));
        return present;
    }

    private async Task<Dictionary<int, int>> SoldAsync(Order order) =>
        (await orders.GetOrderItemsAsync(order.Id)).ToDictionary(item => item.Id, item => item.Quantity);

    // never more than what the line has sold and no other shipment holds
    private static List<OpenQuantity> Open(IReadOnlyCollection<AmazonOrderItem> lines, IReadOnlyDictionary<string, int> wanted,
        IEnumerable<BookedShipment> others, Dictionary<int, int> sold)
    {
        var taken = others.SelectMany(booked => booked.Items).ToLookup(item => item.OrderItemId, item => item.Quantity);
        return [.. lines.Where(line => line.OrderItemId != 0 && wanted.ContainsKey(line.AmazonItemId))
            .Select(line => new OpenQuantity(line,
                Math.Min(wanted[line.AmazonItemId], sold.GetValueOrDefault(line.OrderItemId) - taken[line.OrderItemId].Sum())))
            .Where(line => line.Quantity > 0)];
    }

    // the shop's own shipment, told to Amazon by the outbox or by hand in Seller Central
    private static bool IsOf(Shipment shipment, ShipmentTarget target) =>
        target.Reference == PackageReference.Of(shipment.Id)
        || target.TrackingNumber is not null && string.Equals(shipment.TrackingNumber?.Trim(), target.TrackingNumber.Trim(), StringComparison.OrdinalIgnoreCase);

    // a shipment without tracking number, which Amazon numbers itself: the same contents are the same parcel, and each stands for one
    private static bool TakeUntracked(IReadOnlyCollection<AmazonOrderItem> lines, ShipmentTarget target, List<BookedShipment> present)
    {
        if (target.TrackingNumber is not null || PackageReference.IsOfShop(target.Reference))
            return false;
        var wanted = lines.Where(line => line.OrderItemId != 0 && target.Quantities.ContainsKey(line.AmazonItemId))
            .ToDictionary(line => line.OrderItemId, line => target.Quantities[line.AmazonItemId]);
        var same = present.FirstOrDefault(booked => !booked.IsTaken && !IsFromAmazon(booked.Shipment) && IsUntracked(booked.Shipment)
            && booked.Items.Count == wanted.Count && booked.Items.TrueForAll(item => wanted.GetValueOrDefault(item.OrderItemId) == item.Quantity));
        if (same is not null)
            same.IsTaken = true;
        return same is not null;
    }

    private static bool IsUntracked(Shipment shipment) => shipment.ShippedDateUtc is not null && string.IsNullOrWhiteSpace(shipment.TrackingNumber);

    private static bool IsFromAmazon(Shipment shipment) =>
        shipment.AdminComment?.StartsWith(AmazonChannelDefaults.ShipmentCommentPrefix, StringComparison.Ordinal) == true;

    private static string Comment(AmazonOrder row, string reference) => $"{AmazonChannelDefaults.ShipmentCommentPrefix}{row.AmazonOrderId} {reference}";

    private sealed record BookedShipment(Shipment Shipment, List<ShipmentItem> Items)
    {
        /// <summary>True when one of Amazon's packages stands for it.</summary>
        public bool IsTaken { get; set; }
    }

    private sealed record OpenQuantity(AmazonOrderItem Line, int Quantity)
    {
        public int OrderItemId => Line.OrderItemId;
    }
}
