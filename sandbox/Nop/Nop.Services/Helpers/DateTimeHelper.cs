using System.Collections.ObjectModel;
using Nop.Core;
using Nop.Core.Domain.Customers;

namespace Nop.Services.Helpers;

/// <summary>Converts between UTC and the user's time, which is the store's.</summary>
internal sealed class DateTimeHelper(IWorkContext workContext) : IDateTimeHelper
{
    public TimeZoneInfo DefaultStoreTimeZone => TimeZoneInfo.Utc;

    public ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones() => TimeZoneInfo.GetSystemTimeZones();

    public Task<DateTime> ConvertToUserTimeAsync(DateTime dt) => ConvertToUserTimeAsync(dt, dt.Kind);

    public async Task<DateTime> ConvertToUserTimeAsync(DateTime dt, DateTimeKind sourceDateTimeKind) =>
        TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(dt, sourceDateTimeKind), await GetCurrentTimeZoneAsync());

    public DateTime ConvertToUserTime(DateTime dt, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone) =>
        TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(dt, DateTimeKind.Unspecified), sourceTimeZone, destinationTimeZone);

    public DateTime ConvertToUtcTime(DateTime dt) => ConvertToUtcTime(dt, dt.Kind);

    public DateTime ConvertToUtcTime(DateTime dt, DateTimeKind sourceDateTimeKind) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(dt, sourceDateTimeKind));

    public DateTime ConvertToUtcTime(DateTime dt, TimeZoneInfo sourceTimeZone) =>
        sourceTimeZone.IsInvalidTime(dt) ? dt : TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(dt, DateTimeKind.Unspecified), sourceTimeZone);

    public Task<TimeZoneInfo> GetCustomerTimeZoneAsync(Customer customer) =>
        Task.FromResult(customer?.TimeZoneId is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : DefaultStoreTimeZone);

    public async Task<TimeZoneInfo> GetCurrentTimeZoneAsync() => await GetCustomerTimeZoneAsync(await workContext.GetCurrentCustomerAsync());
}
