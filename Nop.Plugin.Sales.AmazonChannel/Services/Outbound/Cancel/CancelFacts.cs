using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Looks up what <see cref="CancelCheck"/> decides on.</summary>
public sealed class CancelFacts(IRepository<AmazonOrder> orders, IRepository<AmazonAccount> accounts, SnapshotStore snapshots, IShipmentService shipments)
{
    private const int Batch = 500;

    /// <summary>The order as it is stored now; null when it is not there.</summary>
    public async Task<AmazonOrder?> OrderAsync(int rowId) => await orders.Table.FirstOrDefaultAsync(row => row.Id == rowId);

    /// <summary>Orders as they are stored now, by their rows; those that are not there are left out.</summary>
    public async Task<IReadOnlyDictionary<int, AmazonOrder>> OrdersAsync(IEnumerable<int> rowIds)
    {
        var found = new Dictionary<int, AmazonOrder>();
        foreach (var ids in rowIds.Distinct().Chunk(Batch).Select(chunk => chunk.ToList()))
        {
            foreach (var row in await orders.Table.Where(row => ids.Contains(row.Id)).ToListAsync())
                found[row.Id] = row;
        }

        return found;
    }

    /// <summary>Why the order may not be cancelled; null when it may.</summary>
    public async Task<ChannelMessage?> ObstacleAsync(AmazonOrder row)
    {
        if (await accounts.Table.FirstOrDefaultAsync(account => account.Id == row.AccountId) is not { ImportOrders: true, DryRun: false })
            return new ChannelMessage("Outbound.Cancel.ViewOnly", row.AmazonOrderId);
        return CancelCheck.Obstacle(row, snapshots.TryRead(row), row.OrderId != 0 && (await shipments.GetShipmentsByOrderIdAsync(row.OrderId, shipped: true)).Count > 0);
    }
}
