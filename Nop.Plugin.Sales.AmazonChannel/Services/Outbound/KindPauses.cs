using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>
/// Keeps a kind of message back while Amazon lets none of it through. Each time one message of it is tried again by itself; the others wait and lose none of their attempts.
/// </summary>
public sealed class KindPauses(IRepository<AmazonPause> pauses, Submissions submissions, ChannelLog log, ILogger logger, TimeProvider time)
{
    /// <summary>What stands against a kind of an account; null when nothing does.</summary>
    public async Task<AmazonPause?> FindAsync(int accountId, SubmissionKind kind) =>
        await pauses.Table.FirstOrDefaultAsync(pause => pause.AccountId == accountId && pause.KindId == (int)kind);

    /// <summary>The kinds of an account that are paused.</summary>
    public async Task<IReadOnlyList<AmazonPause>> OfAccountAsync(int accountId) =>
        await pauses.Table.Where(pause => pause.AccountId == accountId && pause.NextTryOnUtc != null).OrderBy(pause => pause.KindId).ToListAsync();

    /// <summary>Stores a refusal without a reason. True when the kind is paused from here on.</summary>
    /// <param name="account">Account that was refused.</param>
    /// <param name="kind">What was refused.</param>
    /// <param name="amazonOrderRowId">Order that was refused; 0 when no order in particular was.</param>
    /// <param name="refused">Amazon's answer.</param>
    public async Task<bool> RefusedAsync(AmazonAccount account, SubmissionKind kind, int amazonOrderRowId, SellingPartnerApiException refused)
    {
        var now = time.GetUtcNow();
        var known = await FindAsync(account.Id, kind);
        var pause = known ?? new AmazonPause { AccountId = account.Id, Kind = kind, AmazonOrderRowId = amazonOrderRowId, RefusedOnUtc = now.UtcDateTime };
        pause.Reason = refused.Message;
        var isPaused = PauseRules.Refused(pause, amazonOrderRowId, now);
        if (isPaused && PauseRules.IsToBeSaid(pause, now))
        {
            pause.LoggedOnUtc = now.UtcDateTime;
            await SayAsync(account, pause, refused);
        }

        if (known is null)
            await pauses.InsertAsync(pause, false);
        else
            await pauses.UpdateAsync(pause, false);
        return isPaused;
    }

    /// <summary>A message of the kind went through: all of them go on.</summary>
    public async Task LiftAsync(AmazonPause pause)
    {
        await pauses.DeleteAsync(pause, false);
        if (pause.NextTryOnUtc is null)
            return;
        await submissions.WakeAsync(pause.AccountId, pause.Kind);
        await log.WriteAsync(ChannelLogLevel.Information, pause.AccountId, $"{pause.Kind}: Resumed", $"Amazon lets messages of this kind through again ({pause.Kind}). What waited goes out now.");
    }

    private async Task SayAsync(AmazonAccount account, AmazonPause pause, SellingPartnerApiException refused)
    {
        var words = $"Amazon lets no message of the kind {pause.Kind} through for account \"{account.Name}\"; one is tried again by itself every hour, and other kinds go on. "
            + $"Look whether the app has the role for {refused.Operation} and was authorised after it got it. {refused.Message}";
        await log.WriteAsync(ChannelLogLevel.Error, account.Id, $"{pause.Kind}: Paused", words, requestId: refused.RequestId);
        await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: {words}");
    }
}
