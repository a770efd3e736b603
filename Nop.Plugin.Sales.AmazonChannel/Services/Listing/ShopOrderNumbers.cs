using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Numbers of shop orders as their owner reads them.</summary>
public sealed class ShopOrderNumbers(IRepository<Order> orders)
{
    /// <summary>The numbers by the orders' ids, in one query; orders that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IEnumerable<int> orderIds)
    {
        var ids = orderIds.Where(id => id > 0).Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<int, string>();
        var numbers = await orders.Table.Where(order => ids.Contains(order.Id)).Select(order => new { order.Id, order.CustomOrderNumber }).ToListAsync();
        return numbers.ToDictionary(order => order.Id, order => string.IsNullOrEmpty(order.CustomOrderNumber) ? order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : order.CustomOrderNumber);
    }
}
