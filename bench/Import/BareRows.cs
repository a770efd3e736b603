using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Bench.Import;

/// <summary>The rows that an import has left, inserted again one by one through the same provider with no logic: what no import can go below.</summary>
internal static class BareRows
{
    /// <summary>Seconds that it takes.</summary>
    public static async Task<double> InsertAsync(IServiceProvider from, IServiceProvider into)
    {
        var inserts = new List<Func<Task>>();
        Add<Customer>();
        Add<Address>();
        Add<Order>();
        Add<OrderItem>();
        Add<StockQuantityHistory>();
        Add<OrderNote>();
        Add<AmazonOrder>();
        Add<AmazonOrderItem>();
        Add<AmazonNote>();
        Add<AmazonLogEntry>();
        var start = Stopwatch.GetTimestamp();
        foreach (var insert in inserts)
            await insert();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;

        void Add<TEntity>() where TEntity : BaseEntity
        {
            var known = into.GetRequiredService<IRepository<TEntity>>().Table.Select(row => row.Id).ToHashSet();
            foreach (var row in from.GetRequiredService<IRepository<TEntity>>().Table.OrderBy(row => row.Id).ToList().Where(row => !known.Contains(row.Id)))
                inserts.Add(() => into.GetRequiredService<IRepository<TEntity>>().InsertAsync(row, false));
        }
    }
}
