using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Reads one window of Amazon's time, page by page. The page token is saved after each page and the watermark after the last one,
/// so whatever happens in between is read again and nothing is left out.
/// </summary>
public sealed class WindowReader(
    ISellingPartnerApi api,
    IRepository<AmazonSyncState> states,
    OrderImporter importer,
    ChannelLog log,
    AmazonChannelSettings settings,
    TimeProvider time)
{
    // Amazon refuses a lastUpdatedBefore younger than two minutes; half a minute is for clocks that differ
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(150);

    // Amazon lets a page token expire after 24 hours
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(23);

    /// <summary>Goes on with the window of the state, or opens the next one, until it is read or the budget is spent.</summary>
    /// <exception cref="SellingPartnerApiException">A call failed; state and watermark are as after the last whole page.</exception>
    public async Task ReadAsync(AmazonAccount account, AmazonConnection connection, AmazonSyncState state, RunBudget budget)
    {
        if (!await OpenAsync(account, state))
            return;

        while (!budget.IsSpent)
        {
            var page = await PageAsync(account, connection, state, budget);
            // one more page at least while there is a token
            state.LastRunTotal = state.LastRunOrders + page.Orders.Count * (page.NextToken is null ? 1 : 2);
            await states.UpdateAsync(state, false);
            foreach (var order in page.Orders)
            {
                if (budget.IsSpent)
                    return;
                state.LastRunChanged += await importer.ImportAsync(account, order) == ImportOutcome.Applied ? 1 : 0;
                state.LastRunOrders++;
            }

            state.PageToken = page.NextToken;
            state.PageTokenGivenOnUtc = page.NextToken is null ? null : time.GetUtcNow().UtcDateTime;
            if (page.NextToken is null)
                Close(state, page);
            await states.UpdateAsync(state, false);
            if (page.NextToken is null)
                return;
        }
    }

    private async Task<bool> OpenAsync(AmazonAccount account, AmazonSyncState state)
    {
        if (state.WindowUntilUtc is not null)
        {
            if (state.PageTokenGivenOnUtc is { } given && time.GetUtcNow() - given.AsUtc() > TokenLifetime)
                ForgetToken(state);
            return true;
        }

        var from = (state.WatermarkUtc?.AsUtc() ?? account.OrdersPlacedAfterUtc.AsUtc()) - TimeSpan.FromMinutes(Math.Max(0, settings.OverlapMinutes));
        var until = time.GetUtcNow() - Youngest;
        if (until <= from)
            return false;
        state.WindowFromUtc = from.UtcDateTime;
        state.WindowUntilUtc = until.UtcDateTime;
        ForgetToken(state);
        await states.UpdateAsync(state, false);
        return true;
    }

    private async Task<OrdersPage> PageAsync(AmazonAccount account, AmazonConnection connection, AmazonSyncState state, RunBudget budget)
    {
        try
        {
            return await api.SearchOrdersAsync(connection, Query(account, state), budget.CancellationToken);
        }
        catch (SellingPartnerApiException exception) when (exception is { Failure: AmazonFailure.Rejected, HttpStatus: 400 } && state.PageToken is not null)
        {
            // the token has expired or the account's marketplaces were changed: the same window from its beginning
            await log.FailedCallAsync(account.Id, exception);
            ForgetToken(state);
            await states.UpdateAsync(state, false);
            return await api.SearchOrdersAsync(connection, Query(account, state), budget.CancellationToken);
        }
    }

    private static SearchOrdersQuery Query(AmazonAccount account, AmazonSyncState state) => new()
    {
        LastUpdatedAfter = state.WindowFromUtc!.Value.AsUtc(),
        LastUpdatedBefore = state.WindowUntilUtc!.Value.AsUtc(),
        MarketplaceIds = account.MarketplaceIds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        PaginationToken = state.PageToken
    };

    private void Close(AmazonSyncState state, OrdersPage page)
    {
        state.WatermarkUtc = Earlier(page.LastUpdatedBefore?.UtcDateTime, state.WindowUntilUtc!.Value);
        state.WindowFromUtc = null;
        state.WindowUntilUtc = null;
        state.LastSuccessOnUtc = time.GetUtcNow().UtcDateTime;
    }

    private static DateTime Earlier(DateTime? said, DateTime asked) => said is { } moment && moment < asked ? moment : asked;

    private static void ForgetToken(AmazonSyncState state)
    {
        state.PageToken = null;
        state.PageTokenGivenOnUtc = null;
    }
}
