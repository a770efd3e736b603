using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>A claim while it is held: its beat is raised until it is given back.</summary>
internal sealed class HeldClaim : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly IRepository<ChannelClaim> _claims;
    private readonly IRepository<ClaimBeat> _beats;
    private readonly ClaimingProcess _process;
    private readonly ChannelClaim _mine;
    private readonly ITimer _timer;
    private Task _beating = Task.CompletedTask;

    public HeldClaim(IRepository<ChannelClaim> claims, IRepository<ClaimBeat> beats, ClaimingProcess process, ChannelClaim mine, TimeProvider time)
    {
        (_claims, _beats, _process, _mine) = (claims, beats, process, mine);
        _timer = time.CreateTimer(_ => Beat(), null, Pause, Pause);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _beating;
        try
        {
            await _claims.DeleteAsync(claim => claim.Name == _mine.Name && claim.Owner == _mine.Owner);
        }
        finally
        {
            _process.Release(_mine.Owner);
        }
    }

    private void Beat()
    {
        if (_beating.IsCompleted)
            _beating = BeatAsync();
    }

    private async Task BeatAsync()
    {
        try
        {
            await _beats.UpdateAsync(new ClaimBeat { Id = _mine.Id, Beat = ++_mine.Beat }, false);
        }
        catch (Exception)
        {
            // the next one may come through; three may fail before anybody takes the claim for given up
        }
    }
}
