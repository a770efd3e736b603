using System.Collections.Concurrent;
using System.Security.Cryptography;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Login;

internal sealed class AccessTokens(SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.Ordinal);

    public string Issue(SimulatedSeller seller)
    {
        var token = "Atza|" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(120));
        _grants[token] = new(seller, options.Time.GetUtcNow() + options.AccessTokenLifetime);
        return token;
    }

    public SimulatedSeller SellerOf(string? token)
    {
        if (string.IsNullOrEmpty(token))
            throw ApiException.Denied("Access token is missing in the request header.");
        if (!_grants.TryGetValue(token, out var grant) || !grant.Seller.IsAuthorized)
            throw ApiException.Denied("The access token you provided is revoked, malformed or invalid.");
        if (options.Time.GetUtcNow() >= grant.Expires)
            throw ApiException.Denied("The access token you provided has expired.");
        return grant.Seller;
    }

    /// <summary>Makes every token out there worthless before its time.</summary>
    public void RevokeAll() => _grants.Clear();

    private sealed record Grant(SimulatedSeller Seller, DateTimeOffset Expires);
}
