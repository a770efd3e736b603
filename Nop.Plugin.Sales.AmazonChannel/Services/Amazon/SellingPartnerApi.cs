using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>The Selling Partner API over HTTP.</summary>
public sealed class SellingPartnerApi(HttpClient http, AccessTokens tokens, AmazonQuotas quotas, ICallObserver? observer = null) : ISellingPartnerApi
{
    private const string OrdersPath = "/orders/2026-01-01/orders";
    private const string IncludedData = "BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX";
    private const int PageSize = 100;

    // Include a user-agent header in all requests: AppId/AppVersionId (Language=...; Platform=...)
    private static readonly string UserAgent =
        $"nopCommerce-{AmazonChannelDefaults.SystemName}/{typeof(SellingPartnerApi).Assembly.GetName().Version} (Language=C#/{Environment.Version}; Platform={Platform()})";

    /// <inheritdoc />
    public async Task<OrdersPage> SearchOrdersAsync(AmazonConnection connection, SearchOrdersQuery query, CancellationToken cancellationToken = default)
    {
        var parameters = new List<KeyValuePair<string, string>>
        {
            new("lastUpdatedAfter", Timestamp(query.LastUpdatedAfter)),
            new("lastUpdatedBefore", Timestamp(query.LastUpdatedBefore)),
            new("maxResultsPerPage", PageSize.ToString(CultureInfo.InvariantCulture)),
            new("includedData", IncludedData)
        };
        if (query.MarketplaceIds.Count > 0)
            parameters.Add(new("marketplaceIds", string.Join(',', query.MarketplaceIds)));
        if (query.PaginationToken is { } token)
            parameters.Add(new("paginationToken", token));

        var response = await GetAsync(connection, AmazonOperation.SearchOrders, OrdersPath, parameters, AmazonJson.Default.SearchOrdersResponse, cancellationToken);
        return new OrdersPage
        {
            Orders = [.. response.Orders.Select(order => order.GetRawText())],
            NextToken = string.IsNullOrEmpty(response.Pagination?.NextToken) ? null : response.Pagination.NextToken,
            LastUpdatedBefore = response.LastUpdatedBefore
        };
    }

    /// <inheritdoc />
    public async Task<string> GetOrderAsync(AmazonConnection connection, string amazonOrderId, CancellationToken cancellationToken = default)
    {
        var path = $"{OrdersPath}/{Uri.EscapeDataString(amazonOrderId)}";
        var response = await GetAsync(connection, AmazonOperation.GetOrder, path, [new("includedData", IncludedData)], AmazonJson.Default.GetOrderResponse, cancellationToken);
        return response.Order.GetRawText();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<MarketplaceParticipation>> GetMarketplaceParticipationsAsync(AmazonConnection connection, CancellationToken cancellationToken = default)
    {
        var response = await GetAsync(connection, AmazonOperation.GetMarketplaceParticipations, "/sellers/v1/marketplaceParticipations", [],
            AmazonJson.Default.MarketplaceParticipationsResponse, cancellationToken);
        return [.. (response.Payload ?? []).Where(entry => entry.Marketplace.Name?.StartsWith("Non-Amazon", StringComparison.OrdinalIgnoreCase) != true)];
    }

    private async Task<T> GetAsync<T>(AmazonConnection connection, AmazonOperation operation, string path,
        IReadOnlyList<KeyValuePair<string, string>> parameters, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        quotas.Take(connection.AccountId, operation);

        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
        var address = new Uri(connection.Endpoint, query.Length > 0 ? $"{path}?{query}" : path);

        var token = await tokens.GetAsync(http, connection, observer, cancellationToken);
        var answer = await SendAsync(connection, operation, address, token, cancellationToken);
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && IsAboutToken(answer))
        {
            tokens.Forget(connection, token);
            quotas.Take(connection.AccountId, operation);
            token = await tokens.GetAsync(http, connection, observer, cancellationToken);
            answer = await SendAsync(connection, operation, address, token, cancellationToken);
        }

        if (answer.Status != HttpStatusCode.OK)
            throw Failure(operation, answer);

        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new JsonException("the body is null");
        }
        catch (JsonException exception)
        {
            throw new SellingPartnerApiException(operation, AmazonFailure.Transient, $"the answer cannot be read: {exception.Message}", exception)
            {
                HttpStatus = (int)answer.Status,
                RequestId = answer.RequestId
            };
        }
    }

    private async Task<AmazonAnswer> SendAsync(AmazonConnection connection, AmazonOperation operation, Uri address, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("x-amz-access-token", token);
        request.Headers.TryAddWithoutValidation("user-agent", UserAgent);
        request.Headers.TryAddWithoutValidation("accept", "application/json");

        var answer = await AmazonHttp.SendAsync(http, request, operation, connection.AccountId, observer, cancellationToken);
        if (answer.Status == HttpStatusCode.TooManyRequests)
            quotas.Drain(connection.AccountId, operation);
        else
            quotas.Follow(connection.AccountId, operation, answer.RateLimit);
        return answer;
    }

    // "The access token you provided has expired", "... is revoked, malformed or invalid"; without those words 403 is a missing role
    private static bool IsAboutToken(AmazonAnswer answer) =>
        answer.Status == HttpStatusCode.Unauthorized || answer.Body.Contains("access token", StringComparison.OrdinalIgnoreCase);

    private static SellingPartnerApiException Failure(AmazonOperation operation, AmazonAnswer answer)
    {
        var error = AmazonHttp.TryRead(answer.Body, AmazonJson.Default.ErrorList)?.Errors?.FirstOrDefault();
        var words = string.Join(" ", new[] { error?.Message, error?.Details }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var kind = (int)answer.Status switch
        {
            429 or 503 => AmazonFailure.Throttled,
            401 or 403 => AmazonFailure.NotAuthorized,
            408 or >= 500 => AmazonFailure.Transient,
            _ => AmazonFailure.Rejected
        };
        return new SellingPartnerApiException(operation, kind, words.Length > 0 ? words : "Amazon gave no reason")
        {
            HttpStatus = (int)answer.Status,
            Code = error?.Code ?? "",
            RequestId = answer.RequestId,
            RetryAfter = answer.Status == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(1 / operation.Rate) : null
        };
    }

    private static string Timestamp(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "Linux" : "Other";
}
