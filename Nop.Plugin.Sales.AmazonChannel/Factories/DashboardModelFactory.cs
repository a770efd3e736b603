using System.Globalization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the dashboard.</summary>
public sealed class DashboardModelFactory(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSubmission> submissions,
    UnmatchedSkus unmatched,
    OrdersWithoutAccount withoutAccount,
    ChannelTexts texts,
    OutboxAlertFactory alerts,
    SyncNow sync,
    AmazonQuotas quotas,
    AmazonOrderWords words,
    IDateTimeHelper dates,
    ILocalizationService localization,
    IPermissionService permissions,
    TimeProvider time)
{
    private const int RecentOrders = 10;

    /// <summary>The status of the channel; null while no account is set up and none has left open orders.</summary>
    public async Task<ChannelStatusModel?> PrepareStatusAsync()
    {
        var known = await accounts.Table.OrderBy(account => account.Id).ToListAsync();
        var left = await withoutAccount.FindAsync();
        if (known.Count == 0 && left is null)
            return null;

        var ids = known.Select(account => account.Id).ToList();
        var byAccount = (await states.Table.ToListAsync()).ToDictionary(state => state.AccountId);
        var waiting = await CountAsync(orders.Table.Where(row => row.StateId == (int)ImportState.NeedsAttention && ids.Contains(row.AccountId)));
        var asked = await CountAsync(orders.Table.Where(row => row.BuyerCancellationRequested
            && (row.StateId == (int)ImportState.Imported || row.StateId == (int)ImportState.CancelledForBuyer) && ids.Contains(row.AccountId)));
        var task = await sync.TaskAsync();
        var model = new ChannelStatusModel
        {
            CanSync = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE),
            WithoutAccount = left is null ? "" : await texts.ToTextAsync(left),
            NotImported = waiting.Values.Sum(),
            MessagesInNeed = await submissions.Table.Where(SubmissionStates.NeedsPerson).CountAsync(submission => ids.Contains(submission.AccountId)),
            OutboxAlerts = await alerts.PrepareAsync(),
            UnmatchedSkus = await unmatched.CountAsync()
        };
        foreach (var account in known)
        {
            var status = await ToStatusAsync(account, byAccount.GetValueOrDefault(account.Id) ?? new AmazonSyncState(), task);
            status.NeedsAttention = waiting.GetValueOrDefault(account.Id);
            status.BuyerRequests = asked.GetValueOrDefault(account.Id);
            model.Accounts.Add(status);
        }

        model.IsRunning = model.Accounts.Any(account => account.IsRunning);
        return model;
    }

    /// <summary>The newest Amazon orders; null while no account is set up.</summary>
    public async Task<RecentAmazonOrdersModel?> PrepareRecentOrdersAsync()
    {
        var known = await accounts.Table.Select(account => new { account.Id, account.ImportOrders }).ToListAsync();
        if (known.Count == 0)
            return null;
        var viewOnly = known.Where(account => !account.ImportOrders).Select(account => account.Id).ToHashSet();
        var model = new RecentAmazonOrdersModel();
        foreach (var row in await orders.Table.OrderByDescending(row => row.PurchasedOnUtc).ThenByDescending(row => row.Id).Take(RecentOrders).Select(AmazonOrderSummary.OfRow).ToListAsync())
        {
            model.Orders.Add(new RecentAmazonOrderModel
            {
                Id = row.Id,
                PurchasedOn = await dates.ConvertToUserTimeAsync(row.PurchasedOnUtc, DateTimeKind.Utc),
                AmazonOrderId = row.AmazonOrderId,
                OrderId = row.OrderId,
                AmazonStatus = await words.StatusAsync(row.AmazonStatus),
                SellerCentralUrl = viewOnly.Contains(row.AccountId) ? SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId) : null,
                Colour = ColourOf(row),
                BuyerName = row.BuyerName ?? "",
                Total = AmazonOrderWords.Total(row.GrandTotal, row.CurrencyCode),
                Notes = row.Notes
            });
        }

        return model;
    }

    private async Task<SyncStatusModel> ToStatusAsync(AmazonAccount account, AmazonSyncState state, ScheduleTask? task)
    {
        var now = time.GetUtcNow();
        var model = new SyncStatusModel
        {
            AccountId = account.Id,
            Account = account.Name,
            IsRunning = SyncNow.IsRunning(state, now),
            DryRun = account.DryRun,
            LastSync = state.LastSuccessOnUtc is { } success ? await ClockAsync(success) : await TextAsync("Dashboard.Never"),
            NextSync = await NextAsync(account, state, task, now),
            Problem = account.AttentionReason ?? state.LastError ?? "",
            Allowance = await TextAsync("Dashboard.AllowanceLeft", quotas.Available(account.Id, AmazonOperation.SearchOrders), AmazonOperation.SearchOrders.Burst)
        };
        model.LastRun = model.IsRunning
            ? await TextAsync(state.LastRunTotal > 0 ? "Dashboard.OrdersSoFarOf" : "Dashboard.OrdersSoFar", state.LastRunOrders, Math.Max(state.LastRunTotal, state.LastRunOrders))
            : await TextAsync("Dashboard.OrdersDone", state.LastRunOrders, state.LastRunChanged);
        if (state.LastRunAgainTotal > 0 && (model.IsRunning || state.LastRunAgain < state.LastRunAgainTotal))
            model.LastRun += await TextAsync("Dashboard.OrdersAgain", state.LastRunAgain, state.LastRunAgainTotal);
        var word = account.AttentionReason is not null ? "Dashboard.Status.Attention"
            : !account.Active ? "Dashboard.Status.Paused"
            : model.IsRunning ? "Dashboard.Status.Running"
            : state.LastError is not null ? "Dashboard.Status.Failed"
            : IsThrottled(state, now) ? "Dashboard.Status.Throttled"
            : state.LastSuccessOnUtc is null ? "Dashboard.Status.NotYet" : "Dashboard.Status.Good";
        model.Status = await TextAsync(word);
        model.Colour = ColourOf(word);
        return model;
    }

    private async Task<string> NextAsync(AmazonAccount account, AmazonSyncState state, ScheduleTask? task, DateTimeOffset now)
    {
        if (task is not { Enabled: true })
            return await TextAsync("Dashboard.TaskOff");
        if (!account.Active || account.AttentionReason is not null)
            return await TextAsync("Dashboard.NotUntilChanged");
        var due = (task.LastStartUtc ?? state.LastStartOnUtc)?.AddSeconds(task.Seconds) ?? now.UtcDateTime;
        if (state.PausedUntilUtc is { } pause && pause > due)
            due = pause;
        return due <= now.UtcDateTime ? await TextAsync("Dashboard.Due") : await ClockAsync(due);
    }

    private static bool IsThrottled(AmazonSyncState state, DateTimeOffset now) => state.PausedUntilUtc is { } pause && pause.AsUtc() > now;

    private static async Task<Dictionary<int, int>> CountAsync(IQueryable<AmazonOrder> query) =>
        (await query.GroupBy(row => row.AccountId).Select(group => new { AccountId = group.Key, Count = group.Count() }).ToListAsync())
            .ToDictionary(group => group.AccountId, group => group.Count);

    private async Task<string> ClockAsync(DateTime utc)
    {
        var moment = await dates.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);
        var today = await dates.ConvertToUserTimeAsync(time.GetUtcNow().UtcDateTime, DateTimeKind.Utc);
        return moment.Date == today.Date ? moment.ToString("t", CultureInfo.CurrentCulture) : moment.ToString("g", CultureInfo.CurrentCulture);
    }

    private async Task<string> TextAsync(string name, params object[] arguments) =>
        FilledText.Of(CultureInfo.CurrentCulture, await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{name}"), arguments);

    private static string ColourOf(string status) => status switch
    {
        "Dashboard.Status.Attention" or "Dashboard.Status.Failed" => "danger",
        "Dashboard.Status.Throttled" => "warning",
        "Dashboard.Status.Running" => "info",
        "Dashboard.Status.Good" => "success",
        _ => "secondary"
    };

    private static string ColourOf(AmazonOrderSummary row) =>
        row.StateId == (int)ImportState.NeedsAttention ? "orange"
        : ((ImportState)row.StateId).IsCancelled() ? "gray"
        : AmazonValues.IsShipped(row.AmazonStatus) ? "blue"
        : row.AmazonStatus is AmazonValues.Unshipped or AmazonValues.PartiallyShipped ? "yellow" : "gray";
}
