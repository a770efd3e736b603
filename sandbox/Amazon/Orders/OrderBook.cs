using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Orders;

/// <summary>The orders of a seller, each as searchOrders returns it with every block. Safe to use from many threads; hands out copies.</summary>
public sealed class OrderBook
{
    private readonly Lock _lock = new();
    private List<BookedOrder> _orders = [];
    private Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_lock)
                return _orders.Count;
        }
    }

    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (_lock)
                return [.. _orders.Select(order => order.Copy())];
        }
    }

    /// <summary>Adds an order, or replaces the one with the same id.</summary>
    public void Put(JsonObject order)
    {
        var booked = BookedOrder.Of(order);
        if (booked.Id.Length == 0)
            throw new ArgumentException("The order has no orderId.", nameof(order));
        if (booked.Created is null || booked.Updated is null)
            throw new ArgumentException($"Order {booked.Id} has no ISO 8601 createdTime and lastUpdatedTime.", nameof(order));
        lock (_lock)
            PutLocked(booked);
    }

    public void Put(IEnumerable<JsonObject> orders)
    {
        foreach (var order in orders)
            Put(order);
    }

    /// <summary>Takes exactly these orders in this order, however odd: ids may repeat, times may be missing.</summary>
    public void ReplaceAll(IEnumerable<JsonObject> orders)
    {
        List<BookedOrder> booked = [.. orders.Select(BookedOrder.Of)];
        lock (_lock)
        {
            _orders = booked;
            Reindex();
        }
    }

    public JsonObject? Get(string orderId)
    {
        lock (_lock)
            return _places.TryGetValue(orderId, out var place) ? _orders[place].Copy() : null;
    }

    public bool Remove(string orderId)
    {
        lock (_lock)
        {
            if (_orders.RemoveAll(order => order.Id == orderId) == 0)
                return false;
            Reindex();
            return true;
        }
    }

    public void Clear() => ReplaceAll([]);

    /// <summary>Changes an order and moves its lastUpdatedTime.</summary>
    public void Change(string orderId, DateTimeOffset at, Action<JsonObject> change)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(orderId, out var place))
                throw new KeyNotFoundException($"The order book has no order {orderId}.");
            var order = _orders[place].Copy();
            change(order);
            order["lastUpdatedTime"] = Iso8601.Write(at);
            _orders[place] = BookedOrder.Of(order);
        }
    }

    internal IReadOnlyList<BookedOrder> Snapshot()
    {
        lock (_lock)
            return [.. _orders];
    }

    private void PutLocked(BookedOrder booked)
    {
        if (_places.TryGetValue(booked.Id, out var place))
        {
            _orders[place] = booked;
            return;
        }
        _places[booked.Id] = _orders.Count;
        _orders.Add(booked);
    }

    private void Reindex()
    {
        _places = new(StringComparer.Ordinal);
        for (var place = 0; place < _orders.Count; place++)
            _places[_orders[place].Id] = place;
    }
}
