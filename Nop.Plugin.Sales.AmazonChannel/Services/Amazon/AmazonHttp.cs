using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>An answer of Amazon, read to its end.</summary>
internal sealed record AmazonAnswer(HttpStatusCode Status, string Body, string RequestId, string? RateLimit, DateTimeOffset? Date);

/// <summary>Sends a request and turns everything that can go wrong underneath into a <see cref="SellingPartnerApiException"/>.</summary>
internal static class AmazonHttp
{
    private const int LongestHeader = 100;

    // Include a user-agent header in all requests: AppId/AppVersionId (Language=...; Platform=...)
    private static readonly string UserAgent = $"nopCommerce-{AmazonChannelDefaults.SystemName}/{typeof(AmazonHttp).Assembly.GetName().Version} "
        + $"(Language=C#/{Environment.Version}; Platform={Platform()}; Agent=AutomatedSynchronization)";

    /// <summary>A client that was not used yet, which from now on reads no answer beyond <see cref="ReceivedDocument.Largest"/>.</summary>
    public static HttpClient Bounded(HttpClient http)
    {
        http.MaxResponseContentBufferSize = ReceivedDocument.Largest;
        return http;
    }

    /// <summary>Words for an answer that has none.</summary>
    public static string WhyNoReason(HttpStatusCode status) => (int)status is >= 300 and < 400
        ? "something between the shop and Amazon answered with a redirect to another address. It is not followed, because secrets would go along: "
            + "look at the shop's proxy and firewall"
        : "Amazon gave no reason";

    /// <summary>Sends it on behalf of an account; the observer, if any, is told how it ended.</summary>
    public static async Task<AmazonAnswer> SendAsync(HttpClient http, HttpRequestMessage request, AmazonOperation operation, int accountId,
        ICallObserver? observer, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        AmazonAnswer? answer = null;
        try
        {
            answer = await SendAsync(http, request, operation, cancellationToken);
            return answer;
        }
        finally
        {
            await TellAsync(observer, accountId, operation, (int?)answer?.Status, started, answer?.RequestId, answer?.RateLimit);
        }
    }

    private static async Task<AmazonAnswer> SendAsync(HttpClient http, HttpRequestMessage request, AmazonOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            request.Headers.TryAddWithoutValidation("user-agent", UserAgent);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return new AmazonAnswer(response.StatusCode, body, Header(response, "x-amzn-RequestId") ?? "", Header(response, "x-amzn-RateLimit-Limit"), response.Headers.Date);
        }
        catch (Exception exception) when (Failure(http, request, operation, exception, cancellationToken) is { } failed)
        {
            throw failed;
        }
    }

    /// <summary>Fetches a document as it is stored; the observer, if any, is told how it ended.</summary>
    public static async Task<ReceivedDocument> ReceiveAsync(HttpClient http, HttpRequestMessage request, AmazonOperation operation, int accountId,
        ICallObserver? observer, Func<int, SellingPartnerApiException> failure, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        int? status = null;
        try
        {
            request.Headers.TryAddWithoutValidation("user-agent", UserAgent);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            status = (int)response.StatusCode;
            return response.IsSuccessStatusCode
                ? new ReceivedDocument(await response.Content.ReadAsByteArrayAsync(cancellationToken),
                    response.Content.Headers.ContentType?.CharSet?.Trim('"', ' '))
                : throw failure(status.Value);
        }
        catch (Exception exception) when (exception is not SellingPartnerApiException && Failure(http, request, operation, exception, cancellationToken) is { } failed)
        {
            throw failed;
        }
        finally
        {
            await TellAsync(observer, accountId, operation, status, started, null, null);
        }
    }

    public static T? TryRead<T>(string body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task TellAsync(ICallObserver? observer, int accountId, AmazonOperation operation, int? status, long started, string? requestId, string? rateLimit)
    {
        if (observer is not null)
            await observer.SeenAsync(new ObservedCall
            {
                AccountId = accountId,
                Operation = operation.Name,
                Status = status,
                Took = Stopwatch.GetElapsedTime(started),
                RequestId = requestId ?? "",
                RateLimit = rateLimit
            });
    }

    private static SellingPartnerApiException? Failure(HttpClient http, HttpRequestMessage request, AmazonOperation operation, Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new SellingPartnerApiException(operation, AmazonFailure.Transient,
            FormattableString.Invariant($"no answer from {request.RequestUri?.Host} within {http.Timeout.TotalSeconds:0} s"), exception) { IsOutcomeUnknown = true },
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new SellingPartnerApiException(operation,
            AmazonFailure.Transient, $"the answer from {request.RequestUri?.Host} is larger than {ReceivedDocument.Largest / 1024 / 1024} MB and was not read",
            exception) { IsOutcomeUnknown = true },
        HttpRequestException or IOException => new SellingPartnerApiException(operation, AmazonFailure.Transient,
            $"the connection to {request.RequestUri?.Host} failed: {exception.Message}", exception) { IsOutcomeUnknown = !NeverArrived(exception) },
        _ => null
    };

    private static bool NeverArrived(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault()?.Short(LongestHeader) : null;

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsLinux() ? "Linux" : "Other";
}
