using Microsoft.AspNetCore.Http;

namespace AmazonSimulator.Http;

internal sealed record PlainCall(HttpRequest Request, DateTimeOffset Now, QueryValues Query, byte[] Body)
{
    public string Route(string name) => (string)Request.RouteValues[name]!;
}
