using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

/// <summary>
/// Sends what goes to Amazon in a call of its own, a few calls at a time, as fast as the own allowance lets them out. The row says <see cref="AmazonSubmission.SentOnUtc"/> before its call,
/// and whatever came back is told before the next few are looked at; only the calls themselves run side by side.
/// </summary>
public sealed class CallSender(Submissions submissions, CallTurns turns)
{
    // two a second at half a second each would be one at a time with nothing between them
    private const int AtOnce = 3;

    // what is decided on is at most so many calls old
    private const int Few = 20;

    /// <summary>Sends what is due until all is sent, the run is over, or Amazon says that it must be. Answers that are still to come are waited for.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync<TCall>(OutboundContext context, ICallContent<TCall> content, IReadOnlyList<AmazonSubmission> due) where TCall : class
    {
        var open = new List<Task<CallEnd<TCall>>>();
        foreach (var few in due.Chunk(Few))
        {
            if (context.IsOver)
                break;
            foreach (var message in await PrepareAsync(context, content, few))
            {
                if (message.Call is null)
                {
                    yield return new SubmissionAnswer(message.Submission, message.Instead!);
                    continue;
                }

                while (open.Count >= AtOnce || open.Exists(call => call.IsCompleted))
                {
                    if (await NextAsync(context, content, open) is { } answer)
                        yield return answer;
                }

                if (!await turns.WaitAsync(context, content.Operation))
                    break;
                if (await submissions.TryBeginAsync(message.Submission))
                    open.Add(await turns.BeginAsync(context, content.Operation, () => CallAsync(context, content, message)));
            }
        }

        while (open.Count > 0)
        {
            if (await NextAsync(context, content, open) is { } answer)
                yield return answer;
        }
    }

    private static async Task<IReadOnlyList<CallMessage<TCall>>> PrepareAsync<TCall>(OutboundContext context, ICallContent<TCall> content, IReadOnlyList<AmazonSubmission> few) where TCall : class
    {
        try
        {
            return await content.PrepareAsync(context, few);
        }
        catch (Exception) when (few.Count > 1)
        {
            var messages = new List<CallMessage<TCall>>();
            foreach (var one in few)
                messages.AddRange(await PrepareAsync(context, content, [one]));
            return messages;
        }
        catch (Exception exception)
        {
            return [new CallMessage<TCall>(few[0]) { Instead = new SubmissionOutcome.Broken(exception) }];
        }
    }

    private static async Task<CallEnd<TCall>> CallAsync<TCall>(OutboundContext context, ICallContent<TCall> content, CallMessage<TCall> message) where TCall : class
    {
        try
        {
            return new CallEnd<TCall>(message) { RequestId = await content.CallAsync(context, message.Call!) };
        }
        catch (Exception exception)
        {
            return new CallEnd<TCall>(message) { Exception = exception };
        }
    }

    // null when the run ended before the answer came: the row says that a call was made, and the next run sees whether it arrived
    private static async Task<SubmissionAnswer?> NextAsync<TCall>(OutboundContext context, ICallContent<TCall> content, List<Task<CallEnd<TCall>>> open) where TCall : class
    {
        var first = await Task.WhenAny(open);
        open.Remove(first);
        var end = await first;
        return end.Exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested
            ? null
            : new SubmissionAnswer(end.Message.Submission, await OutcomeAsync(context, content, end));
    }

    private static async Task<SubmissionOutcome> OutcomeAsync<TCall>(OutboundContext context, ICallContent<TCall> content, CallEnd<TCall> end) where TCall : class
    {
        try
        {
            switch (end.Exception)
            {
                case null:
                    return await content.TakenAsync(context, end.Message, end.RequestId);
                case SellingPartnerApiException { Failure: AmazonFailure.Rejected } refused:
                    return await content.RefusedAsync(context, end.Message, refused);
                case SellingPartnerApiException failed:
                    end.Message.Submission.SentOnUtc = failed.IsOutcomeUnknown ? end.Message.Submission.SentOnUtc : null;
                    return new SubmissionOutcome.Failed(failed);
                default:
                    return new SubmissionOutcome.Broken(end.Exception);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SubmissionOutcome.Broken(exception);
        }
    }

    private sealed record CallEnd<TCall>(CallMessage<TCall> Message) where TCall : class
    {
        public string RequestId { get; init; } = "";

        public Exception? Exception { get; init; }
    }
}
