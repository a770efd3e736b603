using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>A call of the Selling Partner API.</summary>
internal sealed record AmazonCall(AmazonOperation Operation, HttpMethod Method, string Path)
{
    /// <summary>What goes behind the question mark, not yet escaped.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>JSON that is sent; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Marketplaces that it names, for words about them.</summary>
    public IReadOnlyCollection<string> MarketplaceIds { get; init; } = [];
}

/// <summary>
/// Carries calls to Amazon: allowance first, then access token, then the call; every failure is a <see cref="SellingPartnerApiException"/>.
/// Follows no redirect: a token would go along.
/// </summary>
public sealed class SellingPartnerHttp(HttpClient http, AccessTokens tokens, AmazonQuotas quotas, ICallObserver? observer = null)
{
    private const int LongestWords = 2000;

    private readonly HttpClient _http = AmazonHttp.Bounded(http);

    /// <summary>Makes a call that answers with JSON.</summary>
    internal async Task<T> ReadAsync<T>(AmazonConnection connection, AmazonCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        var answer = await CallAsync(connection, call, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new JsonException("the body is null");
        }
        catch (JsonException exception)
        {
            throw new SellingPartnerApiException(call.Operation, AmazonFailure.Transient, $"the answer cannot be read: {exception.Message}", exception)
            {
                HttpStatus = (int)answer.Status,
                RequestId = answer.RequestId,
                IsOutcomeUnknown = true
            };
        }
    }

    /// <summary>Makes a call; returns only when Amazon said that it took it (HTTP 2xx).</summary>
    internal async Task<AmazonAnswer> CallAsync(AmazonConnection connection, AmazonCall call, CancellationToken cancellationToken)
    {
        quotas.Take(connection.AccountId, call.Operation);

        var token = await tokens.GetAsync(_http, connection, observer, cancellationToken);
        var answer = await SendAsync(connection, call, token, cancellationToken);
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && IsAboutToken(answer))
        {
            tokens.Forget(connection, token);
            quotas.Take(connection.AccountId, call.Operation);
            token = await tokens.GetAsync(_http, connection, observer, cancellationToken);
            answer = await SendAsync(connection, call, token, cancellationToken);
        }

