using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Logging;

/// <summary>Writes the log table; debug lines and ignored words are left out, and no event tells of a line.</summary>
internal sealed class DefaultLogger(IRepository<Log> logs, CommonSettings settings, IWebHelper web, TimeProvider time) : ILogger
{
    public bool IsEnabled(LogLevel level) => level != LogLevel.Debug;

    public Task DeleteLogAsync(Log log) => logs.DeleteAsync(log, publishEvent: false);

    public Task DeleteLogsAsync(IList<Log> logsToDelete) => logs.DeleteAsync(logsToDelete, publishEvent: false);

    public Task ClearLogAsync(DateTime? olderThan = null) =>
        olderThan is { } limit ? logs.DeleteAsync(log => log.CreatedOnUtc < limit) : logs.TruncateAsync();

    public Task<IPagedList<Log>> GetAllLogsAsync(DateTime? fromUtc = null, DateTime? toUtc = null, string message = "", LogLevel? logLevel = null,
        int pageIndex = 0, int pageSize = int.MaxValue) =>
        logs.GetAllPagedAsync(query =>
        {
            if (fromUtc is { } from)
                query = query.Where(log => log.CreatedOnUtc >= from);
            if (toUtc is { } to)
                query = query.Where(log => log.CreatedOnUtc <= to);
            if (logLevel is { } level)
                query = query.Where(log => log.LogLevelId == (int)level);
            if (!string.IsNullOrEmpty(message))
                query = query.Where(log => log.ShortMessage.Contains(message) || log.FullMessage.Contains(message));
            return query.OrderByDescending(log => log.CreatedOnUtc).ThenByDescending(log => log.Id);
        }, pageIndex, pageSize);

    public Task<Log> GetLogByIdAsync(int logId) => logs.GetByIdAsync(logId);

    public Task<IList<Log>> GetLogByIdsAsync(int[] logIds) => logs.GetByIdsAsync(logIds);

    public async Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer customer = null)
    {
        if (IsIgnored(shortMessage) || IsIgnored(fullMessage))
            return;
        await logs.InsertAsync(new Log
        {
            LogLevel = logLevel, ShortMessage = shortMessage, FullMessage = fullMessage, CustomerId = customer?.Id, CreatedOnUtc = time.UtcNow(),
            IpAddress = web.GetCurrentIpAddress(), PageUrl = web.GetThisPageUrl(true), ReferrerUrl = web.GetUrlReferrer(),
        }, publishEvent: false);
    }

    public Task InformationAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Information, message, exception, customer);
    public Task WarningAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Warning, message, exception, customer);
    public Task ErrorAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Error, message, exception, customer);

    public void InsertLog(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer customer = null) =>
        InsertLogAsync(logLevel, shortMessage, fullMessage, customer).GetAwaiter().GetResult();
    public void Information(string message, Exception exception = null, Customer customer = null) => InformationAsync(message, exception, customer).GetAwaiter().GetResult();
    public void Warning(string message, Exception exception = null, Customer customer = null) => WarningAsync(message, exception, customer).GetAwaiter().GetResult();
    public void Error(string message, Exception exception = null, Customer customer = null) => ErrorAsync(message, exception, customer).GetAwaiter().GetResult();

    private Task WriteAsync(LogLevel level, string message, Exception exception, Customer customer) =>
        IsEnabled(level) ? InsertLogAsync(level, message, exception?.ToString() ?? string.Empty, customer) : Task.CompletedTask;

    private bool IsIgnored(string message) =>
        !string.IsNullOrWhiteSpace(message) && settings.IgnoreLogWordlist.Any(word => message.Contains(word, StringComparison.InvariantCultureIgnoreCase));
}
