using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Tells from when on the days count that a buyer's personal data may be kept. Amazon's Data Protection Policy counts them from delivery.</summary>
public static class PersonalDataExpiry
{
    /// <summary>Most days that the policy allows, after delivery and after the end of the authorisation.</summary>
    public const int LongestDays = 30;

    private const string Delivered = "DELIVERED";
    private static readonly TimeSpan Transit = TimeSpan.FromDays(14);

    /// <summary>
    /// The moment: cancellation; delivery as Amazon reported it, else the end of the promised window or 14 days of transit;
    /// of an order that is still open the last update while no shop order stands for it, else the end of every promise.
    /// </summary>
    public static DateTime Of(AmazonOrder row)
    {
        // a row that was never readable knows no time of Amazon's
        var updated = row.LastUpdatedOnUtc > DateTime.UnixEpoch ? row.LastUpdatedOnUtc : row.CreatedOnUtc;
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return row.ClosedOnUtc ?? updated;
        if (AmazonValues.IsShipped(row.AmazonStatus))
            return row.DeliveredOnUtc ?? Arrival(row.ClosedOnUtc ?? updated, row.DeliverByUtc);
        if (row.OrderId == 0)
            return updated;
        return row.DeliverByUtc is { } promised ? Later(promised, updated) : Later(row.ShipByUtc ?? updated, updated) + Transit;
    }

    /// <summary>When all of an order had left or it was cancelled, as far as Amazon tells; null while it is open.</summary>
    public static DateTime? ClosedOn(AmazonOrder row, OrderSnapshot order) => OrderFacts.Status(order) switch
    {
        AmazonValues.Cancelled => row.ClosedOnUtc ?? order.LastUpdatedTime.UtcDateTime,
        var status when AmazonValues.IsShipped(status) =>
            row.ClosedOnUtc ?? (order.Packages?.Max(package => package.ShipTime) ?? order.LastUpdatedTime).UtcDateTime,
        _ => null
    };

    /// <summary>When all packages were first seen as delivered; null before. An order that is delivered when it is first seen was delivered as promised.</summary>
    public static DateTime? DeliveredOn(AmazonOrder row, OrderSnapshot order, DateTime now)
    {
        if (row.DeliveredOnUtc is not null)
            return row.DeliveredOnUtc;
        var packages = (order.Packages ?? []).Where(package => package.PackageStatus?.Status != "CANCELLED").ToList();
        if (!AmazonValues.IsShipped(OrderFacts.Status(order)) || packages.Count == 0 || packages.Any(package => package.PackageStatus?.Status != Delivered))
            return null;
        return row.Id == 0 && row.ClosedOnUtc is { } left && Arrival(left, row.DeliverByUtc) is var arrival && arrival < now ? arrival : now;
    }

    /// <summary>True when Amazon hands out personal data again that the shop needs: an order that waited so long that its data was erased, and is now to be fulfilled.</summary>
    public static bool BeginsAnew(AmazonOrder row, OrderSnapshot order) =>
        row is { PersonalDataErasedOnUtc: not null, OrderId: 0 } && order.LastUpdatedTime.UtcDateTime > row.LastUpdatedOnUtc
        && OrderFacts.Status(order) is var status && status != AmazonValues.Cancelled && !AmazonValues.IsShipped(status);

    private static DateTime Arrival(DateTime left, DateTime? promised) => promised is { } end && end >= left ? end : left + Transit;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
