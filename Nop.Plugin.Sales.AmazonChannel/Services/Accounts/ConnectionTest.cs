using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Services.Helpers;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Tries a connection step by step and says of each what was seen. Nothing is stored.</summary>
public sealed class ConnectionTest(
    IHttpMessageHandlerFactory handlers,
    AmazonQuotas quotas,
    AccountCredentials credentials,
    AccountService accounts,
    SyncSchedule schedule,
    AmazonChannelSettings settings,
    IDateTimeHelper dates,
    ICallObserver observer,
    TimeProvider time)
{
    private static readonly TimeSpan ClockWarning = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ClockFailure = TimeSpan.FromMinutes(5);

    // A call counts once whatever its size, so the one call asks for a week: the longer, the likelier an order that shows which personal data the app may read.
    // A sync every five minutes leaves 40 % of the allowance; one call is what three minutes bring back.
    private static readonly TimeSpan OrdersWindow = TimeSpan.FromDays(7);
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(150);

    /// <summary>Tries the account as it is given, stored or not.</summary>
    public async Task<IReadOnlyList<ConnectionTestLine>> RunAsync(AmazonAccount account, CancellationToken cancellationToken = default)
    {
        var lines = new List<ConnectionTestLine>();
        try
        {
            using var probe = Probe(account);
            await probe.GetTokenAsync(cancellationToken);
            lines.Add(new(ConnectionTestSubject.Token, ConnectionTestResult.Ok, "Account.Test.Token.Ok", probe.Connection.TokenEndpoint.Authority));
            await CallAsync(probe, account, lines, cancellationToken);
        }
        catch (Exception exception) when (exception is AccountNotReadyException or SellingPartnerApiException && lines.Count == 0)
        {
            lines.Add(new(ConnectionTestSubject.Token, ConnectionTestResult.Failed, "Account.Test.Failed", exception.Message));
        }

        if (account.SecretEnteredOnUtc != default)
            lines.Add(Secret(account));
        return [.. Enum.GetValues<ConnectionTestSubject>().Select(subject =>
            lines.Find(line => line.Subject == subject) ?? new ConnectionTestLine(subject, ConnectionTestResult.NotTested, "Account.Test.NotTested"))];
    }

    /// <summary>The seller's marketplaces, as Amazon lists them.</summary>
    /// <exception cref="AccountNotReadyException">Something is missing; the message says what.</exception>
    /// <exception cref="SellingPartnerApiException">Amazon did not answer.</exception>
    public async Task<IReadOnlyList<MarketplaceParticipation>> GetMarketplacesAsync(AmazonAccount account, CancellationToken cancellationToken = default)
    {
        using var probe = Probe(account);
        return await probe.Api.GetMarketplaceParticipationsAsync(probe.Connection, cancellationToken);
    }

    private ConnectionProbe Probe(AmazonAccount account) => new(credentials.Connect(account), handlers.CreateHandler(AmazonChannelDefaults.SystemName), quotas,
        TimeSpan.FromSeconds(Math.Clamp(settings.RequestTimeoutSeconds, 5, 100)), time, observer);

    private async Task CallAsync(ConnectionProbe probe, AmazonAccount account, List<ConnectionTestLine> lines, CancellationToken cancellationToken)
    {
        var marketplaces = await MarketplacesAsync(probe, account, cancellationToken);
        lines.Add(Endpoint(probe, marketplaces));
        lines.Add(marketplaces);
        if (lines.Exists(line => line is { Subject: ConnectionTestSubject.Endpoint, Result: ConnectionTestResult.Failed }) && probe.Answers.Count == 0)
            return;

        var before = probe.Answers.Count;
        lines.AddRange(await OrdersAsync(probe, account, cancellationToken));
        if (probe.Answers.Count > before)
            lines.Add(await QuotaAsync(probe.Answers[^1].RateLimit));
    }

    private static async Task<ConnectionTestLine> MarketplacesAsync(ConnectionProbe probe, AmazonAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return MarketplaceCheck.Of(await probe.Api.GetMarketplaceParticipationsAsync(probe.Connection, cancellationToken), KnownMarketplaces.Split(account.MarketplaceIds));
        }
        catch (SellingPartnerApiException exception)
        {
            return exception.Failure switch
            {
                AmazonFailure.NotAuthorized or AmazonFailure.Denied => Line(ConnectionTestResult.Warning, "Account.Test.Marketplaces.NotAuthorized"),
                AmazonFailure.Throttled => Line(ConnectionTestResult.Warning, "Account.Test.Throttled"),
                _ => Line(ConnectionTestResult.Failed, "Account.Test.Failed")
            };

            ConnectionTestLine Line(ConnectionTestResult result, string key) => new(ConnectionTestSubject.Marketplaces, result, key, exception.Message);
        }
    }

    private static ConnectionTestLine Endpoint(ConnectionProbe probe, ConnectionTestLine firstCall)
    {
        var host = probe.Connection.Endpoint.Authority;
        if (probe.Answers.Count == 0)
            return Line(firstCall.Result == ConnectionTestResult.Failed ? ConnectionTestResult.Failed : ConnectionTestResult.NotTested, "Account.Test.Failed", firstCall.Arguments[0]);

        var answer = probe.Answers[0];
        var took = FormattableString.Invariant($"{answer.Took.TotalMilliseconds:0}");
        if (answer.Date is not { } date)
            return Line(ConnectionTestResult.Ok, "Account.Test.Endpoint.NoClock", host, took);

        // the header has whole seconds, and the answer was under way for some of its time
        var difference = (answer.ReceivedOn - answer.Took / 2 - date).Duration();
        var seconds = FormattableString.Invariant($"{difference.TotalSeconds:0}");
        return difference > ClockFailure ? Line(ConnectionTestResult.Failed, "Account.Test.Endpoint.Clock", host, seconds)
            : difference > ClockWarning ? Line(ConnectionTestResult.Warning, "Account.Test.Endpoint.Clock", host, seconds)
            : Line(ConnectionTestResult.Ok, "Account.Test.Endpoint.Ok", host, took, seconds);

        static ConnectionTestLine Line(ConnectionTestResult result, string key, params IReadOnlyList<string> arguments) => new(ConnectionTestSubject.Endpoint, result, key, arguments);
    }

    private async Task<IReadOnlyList<ConnectionTestLine>> OrdersAsync(ConnectionProbe probe, AmazonAccount account, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() - Youngest;
        try
        {
            var page = await probe.Api.SearchOrdersAsync(probe.Connection, new SearchOrdersQuery
            {
                LastUpdatedAfter = until - OrdersWindow,
                LastUpdatedBefore = until,
                MarketplaceIds = KnownMarketplaces.Split(account.MarketplaceIds)
            }, cancellationToken);
            var count = page.NextToken is null ? $"{page.Orders.Count}" : $"> {page.Orders.Count}";
            return [Line(ConnectionTestResult.Ok, "Account.Test.Orders.Ok", count), PersonalDataCheck.Of(page.Orders)];
        }
        catch (SellingPartnerApiException exception) when (exception.Failure == AmazonFailure.Throttled)
        {
            return [Line(ConnectionTestResult.Warning, "Account.Test.Orders.Throttled", exception.Message, await LastSyncAsync(account))];
        }
        catch (SellingPartnerApiException exception) when (exception.Failure is AmazonFailure.NotAuthorized or AmazonFailure.Denied)
        {
            return [Line(ConnectionTestResult.Failed, "Account.Test.Orders.NotAuthorized", exception.Message)];
        }
        catch (SellingPartnerApiException exception)
        {
            return [Line(ConnectionTestResult.Failed, "Account.Test.Failed", exception.Message)];
        }

        static ConnectionTestLine Line(ConnectionTestResult result, string key, params IReadOnlyList<string> arguments) => new(ConnectionTestSubject.Orders, result, key, arguments);
    }

    private async Task<string> LastSyncAsync(AmazonAccount account) =>
        account.Id > 0 && (await accounts.GetSyncStateAsync(account.Id))?.LastSuccessOnUtc is { } moment
            ? $"{await dates.ConvertToUserTimeAsync(moment, DateTimeKind.Utc):g}"
            : "-";

    private async Task<ConnectionTestLine> QuotaAsync(string? header)
    {
        var minutes = (await schedule.GetTaskAsync())?.Seconds / 60.0 ?? AmazonChannelDefaults.SynchronizationPeriod / 60.0;
        if (!double.TryParse(header, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var rate) || rate <= 0)
            return Line(ConnectionTestResult.Ok, "Account.Test.Quota.NotSaid", AmazonOperation.SearchOrders.Rate, minutes);
        return SyncSchedule.SharePercent(minutes, rate) <= 100
            ? Line(ConnectionTestResult.Ok, "Account.Test.Quota.Ok", rate, minutes)
            : Line(ConnectionTestResult.Warning, "Account.Test.Quota.TooOften", rate, minutes);

        static ConnectionTestLine Line(ConnectionTestResult result, string key, double rate, double minutes) => new(ConnectionTestSubject.Quota, result, key,
            FormattableString.Invariant($"{rate:0.####}"), FormattableString.Invariant($"{1 / rate:0}"), FormattableString.Invariant($"{minutes:0.#}"), $"{SyncSchedule.SharePercent(minutes, rate)}");
    }

    private ConnectionTestLine Secret(AmazonAccount account)
    {
        var age = SecretAge.Of(account.SecretEnteredOnUtc, time.GetUtcNow());
        var arguments = new[] { $"{age.Days}", $"{Math.Max(0, age.DaysLeft)}" };
        return age.IsDue
            ? new(ConnectionTestSubject.Secret, ConnectionTestResult.Warning, "Account.Test.Secret.Due", arguments)
            : new(ConnectionTestSubject.Secret, ConnectionTestResult.Ok, "Account.Test.Secret.Ok", arguments);
    }
}
