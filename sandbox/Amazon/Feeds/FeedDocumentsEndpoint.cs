using System.Globalization;
using System.Text;
using AmazonSimulator.Http;

namespace AmazonSimulator.Feeds;

/// <summary>The storage behind pre-signed addresses. It answers in S3's XML, not in the API's JSON.</summary>
internal sealed class FeedDocumentsEndpoint(FeedDesk desk)
{
    public ApiAnswer Put(PlainCall call)
    {
        if (Refusal(call, "PUT", out var document) is { } refusal)
            return refusal;
        if (!string.Equals(call.Request.ContentType, document.ContentType, StringComparison.Ordinal))
            return Refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check the Content-Type.");
        desk.Store(document with { Content = call.Body });
        return new ApiAnswer(200);
    }

    public ApiAnswer Get(PlainCall call) => Refusal(call, "GET", out var document) is { } refusal
        ? refusal
        : new ApiAnswer(200) { Raw = document.Content, ContentType = document.ContentType };

    private ApiAnswer? Refusal(PlainCall call, string method, out FeedDocument document)
    {
        document = null!;
        var id = call.Route("documentId");
        if (call.Request.Headers.ContainsKey("Authorization") || call.Request.Headers.ContainsKey("x-amz-access-token"))
            return Refuse(400, "InvalidArgument", "Only one auth mechanism allowed; a pre-signed address takes no further credentials.");
        if (!long.TryParse(call.Query.Text("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            || call.Query.Text("X-Amz-Signature") != desk.Sign(id, method, expires))
            return Refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
        if (call.Now.ToUnixTimeSeconds() > expires)
            return Refuse(403, "AccessDenied", "Request has expired");
        if (desk.DocumentOf(id) is not { } found)
            return Refuse(404, "NoSuchKey", "The specified key does not exist.");
        document = found;
        return null;
    }

    private static ApiAnswer Refuse(int status, string code, string message) => new(status)
    {
        Raw = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"),
        ContentType = "application/xml"
    };
}
