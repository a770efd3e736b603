using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>The Feeds API over HTTP.</summary>
public sealed class FeedsApi(SellingPartnerHttp http) : IFeedsApi
{
    private const string FeedsPath = "/feeds/2021-06-30/feeds";
    private const string DocumentsPath = "/feeds/2021-06-30/documents";
    private const string ContentType = "text/xml; charset=UTF-8";

    /// <inheritdoc />
    public async Task<string> UploadAsync(AmazonConnection connection, byte[] xml, CancellationToken cancellationToken = default)
    {
        var call = new AmazonCall(AmazonOperation.CreateFeedDocument, HttpMethod.Post, DocumentsPath)
        {
            Body = JsonSerializer.Serialize(new CreateFeedDocumentRequest { ContentType = ContentType }, AmazonJson.Default.CreateFeedDocumentRequest)
        };
        var document = await http.ReadAsync(connection, call, AmazonJson.Default.FeedDocument, cancellationToken);
        await http.UploadAsync(connection, document.Url, ContentType, xml, cancellationToken);
        return document.FeedDocumentId;
    }

    /// <inheritdoc />
    public async Task<string> CreateFeedAsync(AmazonConnection connection, string feedType, IReadOnlyList<string> marketplaceIds, string documentId, CancellationToken cancellationToken = default)
    {
        var request = new CreateFeedRequest { FeedType = feedType, MarketplaceIds = marketplaceIds, InputFeedDocumentId = documentId };
        var call = new AmazonCall(AmazonOperation.CreateFeed, HttpMethod.Post, FeedsPath)
        {
            Body = JsonSerializer.Serialize(request, AmazonJson.Default.CreateFeedRequest),
            MarketplaceIds = [.. marketplaceIds]
        };
        return (await http.ReadAsync(connection, call, AmazonJson.Default.CreateFeedResponse, cancellationToken)).FeedId is { Length: > 0 } feedId
            ? feedId
            : throw new SellingPartnerApiException(AmazonOperation.CreateFeed, AmazonFailure.Transient, "the answer names no feed") { IsOutcomeUnknown = true };
    }

    /// <inheritdoc />
    public Task<Feed> GetFeedAsync(AmazonConnection connection, string feedId, CancellationToken cancellationToken = default) =>
        http.ReadAsync(connection, new AmazonCall(AmazonOperation.GetFeed, HttpMethod.Get, $"{FeedsPath}/{Uri.EscapeDataString(feedId)}"), AmazonJson.Default.Feed, cancellationToken);

    /// <inheritdoc />
    public async Task<ReceivedDocument> DownloadAsync(AmazonConnection connection, string documentId, CancellationToken cancellationToken = default)
    {
        var call = new AmazonCall(AmazonOperation.GetFeedDocument, HttpMethod.Get, $"{DocumentsPath}/{Uri.EscapeDataString(documentId)}");
        var document = await http.ReadAsync(connection, call, AmazonJson.Default.FeedDocument, cancellationToken);
        var received = await http.DownloadAsync(connection, document.Url, cancellationToken);
        // what it is called may be wrong: a proxy on the way may have unpacked it
        return Packed.IsPacked(received.Content) ? received with { Content = Unpack(received.Content) } : received;
    }

    private static byte[] Unpack(byte[] content)
    {
        try
        {
            return Packed.Open(content, ReceivedDocument.Largest);
        }
        catch (InvalidDataException exception)
        {
            throw new SellingPartnerApiException(AmazonOperation.DownloadFeedDocument, AmazonFailure.Transient, $"the report cannot be unpacked: {exception.Message}", exception);
        }
    }
}
