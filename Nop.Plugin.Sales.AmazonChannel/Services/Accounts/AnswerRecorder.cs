using System.Collections.Concurrent;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>The headers of an answer that the connection test looks at; nothing of its body.</summary>
internal sealed record SeenAnswer(Uri Address, DateTimeOffset? Date, DateTimeOffset ReceivedOn, TimeSpan Took, string? RateLimit);

/// <summary>Keeps the headers of the answers that pass through.</summary>
internal sealed class AnswerRecorder(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<SeenAnswer> _answers = new();

    public IReadOnlyList<SeenAnswer> Answers => [.. _answers];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var response = await base.SendAsync(request, cancellationToken);
        var rate = response.Headers.TryGetValues("x-amzn-RateLimit-Limit", out var values) ? values.FirstOrDefault() : null;
        _answers.Enqueue(new SeenAnswer(request.RequestUri!, response.Headers.Date, time.GetUtcNow(), time.GetElapsedTime(started), rate));
        return response;
    }
}
