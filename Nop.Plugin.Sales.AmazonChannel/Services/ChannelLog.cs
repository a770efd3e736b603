using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>The channel's own log. Callers pass no personal data and no credentials.</summary>
public sealed class ChannelLog(IRepository<AmazonLogEntry> entries, IWorkContext workContext, TimeProvider time)
{
    /// <summary>Writes down a call that failed.</summary>
    public Task FailedCallAsync(int accountId, SellingPartnerApiException exception, string amazonOrderId = "") => InsertAsync(new AmazonLogEntry
    {
        AccountId = accountId,
        Level = exception.Failure == AmazonFailure.Throttled ? ChannelLogLevel.Information : exception.MayRetry ? ChannelLogLevel.Warning : ChannelLogLevel.Error,
        Operation = exception.Operation,
        Code = exception.Code.Short(100),
        Message = exception.Message,
        AmazonOrderId = amazonOrderId,
        RequestId = exception.RequestId.Short(100)
    });

    /// <summary>Writes down a call, however it ended.</summary>
    public Task CalledAsync(ObservedCall call, string words) => InsertAsync(new AmazonLogEntry
    {
        AccountId = call.AccountId,
        Level = ChannelLogLevel.Debug,
        Operation = call.Operation,
        Message = words,
        RequestId = call.RequestId.Short(100)
    });

    /// <summary>Writes down what happened to an order or an account.</summary>
    public Task WriteAsync(ChannelLogLevel level, int accountId, string code, string message, string amazonOrderId = "", string requestId = "") =>
        InsertAsync(EntryOf(new ChannelEvent(level, accountId, code, message, amazonOrderId, requestId)));

    /// <summary>Removes entries that are older than a number of days.</summary>
    public Task<int> TrimAsync(int days)
    {
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-Math.Max(1, days));
        return entries.DeleteAsync(entry => entry.CreatedOnUtc < oldest);
    }

    /// <summary>Removes all entries, and leaves one that says who did it.</summary>
    public async Task ClearAsync()
    {
        var count = await entries.DeleteAsync(entry => entry.Id > 0);
        var customer = await workContext.GetCurrentCustomerAsync();
        await WriteAsync(ChannelLogLevel.Warning, 0, "LogCleared", FormattableString.Invariant($"{customer?.Email ?? "Somebody"} (customer {customer?.Id ?? 0}) removed all {count} entries of this log."));
    }

    /// <summary>Writes down what happened to many orders, in one command where the database allows it.</summary>
    public async Task WriteAllAsync(IReadOnlyCollection<ChannelEvent> events)
    {
        var written = new List<AmazonLogEntry>();
        foreach (var one in events)
            written.Add(await StampAsync(EntryOf(one)));
        try
        {
            await entries.InsertAsync(written, false);
        }
        catch (Exception) when (written.Count > 0)
        {
            // on SQL Server and MySQL the host counts the ids of many itself, and somebody else may have taken one meanwhile
            foreach (var one in events)
                await InsertAsync(EntryOf(one));
        }
    }

    private async Task InsertAsync(AmazonLogEntry entry) => await entries.InsertAsync(await StampAsync(entry), false);

    private async Task<AmazonLogEntry> StampAsync(AmazonLogEntry entry)
    {
        entry.CreatedOnUtc = time.GetUtcNow().UtcDateTime;
        entry.CustomerId = await workContext.GetCurrentCustomerAsync() is { } customer && !customer.IsBackgroundTaskAccount() ? customer.Id : 0;
        return entry;
    }

    private static AmazonLogEntry EntryOf(ChannelEvent what) => new()
    {
        AccountId = what.AccountId,
        Level = what.Level,
        Code = what.Code.Short(100),
        Message = what.Message,
        AmazonOrderId = what.AmazonOrderId.Short(64),
        RequestId = what.RequestId.Short(100)
    };
}
