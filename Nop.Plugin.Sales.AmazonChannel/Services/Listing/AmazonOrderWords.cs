using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Puts the values of Amazon orders into the words and the time of who reads them.</summary>
public sealed class AmazonOrderWords(ILocalizationService localization, IDateTimeHelper dates)
{
    private static readonly Dictionary<string, string> StatusNames = new(StringComparer.Ordinal)
    {
        [AmazonValues.PendingAvailability] = "Orders.Status.PendingAvailability",
        [AmazonValues.Pending] = "Orders.Status.Pending",
        [AmazonValues.Unshipped] = "Orders.Status.Unshipped",
        [AmazonValues.PartiallyShipped] = "Orders.Status.PartiallyShipped",
        [AmazonValues.Shipped] = "Orders.Status.Shipped",
        [AmazonValues.InvoiceUnconfirmed] = "Orders.Status.InvoiceUnconfirmed",
        [AmazonValues.Cancelled] = "Orders.Status.Cancelled",
        ["UNFULFILLABLE"] = "Orders.Status.Unfulfillable"
    };

    /// <summary>Amazon's statuses that are known.</summary>
    public static IEnumerable<string> KnownStatuses => StatusNames.Keys;

    /// <summary>A text of the plugin by the last part of its name.</summary>
    public Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");

    /// <summary>A text with places to fill. Braces in what is filled in stay text.</summary>
    public async Task<string> TextAsync(string key, params object[] arguments) => FilledText.Of(CultureInfo.CurrentCulture, await TextAsync(key), arguments);

    /// <summary>Amazon's status; one that came later is shown as Amazon writes it.</summary>
    public async Task<string> StatusAsync(string amazonStatus) => StatusNames.TryGetValue(amazonStatus, out var key) ? await TextAsync(key) : amazonStatus;

    /// <summary>How far the shop has come.</summary>
    public Task<string> StateAsync(ImportState state) => localization.GetLocalizedEnumAsync(state);

    /// <summary>Who ships.</summary>
    public Task<string> FulfilledByAsync(string fulfilledBy) =>
        fulfilledBy == AmazonValues.Amazon ? TextAsync("Orders.FulfilledByAmazon") : fulfilledBy == AmazonValues.Merchant ? TextAsync("Orders.FulfilledByMerchant") : Task.FromResult(fulfilledBy);

    /// <summary>Carrier and service that Amazon promised the delivery with, such as <c>Correios SEDEX</c>; empty when it does not say.</summary>
    public static string Promised(OrderSnapshot order) => OrderFacts.Promised(order) is { } promised ? $"{promised.Carrier} {promised.ShippingService}".Trim() : "";

    /// <summary>What a protection plan belongs to; empty for any other line.</summary>
    public async Task<string> ProtectsAsync(OrderSnapshot order, ItemSnapshot item)
    {
        if (OrderFacts.Protects(item) is not { } other)
            return "";
        // within the same order the title says more than an id
        var mine = order.OrderItems.FirstOrDefault(line => line.OrderItemId == other.OrderItemId && (other.OrderId is null || other.OrderId == order.OrderId));
        return await TextAsync("Orders.Item.ProtectionPlan", mine?.Product.Title ?? other.OrderItemId ?? "-", other.OrderId ?? order.OrderId);
    }

    /// <summary>A total with its currency; empty when Amazon sent none.</summary>
    public static string Total(decimal? total, string currencyCode) => total is { } amount ? AmountText.Of(amount, currencyCode) : "";

    /// <summary>A total with as many decimals as its currency has: databases keep more or fewer.</summary>
    public static decimal? Scaled(decimal? total, string currencyCode) => total is { } amount
        ? decimal.Parse(amount.ToString("F" + BookingRate.Decimals(currencyCode).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;

    /// <summary>A moment in the reader's time.</summary>
    public Task<DateTime> TimeAsync(DateTime utc) => dates.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);

    /// <summary>A moment in the reader's time, as text; empty for none.</summary>
    public async Task<string> TimeTextAsync(DateTime? utc) => utc is { } moment ? (await TimeAsync(moment)).ToString("g", CultureInfo.CurrentCulture) : "";

    /// <summary>Name of the reader's time zone.</summary>
    public async Task<string> TimeZoneAsync() => (await dates.GetCurrentTimeZoneAsync()).Id;

    /// <summary>A moment of the reader's time as UTC.</summary>
    public async Task<DateTime> ToUtcAsync(DateTime local)
    {
        var zone = await dates.GetCurrentTimeZoneAsync();
        // an hour that a clock change leaves out begins when it ends
        return dates.ConvertToUtcTime(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
