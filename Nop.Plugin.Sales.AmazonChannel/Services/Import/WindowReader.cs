using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Reads one window of Amazon's time, page by page. The page token is saved after each page and the watermark after the last one,
/// so whatever happens in between is read again and nothing is left out.
/// </summary>
public sealed class WindowReader(
    ISellingPartnerApi api,
    SyncStates states,
    OrderImporter importer,
    AccountSuccession succession,
    ChannelLog log,
    AmazonChannelSettings settings,
    TimeProvider time)
{
    // Amazon refuses a lastUpdatedBefore younger than two minutes; half a minute is for clocks that differ
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(150);

    // Amazon lets a page token expire after 24 hours
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(23);

    /// <summary>Goes on with the window of the run, or opens the next one, until it is read or the budget is spent.</summary>
    /// <exception cref="SellingPartnerApiException">A call failed; window and watermark are as after the last whole page.</exception>
    public async Task ReadAsync(AmazonAccount account, AmazonConnection connection, SyncRun run, RunBudget budget)
    {
        var (window, progress) = run;
        if (!await OpenAsync(account, window))
            return;

        while (!budget.IsSpent)
        {
            var page = await PageAsync(account, connection, window, budget);
            // one more page at least while there is a token
            progress.LastRunTotal = progress.LastRunOrders + page.Orders.Count * (page.NextToken is null ? 1 : 2);
            await states.SaveAsync(progress);
            foreach (var order in page.Orders)
            {
                if (budget.IsSpent)
                    return;
                progress.LastRunChanged += await importer.ImportAsync(account, order) == ImportOutcome.Applied ? 1 : 0;
                progress.LastRunOrders++;
            }

            window.PageToken = page.NextToken;
            window.PageTokenGivenOnUtc = page.NextToken is null ? null : time.GetUtcNow().UtcDateTime;
            if (page.NextToken is null)
                Close(window, page);
            await states.SaveAsync(window);
            await states.SaveAsync(progress);
            if (page.NextToken is null)
                return;
        }
    }

    private async Task<bool> OpenAsync(AmazonAccount account, SyncWindow window)
    {
        if (window.WindowVersion != account.WindowVersion)
            BeginAnew(window, account.WindowVersion);
        if (window.WindowUntilUtc is not null)
        {
            if (window.PageTokenGivenOnUtc is { } given && time.GetUtcNow() - given.AsUtc() > TokenLifetime)
                ForgetToken(window);
            return true;
        }

        var from = (window.WatermarkUtc?.AsUtc() ?? await BeginningAsync(account)) - TimeSpan.FromMinutes(Math.Max(0, settings.OverlapMinutes));
        var until = time.GetUtcNow() - Youngest;
        if (until <= from)
            return false;
        window.WindowFromUtc = from.UtcDateTime;
        window.WindowUntilUtc = until.UtcDateTime;
        ForgetToken(window);
        await states.SaveAsync(window);
        return true;
    }

    // an open order that was taken over from a removed account may have changed since
    private async Task<DateTimeOffset> BeginningAsync(AmazonAccount account)
    {
        var connected = account.OrdersPlacedAfterUtc.AsUtc();
        return (await succession.OldestOpenAsync(account.Id))?.AsUtc() is { } oldest && oldest < connected ? oldest : connected;
    }

    private async Task<OrdersPage> PageAsync(AmazonAccount account, AmazonConnection connection, SyncWindow window, RunBudget budget)
    {
        try
        {
            return await api.SearchOrdersAsync(connection, Query(account, window), budget.CancellationToken);
        }
        catch (SellingPartnerApiException exception) when (exception is { Failure: AmazonFailure.Rejected, HttpStatus: 400 } && window.PageToken is not null)
        {
            // the token has expired or the account's marketplaces were changed: the same window from its beginning
            await log.FailedCallAsync(account.Id, exception);
            ForgetToken(window);
            await states.SaveAsync(window);
            return await api.SearchOrdersAsync(connection, Query(account, window), budget.CancellationToken);
        }
    }

    private static SearchOrdersQuery Query(AmazonAccount account, SyncWindow window) => new()
    {
        LastUpdatedAfter = window.WindowFromUtc!.Value.AsUtc(),
        LastUpdatedBefore = window.WindowUntilUtc!.Value.AsUtc(),
        MarketplaceIds = account.MarketplaceIds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        PaginationToken = window.PageToken
    };

    private void Close(SyncWindow window, OrdersPage page)
    {
        window.WatermarkUtc = Earlier(page.LastUpdatedBefore?.UtcDateTime, window.WindowUntilUtc!.Value);
        window.WindowFromUtc = null;
        window.WindowUntilUtc = null;
        window.LastSuccessOnUtc = time.GetUtcNow().UtcDateTime;
    }

    private static void BeginAnew(SyncWindow window, int version)
    {
        window.WatermarkUtc = null;
        window.WindowFromUtc = null;
        window.WindowUntilUtc = null;
        window.WindowVersion = version;
        ForgetToken(window);
    }

    private static DateTime Earlier(DateTime? said, DateTime asked) => said is { } moment && moment < asked ? moment : asked;

    private static void ForgetToken(SyncWindow window)
    {
        window.PageToken = null;
        window.PageTokenGivenOnUtc = null;
    }
}