        return (int)answer.Status is >= 200 and < 300 ? answer : throw Failure(call, answer);
    }

    /// <summary>Puts a document to the pre-signed address that Amazon gave. No token goes along, and the content type is the very text that the address was signed for.</summary>
    internal async Task UploadAsync(AmazonConnection connection, Uri address, string contentType, byte[] content, CancellationToken cancellationToken)
    {
        quotas.Take(connection.AccountId, AmazonOperation.UploadFeedDocument);
        using var body = new ByteArrayContent(content);
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var request = new HttpRequestMessage(HttpMethod.Put, Checked(connection, address, AmazonOperation.UploadFeedDocument)) { Content = body };
        var answer = await AmazonHttp.SendAsync(_http, request, AmazonOperation.UploadFeedDocument, connection.AccountId, observer, cancellationToken);
        if ((int)answer.Status is < 200 or >= 300)
            throw StorageFailure(AmazonOperation.UploadFeedDocument, (int)answer.Status);
    }

    /// <summary>Fetches a document from the pre-signed address that Amazon gave, as it is stored.</summary>
    internal async Task<ReceivedDocument> DownloadAsync(AmazonConnection connection, Uri address, CancellationToken cancellationToken)
    {
        quotas.Take(connection.AccountId, AmazonOperation.DownloadFeedDocument);
        using var request = new HttpRequestMessage(HttpMethod.Get, Checked(connection, address, AmazonOperation.DownloadFeedDocument));
        return await AmazonHttp.ReceiveAsync(_http, request, AmazonOperation.DownloadFeedDocument, connection.AccountId, observer, status => StorageFailure(AmazonOperation.DownloadFeedDocument, status), cancellationToken);
    }

    private async Task<AmazonAnswer> SendAsync(AmazonConnection connection, AmazonCall call, string token, CancellationToken cancellationToken)
    {
        var query = string.Join('&', call.Query.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
        using var request = new HttpRequestMessage(call.Method, new Uri(connection.Endpoint, query.Length > 0 ? $"{call.Path}?{query}" : call.Path));
        request.Headers.TryAddWithoutValidation("x-amz-access-token", token);
        request.Headers.TryAddWithoutValidation("accept", "application/json");
        if (call.Body is not null)
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");

        var answer = await AmazonHttp.SendAsync(_http, request, call.Operation, connection.AccountId, observer, cancellationToken);
        if (answer.Status == HttpStatusCode.TooManyRequests)
            quotas.Drain(connection.AccountId, call.Operation);
        else
            quotas.Follow(connection.AccountId, call.Operation, answer.RateLimit);
        return answer;
    }

    // "Access token is missing in the request header.", "The access token you provided is revoked, malformed or invalid.", "... has expired"
    private static bool IsAboutToken(AmazonAnswer answer) =>
        answer.Status == HttpStatusCode.Unauthorized || answer.Body.Contains("access token", StringComparison.OrdinalIgnoreCase);

    private static SellingPartnerApiException Failure(AmazonCall call, AmazonAnswer answer)
    {
        var errors = AmazonHttp.TryRead(answer.Body, AmazonJson.Default.ErrorList)?.Errors?.OfType<ApiError>().ToList() ?? [];
        var error = errors.FirstOrDefault();
        var details = string.Join(" ", errors.Select(one => one.Details?.Trim()).Where(text => !string.IsNullOrEmpty(text)));
        var isForeign = answer.Status == HttpStatusCode.Forbidden && IsAboutMarketplaces(details);
        var words = string.Join(" ", new[] { error?.Message?.Trim(), details, isForeign && call.MarketplaceIds.Count > 0 ? $"Asked for: {string.Join(", ", call.MarketplaceIds)}." : null }
            .Where(text => !string.IsNullOrEmpty(text))).Short(LongestWords);
        return new SellingPartnerApiException(call.Operation, KindOf(answer, isForeign), words.Length > 0 ? words : AmazonHttp.WhyNoReason(answer.Status))
        {
            HttpStatus = (int)answer.Status,
            Code = error?.Code ?? "",
            Details = details,
            IsForeignMarketplace = isForeign,
            RequestId = answer.RequestId,
            RetryAfter = answer.Status == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(1 / call.Operation.Rate) : null,
            // a 503 in Amazon's words was not carried out; of a proxy's, nobody knows
            IsOutcomeUnknown = (int)answer.Status is 303 or 408 or >= 500 and not 503 || answer.Status == HttpStatusCode.ServiceUnavailable && string.IsNullOrEmpty(error?.Code)
        };
    }

    // "The marketplaces you provided are not valid for region."
    private static bool IsAboutMarketplaces(string details) => details.Contains("marketplace", StringComparison.OrdinalIgnoreCase);

    // the storage answers in words of its own, and an address that has expired is simply asked for again
    private static SellingPartnerApiException StorageFailure(AmazonOperation operation, int status) =>
        new(operation, AmazonFailure.Transient, "the storage of the feed document refused") { HttpStatus = status };

    private static AmazonFailure KindOf(AmazonAnswer answer, bool isForeignMarketplace) => (int)answer.Status switch
    {
        429 or 503 => AmazonFailure.Throttled,
        403 when isForeignMarketplace => AmazonFailure.Rejected,
        // a token that was fetched a moment ago: Amazon's own trouble
        401 or 403 when IsAboutToken(answer) => AmazonFailure.Transient,
        403 => AmazonFailure.Denied,
        408 or >= 500 or (>= 300 and < 400) => AmazonFailure.Transient,
        _ => AmazonFailure.Rejected
    };

    // plain http is for an endpoint of the admin's own that is plain http itself
    private static Uri Checked(AmazonConnection connection, Uri address, AmazonOperation operation) =>
        (AmazonEndpoints.WhyNot(address.ToString()) ?? (address.Scheme == Uri.UriSchemeHttps || connection.Endpoint.Scheme == Uri.UriSchemeHttp ? null : "it is plain http")) is { } reason
            ? throw new SellingPartnerApiException(operation, AmazonFailure.Rejected, $"the address of the feed document cannot be used: {reason}")
            : address;
}
