using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>An order at Amazon while things happen to it, and what searchOrders would answer at each moment.</summary>
internal sealed class OrderLife(RandomOrder random, TestOrder order, bool startsPending)
{
    private readonly List<TestLine> _lines = [.. order.Lines];
    private readonly List<Parcel> _parcels = [];
    private readonly HashSet<string> _cancelled = [];
    private string _status = startsPending ? "PENDING" : "UNSHIPPED";
    private string? _street = startsPending ? null : "1 Main St";
    private int _minutes;

    private bool IsOpen => _status is "UNSHIPPED" or "PARTIALLY_SHIPPED";

    /// <summary>Lets something happen. False when it cannot now, and nothing has changed.</summary>
    public bool Go(Move move)
    {
        var index = move.Line % _lines.Count;
        var line = _lines[index];
        var left = Left(line);
        switch (move.Kind)
        {
            case MoveKind.Release when _status == "PENDING":
                _status = "UNSHIPPED";
                _street ??= "1 Main St";
                return true;
            case MoveKind.CutQuantity when IsOpen && left > 0:
                return Change(index, Cut(line, 1 + move.Amount % left));
            case MoveKind.CancelLine when IsOpen && left == line.Quantity && left > 0:
                return Change(index, Cut(line, line.Quantity) with { Quantity = line.Quantity, Cancellation = TestLine.CancelledBy() });
            case MoveKind.BuyerAsks when _status == "UNSHIPPED" && line.Cancellation is null && left > 0:
                return Change(index, line with { Cancellation = TestLine.BuyerAsks() });
            case MoveKind.ShipSome when IsOpen && left > 0:
                Ship(isNamed: move.Amount % 3 > 0, [new Content(index, 1 + move.Amount % left)]);
                return true;
            case MoveKind.ShipRest when IsOpen:
                Ship(isNamed: move.Amount % 3 > 0, [.. _lines.Select((one, number) => new Content(number, Left(one))).Where(content => content.Quantity > 0)]);
                return true;
            case MoveKind.NamePackages when _parcels.FirstOrDefault(parcel => !parcel.IsNamed) is { } unnamed:
                unnamed.IsNamed = true;
                return true;
            case MoveKind.FillPackage when IsOpen && left > 0 && _parcels.Count > 0:
                Fill(_parcels[move.Amount % _parcels.Count], index, 1 + move.Amount % left);
                return true;
            case MoveKind.Deliver when _parcels.FirstOrDefault(parcel => parcel is { IsNamed: true, IsDelivered: false }) is { } onTheWay:
                onTheWay.IsDelivered = true;
                return true;
            case MoveKind.MoveHouse when IsOpen:
                _street = $"{move.Amount + 2} Oak Ave";
                return true;
            case MoveKind.WithholdAddress when _street is not null && _status is "SHIPPED":
                _street = null;
                return true;
            case MoveKind.Cancel when _status is "PENDING" or "UNSHIPPED":
                _status = "CANCELLED";
                return true;
            default:
                return false;
        }
    }

    public TestOrder Snapshot()
    {
        _minutes += 7;
        var address = TestOrder.DefaultAddress();
        address["addressLine1"] = _street;
        return random.Total(order with
        {
            Status = _status,
            Updated = order.Created.AddMinutes(_minutes),
            Lines = [.. _lines],
            Address = _street is null ? null : address,
            Packages = _parcels.Any(parcel => parcel.IsNamed) ? [.. _parcels.Where(parcel => parcel.IsNamed).Select(Package)] : null
        });
    }

    // an order without pieces would be a cancelled one
    private bool Change(int index, TestLine changed)
    {
        var isCancelled = changed.Cancellation?.ContainsKey("cancellationExecution") == true;
        var others = _lines.Where((_, other) => other != index).Where(line => !_cancelled.Contains(line.ItemId)).Sum(line => line.Quantity);
        if (others + (isCancelled ? 0 : changed.Quantity) == 0)
            return false;
        _lines[index] = changed;
        if (isCancelled)
            _cancelled.Add(changed.ItemId);
        _status = _status == "PARTIALLY_SHIPPED" && IsAllSent() ? "SHIPPED" : _status;
        return true;
    }

    private void Ship(bool isNamed, IReadOnlyList<Content> contents)
    {
        foreach (var content in contents)
            _lines[content.Line] = _lines[content.Line] with { Fulfilled = (_lines[content.Line].Fulfilled ?? 0) + content.Quantity };
        _parcels.Add(new Parcel(_parcels.Count + 1, contents) { IsNamed = isNamed });
        _status = IsAllSent() ? "SHIPPED" : "PARTIALLY_SHIPPED";
    }

    private void Fill(Parcel parcel, int index, int quantity)
    {
        _lines[index] = _lines[index] with { Fulfilled = (_lines[index].Fulfilled ?? 0) + quantity };
        var before = parcel.Contents.FirstOrDefault(content => content.Line == index)?.Quantity ?? 0;
        parcel.Contents = [.. parcel.Contents.Where(content => content.Line != index), new Content(index, before + quantity)];
        _status = IsAllSent() ? "SHIPPED" : "PARTIALLY_SHIPPED";
    }

    private bool IsAllSent() => _lines.All(line => Left(line) == 0);

    private int Left(TestLine line) => _cancelled.Contains(line.ItemId) ? 0 : line.Quantity - (line.Fulfilled ?? 0);

    private JsonObject Package(Parcel parcel)
    {
        var package = TestOrder.Package($"P{parcel.Number}", $"1Z{parcel.Number:0000}", [.. parcel.Contents.Select(content => (_lines[content.Line].ItemId, content.Quantity))]);
        if (parcel.IsDelivered)
            package["packageStatus"]!["status"] = "DELIVERED";
        return package;
    }

    // Amazon's money of a line goes with its pieces
    private TestLine Cut(TestLine line, int pieces)
    {
        var left = line.Quantity - pieces;
        var unit = BookingRate.Decimals(random.Currency) == 0 ? 1m : 0.01m;
        return line with
        {
            Quantity = left,
            Item = Share(line.Item),
            Shipping = Share(line.Shipping),
            GiftWrap = Share(line.GiftWrap),
            CodFee = Share(line.CodFee),
            Discount = Share(line.Discount),
            ShippingDiscount = Share(line.ShippingDiscount),
            ItemTax = Share(line.ItemTax),
            ShippingTax = Share(line.ShippingTax),
            GiftWrapTax = Share(line.GiftWrapTax),
            DiscountTax = Share(line.DiscountTax)
        };

        decimal Share(decimal amount) => Math.Floor(amount / unit * left / line.Quantity) * unit;
    }

    private sealed record Content(int Line, int Quantity);

    private sealed record Parcel(int Number, IReadOnlyList<Content> Contents)
    {
        public IReadOnlyList<Content> Contents { get; set; } = Contents;

        public bool IsNamed { get; set; }

        public bool IsDelivered { get; set; }
    }
}
