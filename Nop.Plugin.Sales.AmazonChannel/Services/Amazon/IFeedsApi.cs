using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>The Feeds API v2021-06-30, as far as the channel uses it. Every failure is a <see cref="SellingPartnerApiException"/>.</summary>
public interface IFeedsApi
{
    /// <summary>Uploads a document (createFeedDocument, then the storage). Nothing comes of it until <see cref="CreateFeedAsync"/> names it. Returns its id, good for two days.</summary>
    Task<string> UploadAsync(AmazonConnection connection, byte[] xml, CancellationToken cancellationToken = default);

    /// <summary>Tells Amazon to work on a document (createFeed). Returns the feed's id.</summary>
    /// <param name="connection">Who sends it.</param>
    /// <param name="feedType">Such as <c>POST_ORDER_ACKNOWLEDGEMENT_DATA</c>.</param>
    /// <param name="marketplaceIds">1 to 25 marketplaces.</param>
    /// <param name="documentId">What <see cref="UploadAsync"/> returned.</param>
    /// <param name="cancellationToken">Ends the wait; Amazon may have the feed all the same.</param>
    Task<string> CreateFeedAsync(AmazonConnection connection, string feedType, IReadOnlyList<string> marketplaceIds, string documentId, CancellationToken cancellationToken = default);

    /// <summary>How far a feed is (getFeed). DONE says that there is a report, not that anything succeeded.</summary>
    Task<Feed> GetFeedAsync(AmazonConnection connection, string feedId, CancellationToken cancellationToken = default);

    /// <summary>Fetches a document, unpacked (getFeedDocument, then the storage).</summary>
    Task<ReceivedDocument> DownloadAsync(AmazonConnection connection, string documentId, CancellationToken cancellationToken = default);
}
