namespace Bench.Outbound;

/// <summary>Lets calls take their time on the way to Amazon and back, by a clock that does not run meanwhile.</summary>
internal sealed class Distance(VirtualClock clock, TimeSpan latency) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await PassAsync(cancellationToken);
        HttpResponseMessage answer;
        using (clock.Elsewhere())
        {
            answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
        }

        await PassAsync(cancellationToken);
        return answer;
    }

    private Task PassAsync(CancellationToken cancellationToken) => latency > TimeSpan.Zero ? Task.Delay(latency / 2, clock, cancellationToken) : Task.CompletedTask;
}
