using System.Linq.Expressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Orders that are not at their end.</summary>
public static class OpenOrders
{
    /// <summary>True while Amazon waits for the order to be shipped or to be paid, as <see cref="AmazonValues.IsOpen"/>.</summary>
    public static readonly Expression<Func<AmazonOrder, bool>> AtAmazon = row =>
        row.AmazonStatus == AmazonValues.Unshipped || row.AmazonStatus == AmazonValues.PartiallyShipped
        || row.AmazonStatus == AmazonValues.Pending || row.AmazonStatus == AmazonValues.PendingAvailability;
}
