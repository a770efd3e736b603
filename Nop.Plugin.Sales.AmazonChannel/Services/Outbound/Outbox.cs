using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Brings to Amazon what the shop asks for. Accounts are worked side by side, each with services of its own, so that one whose region does not answer keeps no other waiting.</summary>
public sealed class Outbox(
    IServiceScopeFactory scopes,
    IRepository<AmazonAccount> accounts,
    IWorkContext workContext,
    AdminRequest request,
    OutboxRhythm rhythm,
    ChannelLog log,
    TimeProvider time)
{
    // calls that begin at the last moment may end; whatever is still open then is broken off
    private static readonly TimeSpan ForTheLast = TimeSpan.FromSeconds(1);

    /// <summary>Runs every active account once.</summary>
    /// <param name="length">How long calls may begin; a second later the run is over.</param>
    /// <param name="cancellationToken">Ends the run early; nothing is lost.</param>
    /// <returns>Null; or the host of the admin page that started the run when it is none of this shop's stores: then nothing was sent.</returns>
    public async Task<string?> RunAsync(TimeSpan length, CancellationToken cancellationToken = default)
    {
        if (await request.ForeignHostAsync() is { } host)
        {
            await SayAsync(host);
            return host;
        }

        using var clock = new CancellationTokenSource(length + ForTheLast, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        var budget = new RunBudget(time, length, end.Token);
        var runs = new List<Task>();
        // the host finds out who is at work by the request, which they share: before they run side by side
        await workContext.GetCurrentCustomerAsync();
        foreach (var id in await accounts.Table.Where(account => account.Active).OrderBy(account => account.Id).Select(account => account.Id).ToListAsync())
        {
            var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
            runs.Add(RunAsync(scope, id, budget));
        }

        await Task.WhenAll(runs);
        return null;
    }

    private async Task SayAsync(string host)
    {
        if (!rhythm.MaySay($"{nameof(AdminRequest)}/{host}"))
            return;
        await log.WriteAsync(ChannelLogLevel.Warning, 0, "ReadOnlyMode",
            $"A run that an admin started at {host} sent nothing to Amazon, since no store of this shop has that address. The schedule task \"{AmazonChannelDefaults.OutboundTaskName}\" sends what waits. "
            + "If it is an address of the shop, enter it as a host of its store.");
    }

    private static async Task RunAsync(AsyncServiceScope scope, int accountId, RunBudget budget)
    {
        await using (scope)
            await scope.ServiceProvider.GetRequiredService<AccountOutbox>().RunAsync(accountId, budget);
    }
}
