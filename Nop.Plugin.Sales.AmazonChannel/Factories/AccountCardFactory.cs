using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the model of the configuration page: its settings, and a card for each account.</summary>
public sealed class AccountCardFactory(
    AccountService accounts,
    AccountLeavings leavings,
    SyncSchedule schedule,
    AmazonChannelSettings settings,
    IDateTimeHelper dates,
    ILocalizationService localization,
    TimeProvider time)
{
    /// <summary>The configuration page as it is stored.</summary>
    public async Task<ConfigurationModel> PrepareAsync() => await PrepareCardsAsync(new ConfigurationModel
    {
        IntervalMinutes = (int)Math.Ceiling(((await schedule.GetTaskAsync())?.Seconds ?? AmazonChannelDefaults.SynchronizationPeriod) / 60.0),
        OverlapMinutes = settings.OverlapMinutes,
        RequestTimeoutSeconds = settings.RequestTimeoutSeconds,
        LogRetentionDays = settings.LogRetentionDays,
        PersonalDataRetentionDays = settings.PersonalDataRetentionDays,
        DebugLog = settings.DebugLog,
        FeedAnswerHours = settings.FeedAnswerHours,
        ReadOnlyMode = settings.ReadOnlyMode,
        WasReadOnlyMode = settings.ReadOnlyMode,
        PendingSweepHours = settings.PendingSweepHours,
        PendingSweepLimit = settings.PendingSweepLimit
    });

    /// <summary>Puts the cards onto the page; what was entered stays.</summary>
    public async Task<ConfigurationModel> PrepareCardsAsync(ConfigurationModel model)
    {
        var task = await schedule.GetTaskAsync();
        model.HasTask = task is not null;
        model.IsTaskEnabled = task is { Enabled: true };
        model.Accounts = [];
        foreach (var account in await accounts.GetAllAsync())
        {
            var state = await accounts.GetSyncStateAsync(account.Id);
            model.Accounts.Add(await CardAsync(account, state, SyncSchedule.NextRun(task, account, state)));
        }

        return model;
    }

    private async Task<AccountCardModel> CardAsync(AmazonAccount account, AmazonSyncState? state, DateTime? next)
    {
        var now = time.GetUtcNow();
        var status = StatusOf(account);
        var age = SecretAge.Of(account.SecretEnteredOnUtc, now);
        return new AccountCardModel
        {
            Id = account.Id,
            Name = account.Name,
            Region = await localization.GetLocalizedEnumAsync(account.Region),
            Marketplaces = string.Join(", ", KnownMarketplaces.Split(account.MarketplaceIds).Select(KnownMarketplaces.NameOf)),
            Status = status,
            StatusText = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Status.{status}"),
            Active = account.Active,
            ImportOrders = account.ImportOrders,
            DryRun = account.DryRun,
            Problem = account.AttentionReason ?? state?.LastError,
            Leaving = await leavings.OfAsync(account.Id),
            OutboundStoppedReason = account.OutboundStoppedReason,
            SecretDaysLeft = account.ClientSecret.Length > 0 && age.IsDue ? age.DaysLeft : null,
            LastSync = state?.LastSuccessOnUtc is { } last ? await dates.ConvertToUserTimeAsync(last, DateTimeKind.Utc) : null,
            NextSync = next is { } moment && moment > now.UtcDateTime ? await dates.ConvertToUserTimeAsync(moment, DateTimeKind.Utc) : null,
            IsDue = next <= now.UtcDateTime
        };
    }

    private static string StatusOf(AmazonAccount account) =>
        account.AttentionReason is not null ? "Attention"
        : !account.Active ? "Paused"
        : account.ClientSecret.Length == 0 || account.RefreshToken.Length == 0 ? "NotConnected" : "Connected";
}
