namespace AmazonSimulator;

/// <summary>Names of the operations as Amazon's models give them, for the call log and the fault plan.</summary>
public static class Operations
{
    public const string Token = "token";
    public const string SearchOrders = "searchOrders";
    public const string GetOrder = "getOrder";
    public const string CancelOrder = "cancelOrder";
    public const string GetMarketplaceParticipations = "getMarketplaceParticipations";
    public const string ConfirmShipment = "confirmShipment";
    public const string CreateFeedDocument = "createFeedDocument";
    public const string UploadFeedDocument = "uploadFeedDocument";
    public const string CreateFeed = "createFeed";
    public const string GetFeed = "getFeed";
    public const string GetFeedDocument = "getFeedDocument";
    public const string DownloadFeedDocument = "downloadFeedDocument";

    /// <summary>A path that no operation answers.</summary>
    public const string Unknown = "unknown";

    /// <summary>Every name above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Token, SearchOrders, GetOrder, CancelOrder, GetMarketplaceParticipations, ConfirmShipment, CreateFeedDocument,
        UploadFeedDocument, CreateFeed, GetFeed, GetFeedDocument, DownloadFeedDocument, Unknown
    ];

    internal static string Check(string operation) => All.Contains(operation, StringComparer.Ordinal)
        ? operation
        : throw new ArgumentException($"The simulator has no operation '{operation}'. It knows {string.Join(", ", All)}.", nameof(operation));
}
