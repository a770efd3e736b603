using System.Linq.Expressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>What a list of Amazon orders is sorted by.</summary>
public enum AmazonOrderSort
{
    /// <summary>When it was placed.</summary>
    PurchasedOn,

    /// <summary>Amazon's number.</summary>
    AmazonOrderId,

    /// <summary>Amazon's status.</summary>
    AmazonStatus,

    /// <summary>Buyer's name.</summary>
    BuyerName,

    /// <summary>Total, as a number.</summary>
    Total,

    /// <summary>Who ships.</summary>
    FulfilledBy,

    /// <summary>When it must leave.</summary>
    ShipBy,

    /// <summary>Shop order.</summary>
    OrderId,

    /// <summary>How far the shop has come: waiting, imported, needs attention, skipped, cancelled by Amazon, for the buyer, in the shop.</summary>
    State
}

/// <summary>A sort and its direction.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Descending">True for the largest first.</param>
public sealed record AmazonOrderSorting(AmazonOrderSort By, bool Descending)
{
    /// <summary>Newest first.</summary>
    public static readonly AmazonOrderSorting NewestFirst = new(AmazonOrderSort.PurchasedOn, Descending: true);

    /// <summary>Sorts; rows without a value stand last, equal rows newest first, so that pages never overlap.</summary>
    public IQueryable<AmazonOrder> Apply(IQueryable<AmazonOrder> rows)
    {
        var sorted = By switch
        {
            AmazonOrderSort.AmazonOrderId => Descending ? rows.OrderByDescending(row => row.AmazonOrderId) : rows.OrderBy(row => row.AmazonOrderId),
            AmazonOrderSort.AmazonStatus => Descending ? rows.OrderByDescending(row => row.AmazonStatus) : rows.OrderBy(row => row.AmazonStatus),
            AmazonOrderSort.BuyerName => NoneLast(rows, row => row.BuyerName == null, row => row.BuyerName),
            AmazonOrderSort.Total => NoneLast(rows, row => row.GrandTotal == null, row => row.GrandTotal),
            AmazonOrderSort.FulfilledBy => Descending ? rows.OrderByDescending(row => row.FulfilledBy) : rows.OrderBy(row => row.FulfilledBy),
            AmazonOrderSort.ShipBy => NoneLast(rows, row => row.ShipByUtc == null, row => row.ShipByUtc),
            AmazonOrderSort.OrderId => Descending ? rows.OrderByDescending(row => row.OrderId) : rows.OrderBy(row => row.OrderId),
            AmazonOrderSort.State => Descending ? rows.OrderByDescending(row => row.StateId) : rows.OrderBy(row => row.StateId),
            _ => Descending ? rows.OrderByDescending(row => row.PurchasedOnUtc) : rows.OrderBy(row => row.PurchasedOnUtc)
        };
        return By == AmazonOrderSort.PurchasedOn && !Descending ? sorted.ThenBy(row => row.Id)
            : By == AmazonOrderSort.PurchasedOn ? sorted.ThenByDescending(row => row.Id)
            : sorted.ThenByDescending(row => row.PurchasedOnUtc).ThenByDescending(row => row.Id);
    }

    // databases differ in whether nothing comes before or after everything
    private IOrderedQueryable<AmazonOrder> NoneLast<TKey>(IQueryable<AmazonOrder> rows, Expression<Func<AmazonOrder, bool>> isNone, Expression<Func<AmazonOrder, TKey>> key) =>
        Descending ? rows.OrderBy(isNone).ThenByDescending(key) : rows.OrderBy(isNone).ThenBy(key);
}
