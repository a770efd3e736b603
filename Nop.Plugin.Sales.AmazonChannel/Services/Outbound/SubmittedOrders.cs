using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>An order as what is written about its messages names it.</summary>
/// <param name="AmazonOrderId">Amazon's order id; empty when the order is not stored any more.</param>
/// <param name="OrderId">The shop order; 0 when there is none.</param>
public sealed record SubmittedOrder(string AmazonOrderId, int OrderId);

/// <summary>Names the orders that messages are about, read for many at once.</summary>
public sealed class SubmittedOrders(IRepository<AmazonOrder> orders)
{
    private const int Batch = 500;
    private readonly Dictionary<int, SubmittedOrder> _known = [];

    /// <summary>Reads the orders of some messages.</summary>
    public async Task LookUpAsync(IReadOnlyList<AmazonSubmission> submissions)
    {
        foreach (var some in submissions.Select(submission => submission.AmazonOrderRowId).Distinct().Where(id => !_known.ContainsKey(id)).Chunk(Batch))
        {
            var ids = some.ToList();
            foreach (var row in await orders.Table.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.AmazonOrderId, row.OrderId }).ToListAsync())
                _known[row.Id] = new SubmittedOrder(row.AmazonOrderId, row.OrderId);
        }
    }

    /// <summary>The order behind a message.</summary>
    public async Task<SubmittedOrder> OfAsync(AmazonSubmission submission)
    {
        // one that has no shop order may have got one since
        if (_known.TryGetValue(submission.AmazonOrderRowId, out var known) && known.OrderId != 0)
            return known;
        _known.Remove(submission.AmazonOrderRowId);
        await LookUpAsync([submission]);
        return _known.GetValueOrDefault(submission.AmazonOrderRowId) ?? new SubmittedOrder("", 0);
    }
}
