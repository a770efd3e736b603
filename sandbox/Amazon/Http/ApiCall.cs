using AmazonSimulator.Sellers;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator.Http;

/// <summary>One request of a known seller, read to its end.</summary>
internal sealed record ApiCall(
    SimulatedSeller Seller, DateTimeOffset Now, QueryValues Query, byte[] Body, IReadOnlySet<string> Roles, HttpContext Http)
{
    public string Route(string name) => (string)Http.Request.RouteValues[name]!;

    public string? Header(string name) => Http.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
