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
            if (observer is not null)
                await observer.SeenAsync(new ObservedCall
                {
                    AccountId = accountId,
                    Operation = operation.Name,
                    Status = (int?)answer?.Status,
                    Took = Stopwatch.GetElapsedTime(started),
                    RequestId = answer?.RequestId ?? "",
                    RateLimit = answer?.RateLimit
                });
        }
    }

    private static async Task<AmazonAnswer> SendAsync(HttpClient http, HttpRequestMessage request, AmazonOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return new AmazonAnswer(response.StatusCode, body, Header(response, "x-amzn-RequestId") ?? "", Header(response, "x-amzn-RateLimit-Limit"), response.Headers.Date);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SellingPartnerApiException(operation, AmazonFailure.Transient,
                FormattableString.Invariant($"no answer from {request.RequestUri?.Host} within {http.Timeout.TotalSeconds:0} s"), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new SellingPartnerApiException(operation, AmazonFailure.Transient,
                $"the connection to {request.RequestUri?.Host} failed: {exception.Message}", exception);
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

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
