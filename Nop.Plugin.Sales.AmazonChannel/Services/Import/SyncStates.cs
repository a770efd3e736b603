using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What a run of one account's sync writes down.</summary>
/// <param name="Window">What of Amazon's time is read.</param>
/// <param name="Progress">How the run goes.</param>
public sealed record SyncRun(SyncWindow Window, SyncProgress Progress);

/// <summary>Keeps how far the sync of each account has come. What an admin changes meanwhile stands on the account and not here, so no run writes it back.</summary>
public sealed class SyncStates(IRepository<AmazonSyncState> states, IRepository<SyncWindow> windows, IRepository<SyncProgress> progresses, TimeProvider time)
{
    /// <summary>Begins a run.</summary>
    public async Task<SyncRun> BeginAsync(int accountId)
    {
        var state = await StateAsync(accountId);
        var progress = new SyncProgress
        {
            Id = state.Id,
            PausedUntilUtc = state.PausedUntilUtc,
            LastStartOnUtc = time.GetUtcNow().UtcDateTime,
            LastEndOnUtc = state.LastEndOnUtc,
            LastError = state.LastError
        };
        await SaveAsync(progress);
        return new SyncRun(await windows.Table.FirstOrDefaultAsync(window => window.Id == state.Id) ?? new SyncWindow { Id = state.Id }, progress);
    }

    /// <summary>Saves the window.</summary>
    public Task SaveAsync(SyncWindow window) => windows.UpdateAsync(window, false);

    /// <summary>Saves how the run goes.</summary>
    public Task SaveAsync(SyncProgress progress) => progresses.UpdateAsync(progress, false);

    private async Task<AmazonSyncState> StateAsync(int accountId)
    {
        if (await FindAsync(accountId) is { } known)
            return known;
        var state = new AmazonSyncState { AccountId = accountId };
        try
        {
            await states.InsertAsync(state, false);
            return state;
        }
        catch (Exception)
        {
            if (await FindAsync(accountId) is { } other)
                return other;
            throw;
        }
    }

    private async Task<AmazonSyncState?> FindAsync(int accountId) => await states.Table.FirstOrDefaultAsync(state => state.AccountId == accountId);
}
