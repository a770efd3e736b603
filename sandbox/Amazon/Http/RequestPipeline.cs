using System.Text;
using AmazonSimulator.Faults;
using AmazonSimulator.Feeds;
using AmazonSimulator.Login;
using AmazonSimulator.Quotas;
using AmazonSimulator.Sellers;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator.Http;

/// <summary>What every request passes before and after its operation: identity, quota, faults, headers, log.</summary>
internal sealed class RequestPipeline(
    SimulatorOptions options, AccessTokens tokens, QuotaBook quotas, FaultPlan faults, FeedDesk feeds, CallLog log, CancellationToken stopping)
{
    private const int LongestUserAgent = 500;

    /// <summary>An operation of the Selling Partner API.</summary>
    public Task RunAsync(HttpContext context, string operation, Func<ApiCall, ApiAnswer> handler) => RunAsync(context, operation, (visit, answering) =>
    {
        CheckUserAgent(context.Request);
        visit.Seller = tokens.SellerOf(context.Request.Headers["x-amz-access-token"]);
        var roles = visit.Seller.GrantedRoles ?? options.GrantedRoles;
        if (roles.Count == 0)
            throw ApiException.Denied();
        if (options.EnforceQuotas && !quotas.TryTake(visit.Seller, operation))
            throw ApiException.QuotaExceeded();
        return answering(() => handler(new ApiCall(visit.Seller, visit.Now, visit.Query, visit.Body, roles, context)));
    });

    /// <summary>A request outside the Selling Partner API: the token endpoint and pre-signed addresses.</summary>
    public Task RunPlainAsync(HttpContext context, string operation, Func<PlainCall, ApiAnswer> handler) =>
        RunAsync(context, operation, (visit, answering) => answering(() => handler(new PlainCall(context.Request, visit.Now, visit.Query, visit.Body))));

    private async Task RunAsync(HttpContext context, string operation, Func<Visit, Func<Func<ApiAnswer>, Task<ApiAnswer>>, Task<ApiAnswer>> run)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var visit = new Visit(options.Time.GetUtcNow(), new QueryValues(context.Request.QueryString.Value));
        AnswerWriter.WriteHeaders(context.Response, visit.RequestId, visit.Now);

        var answer = ApiAnswer.Cut;
        try
        {
            visit.Body = await RequestBody.ReadAsync(context.Request, aborted.Token);
            feeds.ProcessDue();
            answer = await run(visit, next => AnswerAsync(operation, next, aborted.Token));
        }
        catch (ApiException exception)
        {
            answer = exception.Answer;
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            answer = ApiAnswer.Error(500, "InternalFailure", "The simulator itself failed; this is a bug of it.", exception.ToString());
        }
        finally
        {
            log.Add(visit.Record(context.Request, operation, answer.LoggedStatus));
        }
        await AnswerWriter.WriteAsync(context, operation, answer, quotas);
    }

    private async Task<ApiAnswer> AnswerAsync(string operation, Func<ApiAnswer> handler, CancellationToken aborted)
    {
        Task<ApiAnswer> Next()
        {
            try
            {
                return Task.FromResult(handler());
            }
            catch (ApiException exception)
            {
                return Task.FromResult(exception.Answer);
            }
        }

        return faults.Take(operation) is { } fault ? await fault.ApplyAsync(Next, aborted) : await Next();
    }

    private static void CheckUserAgent(HttpRequest request)
    {
        var userAgent = request.Headers.UserAgent.ToString();
        if (string.IsNullOrWhiteSpace(userAgent))
            throw ApiException.InvalidInput("The user-agent header is missing. It names your application, its version and platform.");
        if (userAgent.Length > LongestUserAgent)
            throw ApiException.InvalidInput($"The user-agent header is longer than {LongestUserAgent} characters.");
    }

    private sealed class Visit(DateTimeOffset now, QueryValues query)
    {
        public DateTimeOffset Now { get; } = now;
        public QueryValues Query { get; } = query;
        public string RequestId { get; } = Guid.NewGuid().ToString();
        public byte[] Body { get; set; } = [];
        public SimulatedSeller? Seller { get; set; }

        public RecordedCall Record(HttpRequest request, string operation, int status) => new(
            operation, request.Method, request.Path, Query.All, Encoding.UTF8.GetString(Body),
            request.Headers.UserAgent, Seller?.SellerId, Now, status, RequestId);
    }
}
