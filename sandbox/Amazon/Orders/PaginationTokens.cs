using System.Collections.Concurrent;
using System.Security.Cryptography;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Orders;

/// <summary>Where a search goes on: after this order, within the window of its first page.</summary>
internal sealed record PagePosition(
    SimulatedSeller Seller, string Fingerprint, DateTimeOffset Before, DateTimeOffset LastTime, string LastId, int Skipped, DateTimeOffset Expires);

internal sealed class PaginationTokens(SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, PagePosition> _positions = new(StringComparer.Ordinal);

    public string Issue(PagePosition position)
    {
        var token = NewToken();
        _positions[token] = position;
        return token;
    }

    public PagePosition Resolve(string token, SimulatedSeller seller, string fingerprint)
    {
        if (!_positions.TryGetValue(token, out var position) || position.Seller != seller)
            throw ApiException.InvalidInput("The paginationToken you have submitted is not valid.");
        if (options.Time.GetUtcNow() > position.Expires)
            throw ApiException.InvalidInput("The paginationToken you have submitted is not valid. It has expired.");
        if (position.Fingerprint != fingerprint)
            throw ApiException.InvalidInput(
                "The paginationToken you have submitted is not valid. All parameters must match the original request except maxResultsPerPage and includedData.");
        return position;
    }

    /// <summary>Every token holds +, / and =, so that a client which does not encode it never gets a second page.</summary>
    private static string NewToken()
    {
        while (true)
        {
            var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
            if (token.Contains('+') && token.Contains('/') && token.EndsWith('='))
                return token;
        }
    }
}
