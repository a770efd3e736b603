using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>What System > Warnings says about the channel.</summary>
public class ChannelHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static AmazonAccount Account => new()
    {
        Name = "Shop", ClientSecret = "x", SecretEnteredOnUtc = Now.AddDays(-10).UtcDateTime, ConnectedOnUtc = Now.AddDays(-10).UtcDateTime
    };

    private static AmazonSyncState Synced(int minutesAgo) => new() { LastSuccessOnUtc = Now.AddMinutes(-minutesAgo).UtcDateTime, LastEndOnUtc = Now.AddMinutes(-1).UtcDateTime };

    private static List<string> Of(AmazonAccount account, AmazonSyncState? state, int interval = 5, int inNeed = 0, int messages = 0) =>
        [.. ChannelHealth.Of([new AccountHealth(account, state)], TimeSpan.FromMinutes(interval), inNeed, messages, Now).Select(finding => $"{finding.Level} {finding.Message.Key} {string.Join('|', finding.Message.Arguments)}".Trim())];

    [Test]
    public void Without_an_account_there_is_nothing_to_say() => Assert.That(ChannelHealth.Of([], TimeSpan.FromMinutes(5), 0, 0, Now), Is.Empty);

    [Test]
    public void A_healthy_channel_passes() => Assert.That(Of(Account, Synced(4)), Is.EqualTo(new[] { "Pass Warnings.Good" }));

    [TestCase(5, 20, false)]
    [TestCase(5, 21, true)]
    [TestCase(60, 180, false)]
    [TestCase(60, 181, true)]
    public void A_sync_is_missed_after_three_intervals_and_twenty_minutes_at_the_earliest(int interval, int minutesAgo, bool isMissed) =>
        Assert.That(Of(Account, Synced(minutesAgo), interval)[0].StartsWith("Warning Warnings.NotSynchronised Shop|2026-11-20 ", StringComparison.Ordinal), Is.EqualTo(isMissed));

    [Test]
    public void An_account_that_was_never_synchronised_is_missed_from_its_connection_on()
    {
        var account = Account;
        Assert.That(Of(account, null), Is.EqualTo(new[] { "Warning Warnings.NotYetSynchronised Shop|2026-11-10 12:00" }));

        account.ConnectedOnUtc = Now.AddMinutes(-10).UtcDateTime;
        Assert.That(Of(account, null), Is.EqualTo(new[] { "Pass Warnings.Good" }));
    }

    [Test]
    public void A_long_first_window_that_is_being_read_is_no_missed_sync()
    {
        var state = new AmazonSyncState { WindowUntilUtc = Now.UtcDateTime, LastEndOnUtc = Now.AddMinutes(-3).UtcDateTime };
        Assert.That(Of(Account, state), Is.EqualTo(new[] { "Pass Warnings.Good" }));

        state.LastError = "HTTP 500";
        Assert.That(Of(Account, state), Has.One.StartsWith("Warning Warnings.NotYetSynchronised"));
    }

    [Test]
    public void A_paused_account_is_not_missed()
    {
        var account = Account;
        account.Active = false;
        Assert.That(Of(account, Synced(100_000)), Is.EqualTo(new[] { "Pass Warnings.Good" }));
    }

    [Test]
    public void An_account_in_attention_fails_with_its_reason_and_without_the_missed_sync()
    {
        var account = Account;
        account.AttentionReason = "the refresh token was revoked";
        Assert.That(Of(account, Synced(100_000)), Is.EqualTo(new[] { "Fail Warnings.Attention Shop|the refresh token was revoked" }));
    }

    [TestCase(149, "Pass Warnings.Good")]
    [TestCase(150, "Warning Warnings.SecretDue Shop|30")]
    [TestCase(180, "Warning Warnings.SecretExpired Shop|180")]
    public void A_secret_is_told_of_before_it_expires(int days, string expected)
    {
        var account = Account;
        account.SecretEnteredOnUtc = Now.AddDays(-days).UtcDateTime;
        Assert.That(Of(account, Synced(1)), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Orders_that_wait_for_somebody_are_counted() =>
        Assert.That(Of(Account, Synced(1), inNeed: 3), Is.EqualTo(new[] { "Warning Warnings.OrdersNeedAttention 3" }));

    [Test]
    public void Messages_that_wait_for_somebody_are_counted() =>
        Assert.That(Of(Account, Synced(1), inNeed: 3, messages: 2), Is.EqualTo(new[] { "Warning Warnings.OrdersNeedAttention 3", "Warning Warnings.MessagesNeedAttention 2" }));
}
