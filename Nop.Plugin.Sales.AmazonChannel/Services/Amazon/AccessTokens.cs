using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Access tokens of Login with Amazon, kept until shortly before their end; one refresh at a time (Connecting to the Selling Partner API).</summary>
public sealed class AccessTokens(TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, Slot> _slots = new();

    /// <summary>A token that is good for at least two minutes.</summary>
    /// <param name="http">Sends the request.</param>
    /// <param name="connection">Whose token it is.</param>
    /// <param name="observer">Is told of the call, if one is made; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SellingPartnerApiException">Amazon gave none; not authorised when the credentials are wrong or revoked, denied when it says no for another reason.</exception>
    public async Task<string> GetAsync(HttpClient http, AmazonConnection connection, ICallObserver? observer, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(Key(connection), _ => new Slot());
        if (slot.Good(time.GetUtcNow()) is { } known)
            return known;

        await slot.Refreshing.WaitAsync(cancellationToken);
        try
        {
            if (slot.Good(time.GetUtcNow()) is { } fresh)
                return fresh;

            var answer = await RequestAsync(http, connection, observer, cancellationToken);
            slot.Set(answer.AccessToken!, time.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
            return answer.AccessToken!;
        }
        finally
        {
            slot.Refreshing.Release();
        }
    }

    /// <summary>Forgets a token that Amazon no longer takes. A newer one that another call has fetched meanwhile is kept.</summary>
    public void Forget(AmazonConnection connection, string token)
    {
        if (_slots.TryGetValue(Key(connection), out var slot))
            slot.Clear(token);
    }

    private static async Task<TokenResponse> RequestAsync(HttpClient http, AmazonConnection connection, ICallObserver? observer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = connection.RefreshToken,
                ["client_id"] = connection.ClientId,
                ["client_secret"] = connection.ClientSecret
            })
        };
        var answer = await AmazonHttp.SendAsync(http, request, AmazonOperation.Token, connection.AccountId, observer, cancellationToken);
        var token = AmazonHttp.TryRead(answer.Body, AmazonJson.Default.TokenResponse);

        if (answer.Status == HttpStatusCode.OK && !string.IsNullOrEmpty(token?.AccessToken) && token.ExpiresIn > 0)
            return token;

        var code = token?.Error ?? "";
        throw new SellingPartnerApiException(AmazonOperation.Token, Kind(answer.Status, code), InWords(answer.Status, code, token?.ErrorDescription))
        {
            HttpStatus = (int)answer.Status,
            Code = code,
            RequestId = answer.RequestId
        };
    }

    private static AmazonFailure Kind(HttpStatusCode status, string code) => code switch
    {
        "invalid_grant" or "invalid_client" => AmazonFailure.NotAuthorized,
        "unauthorized_client" or "access_denied" or "invalid_scope" => AmazonFailure.Denied,
        "invalid_request" or "unsupported_grant_type" => AmazonFailure.Rejected,
        _ when status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => AmazonFailure.Throttled,
        _ when status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => AmazonFailure.Denied,
        _ => AmazonFailure.Transient
    };

    private static string InWords(HttpStatusCode status, string code, string? description) => code switch
    {
        "invalid_grant" => "the refresh token was revoked or has expired. Authorise the app again in Seller Central and enter the new refresh token on the configuration page",
        "invalid_client" => "the client id and client secret do not belong together, or the secret has expired after its 180 days. Enter them again on the configuration page",
        _ when (int)status is >= 300 and < 400 => AmazonHttp.WhyNoReason(status),
        _ when status == HttpStatusCode.OK => "Login with Amazon answered without an access token",
        _ => string.IsNullOrWhiteSpace(description) ? "Login with Amazon gave no access token" : "Login with Amazon gave no access token: " + description
    };

    private static string Key(AmazonConnection connection) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{connection.TokenEndpoint}\n{connection.ClientId}\n{connection.ClientSecret}\n{connection.RefreshToken}")));

    private sealed class Slot
    {
        private readonly Lock _gate = new();
        private string? _token;
        private DateTimeOffset _goodUntil;

        public SemaphoreSlim Refreshing { get; } = new(1, 1);

        public string? Good(DateTimeOffset now)
        {
            lock (_gate)
                return now < _goodUntil ? _token : null;
        }

        public void Set(string token, DateTimeOffset goodUntil)
        {
            lock (_gate)
            {
                _token = token;
                _goodUntil = goodUntil;
            }
        }

        public void Clear(string token)
        {
            lock (_gate)
            {
                if (_token == token)
                    _token = null;
            }
        }
    }
}
