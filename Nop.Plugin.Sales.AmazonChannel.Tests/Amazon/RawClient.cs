using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Sellers;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(HttpResponseMessage Message, string Text)
{
    public int Status => (int)Message.StatusCode;

    public JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    public string? ErrorCode => (string?)Json["errors"]![0]!["code"];

    public string? ErrorMessage => (string?)Json["errors"]![0]!["message"];

    public string? ErrorDetails => (string?)Json["errors"]![0]!["details"];

    public string[] OrderIds => [.. Json["orders"]!.AsArray().Select(order => (string)order!["orderId"]!)];

    public string? NextToken => (string?)Json["pagination"]?["nextToken"];

    public string? Header(string name) => Message.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

/// <summary>Speaks plain HTTP to the simulator, so that its rules are tested without the plugin's client.</summary>
internal sealed class RawClient(SellingPartnerSimulator simulator) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = simulator.Endpoint, Timeout = TimeSpan.FromSeconds(20) };

    public string? Token { get; set; }

    public string? UserAgent { get; set; } = "RawClient/1.0 (Language=C#; Platform=Tests)";

    public async Task<RawClient> SignInAsync(SimulatedSeller? seller = null)
    {
        var answer = await ExchangeAsync(seller ?? simulator.Seller);
        Token = (string)answer.Json["access_token"]!;
        return this;
    }

    public Task<RawAnswer> ExchangeAsync(SimulatedSeller seller) => PostFormAsync(new()
    {
        ["grant_type"] = "refresh_token", ["refresh_token"] = seller.RefreshToken, ["client_id"] = seller.ClientId, ["client_secret"] = seller.ClientSecret
    });

    public async Task<RawAnswer> PostFormAsync(Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _http.PostAsync(simulator.TokenEndpoint, content);
        return await ReadAsync(response);
    }

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<RawAnswer> SearchAsync(string query) => GetAsync("/orders/2026-01-01/orders?" + query);

    public Task<RawAnswer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<RawAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token is not null)
            request.Headers.Add("x-amz-access-token", Token);
        if (UserAgent is not null)
            request.Headers.TryAddWithoutValidation("user-agent", UserAgent);
        using var response = await _http.SendAsync(request);
        return await ReadAsync(response);
    }

    /// <summary>Uploads to a pre-signed address, without a token.</summary>
    public async Task<RawAnswer> UploadAsync(string url, string text, string contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await _http.PutAsync(new Uri(url), content);
        return await ReadAsync(response);
    }

    public Task<byte[]> DownloadAsync(string url) => _http.GetByteArrayAsync(new Uri(url));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public void Dispose() => _http.Dispose();

    private static async Task<RawAnswer> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());
}
