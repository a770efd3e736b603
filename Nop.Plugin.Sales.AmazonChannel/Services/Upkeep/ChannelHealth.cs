using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Weight of a finding; the names are those of the host's system warnings.</summary>
public enum HealthLevel
{
    /// <summary>All is well.</summary>
    Pass,

    /// <summary>Somebody should look.</summary>
    Warning,

    /// <summary>Something does not work until somebody acts.</summary>
    Fail
}

/// <summary>A finding about the channel.</summary>
public sealed record HealthFinding(HealthLevel Level, ChannelMessage Message);

/// <summary>An account and how far its sync has come; no state before its first run.</summary>
public sealed record AccountHealth(AmazonAccount Account, AmazonSyncState? State);

/// <summary>Says what is wrong with the channel. Pure: the same facts give the same findings.</summary>
public static class ChannelHealth
{
    private static readonly TimeSpan ShortestPatience = TimeSpan.FromMinutes(20);

    /// <summary>The findings; one that passes when nothing is wrong, none while no account is set up.</summary>
    /// <param name="accounts">All accounts.</param>
    /// <param name="interval">Time between two syncs.</param>
    /// <param name="ordersInNeed">Orders that wait for somebody.</param>
    /// <param name="messagesInNeed">Messages to Amazon that wait for somebody.</param>
    /// <param name="now">The present.</param>
    /// <param name="withoutAccount">What is to be said of open orders whose account was removed; null when there are none.</param>
    /// <param name="outbox">What is to be said of the outbox; null for nothing.</param>
    public static IReadOnlyList<HealthFinding> Of(IReadOnlyCollection<AccountHealth> accounts, TimeSpan interval, int ordersInNeed, int messagesInNeed, DateTimeOffset now, ChannelMessage? withoutAccount = null,
        IReadOnlyList<HealthFinding>? outbox = null)
    {
        if (accounts.Count == 0 && withoutAccount is null)
            return [];

        var patience = 3 * interval > ShortestPatience ? 3 * interval : ShortestPatience;
        var findings = accounts.SelectMany(account => OfAccount(account, patience, now)).ToList();
        if (withoutAccount is not null)
            findings.Add(new HealthFinding(HealthLevel.Warning, withoutAccount));
        if (ordersInNeed > 0)
            findings.Add(new HealthFinding(HealthLevel.Warning, new ChannelMessage("Warnings.OrdersNeedAttention", Number(ordersInNeed))));
        if (messagesInNeed > 0)
            findings.Add(new HealthFinding(HealthLevel.Warning, new ChannelMessage("Warnings.MessagesNeedAttention", Number(messagesInNeed))));
        findings.AddRange(outbox ?? []);
        return findings.Count > 0 ? findings : [new HealthFinding(HealthLevel.Pass, new ChannelMessage("Warnings.Good"))];
    }

    private static IEnumerable<HealthFinding> OfAccount(AccountHealth health, TimeSpan patience, DateTimeOffset now)
    {
        var account = health.Account;
        if (account.AttentionReason is { } reason)
            yield return new HealthFinding(HealthLevel.Fail, new ChannelMessage("Warnings.Attention", account.Name, reason));
        else if (account.Active && now - (health.State?.LastSuccessOnUtc ?? account.ConnectedOnUtc).AsUtc() > patience && !IsReading(health.State, patience, now))
            yield return new HealthFinding(HealthLevel.Warning, health.State?.LastSuccessOnUtc is { } success
                ? new ChannelMessage("Warnings.NotSynchronised", account.Name, Time(success), Number((int)patience.TotalMinutes))
                : new ChannelMessage("Warnings.NotYetSynchronised", account.Name, Time(account.ConnectedOnUtc)));

        if (account.Active && account.ClientSecret.Length > 0 && SecretAge.Of(account.SecretEnteredOnUtc, now) is { IsDue: true } age)
            yield return age.DaysLeft > 0
                ? new HealthFinding(HealthLevel.Warning, new ChannelMessage("Warnings.SecretDue", account.Name, Number(age.DaysLeft)))
                : new HealthFinding(HealthLevel.Warning, new ChannelMessage("Warnings.SecretExpired", account.Name, Number(age.Days)));
    }

    // a first window of many thousand orders takes several runs
    private static bool IsReading(AmazonSyncState? state, TimeSpan patience, DateTimeOffset now) =>
        state is { WindowUntilUtc: not null, LastError: null, LastEndOnUtc: { } end } && now - end.AsUtc() <= patience;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
