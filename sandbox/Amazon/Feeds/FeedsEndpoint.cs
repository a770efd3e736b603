using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Feeds;

/// <summary>The Feeds API 2021-06-30, as far as order feeds need it.</summary>
internal sealed class FeedsEndpoint(FeedDesk desk)
{
    private static readonly TimeSpan DocumentLifetime = TimeSpan.FromDays(2);

    public ApiAnswer CreateDocument(ApiCall call)
    {
        if (JsonText.ParseObject(call.Body).Text("contentType") is not { Length: > 0 } contentType)
            throw Invalid("contentType is required.");
        var document = desk.CreateDocument(call.Seller, contentType);
        return new ApiAnswer(201, new JsonObject { ["feedDocumentId"] = document.Id, ["url"] = desk.Presign(document, "PUT") });
    }

    public ApiAnswer Create(ApiCall call)
    {
        var body = JsonText.ParseObject(call.Body);
        var type = body.Text("feedType") ?? throw Invalid("feedType is required.");
        if (!FeedTypes.All.Contains(type))
            throw Invalid($"The simulator takes no feeds of type {type}, only {string.Join(", ", FeedTypes.All)}.");
        var marketplaceIds = ReadMarketplaces(call, body);
        var document = desk.DocumentOf(body.Text("inputFeedDocumentId") ?? throw Invalid("inputFeedDocumentId is required."));
        if (document is null || document.Seller != call.Seller)
            throw Invalid("The inputFeedDocumentId is not valid.");
        if (call.Now > document.Created + DocumentLifetime)
            throw Invalid("The inputFeedDocumentId has expired.");
        if (document.Content is null)
            throw Invalid("Nothing was uploaded to the document of inputFeedDocumentId.");
        return new ApiAnswer(202, new JsonObject { ["feedId"] = desk.Create(call.Seller, type, marketplaceIds, document).Id });
    }

    public ApiAnswer Get(ApiCall call)
    {
        var feed = desk.Find(call.Seller, call.Route("feedId")) ?? throw ApiException.NotFound("The feed was not found.");
        var answer = new JsonObject
        {
            ["feedId"] = feed.Id,
            ["feedType"] = feed.Type,
            ["marketplaceIds"] = new JsonArray([.. feed.MarketplaceIds.Select(id => JsonValue.Create(id))]),
            ["createdTime"] = Iso8601.Write(feed.Created),
            ["processingStatus"] = feed.Status
        };
        if (feed.Started is { } started)
            answer["processingStartTime"] = Iso8601.Write(started);
        if (feed.Ended is { } ended)
            answer["processingEndTime"] = Iso8601.Write(ended);
        if (feed.ResultDocumentId is { } document)
            answer["resultFeedDocumentId"] = document;
        return ApiAnswer.Ok(answer);
    }

    public ApiAnswer GetDocument(ApiCall call)
    {
        var document = desk.DocumentOf(call.Route("documentId"));
        if (document?.Content is null || document.Seller != call.Seller)
            throw ApiException.NotFound("The feed document was not found.");
        var answer = new JsonObject { ["feedDocumentId"] = document.Id, ["url"] = desk.Presign(document, "GET") };
        if (document.IsGzip)
            answer["compressionAlgorithm"] = "GZIP";
        return ApiAnswer.Ok(answer);
    }

    private static IReadOnlyList<string> ReadMarketplaces(ApiCall call, JsonObject body)
    {
        if (body["marketplaceIds"] is not JsonArray { Count: >= 1 and <= 25 } array)
            throw Invalid("marketplaceIds must hold 1 to 25 marketplace ids.");
        List<string> ids = [.. array.Select(id => id?.ToString() ?? "")];
        return ids.Find(id => call.Seller.Marketplaces.All(marketplace => marketplace.Id != id)) is { } foreign
            ? throw Invalid($"The seller does not sell in marketplace '{foreign}'.")
            : ids;
    }

    private static ApiException Invalid(string details) => new(400, "InvalidInput", "Invalid input", details);
}
