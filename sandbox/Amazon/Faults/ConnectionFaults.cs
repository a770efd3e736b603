using AmazonSimulator.Http;

namespace AmazonSimulator.Faults;

internal sealed record LateAnswer(TimeSpan By) : Fault
{
    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted)
    {
        await Task.Delay(By, aborted);
        return await next();
    }
}

internal sealed record NoAnswer : Fault
{
    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, aborted);
        return ApiAnswer.Cut;
    }
}

internal sealed record CutBefore : Fault
{
    internal override Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) => Task.FromResult(ApiAnswer.Cut);
}

internal sealed record CutAfter : Fault
{
    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) =>
        await next() with { Delivery = Delivery.Cut };
}

internal sealed record CutInside : Fault
{
    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) =>
        await next() with { Delivery = Delivery.Truncated };
}
