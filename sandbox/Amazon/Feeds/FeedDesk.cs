using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Feeds;

/// <summary>Takes feeds in, carries them out when their time has come, keeps documents.</summary>
public sealed class FeedDesk
{
    internal const string DocumentPath = "/_documents";
    private static readonly TimeSpan UrlLifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly SimulatorOptions _options;
    private readonly byte[] _signingKey = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, FeedDocument> _documents = new(StringComparer.Ordinal);
    private readonly List<SimulatedFeed> _feeds = [];
    private readonly ConcurrentDictionary<string, MessageResult> _rulings = new(StringComparer.Ordinal);
    private long _lastFeedId = 50000000000 + RandomNumberGenerator.GetInt32(1000000);

    internal FeedDesk(SimulatorOptions options) => _options = options;

    /// <summary>How feeds created from now on end.</summary>
    public FeedOutcome Outcome { get; set; } = FeedOutcome.Done;

    /// <summary>Result documents come compressed, as Amazon's often do.</summary>
    public bool CompressReports { get; set; }

    /// <summary>Result documents are called GZIP and are not, as behind a proxy that unpacks them.</summary>
    public bool CallsReportsCompressed { get; set; }

    /// <summary>Result documents count errors and list none of them.</summary>
    public bool HidesResults { get; set; }

    /// <summary>Encoding of result documents, by its name; Amazon's own is not always UTF-8.</summary>
    public string ReportCharset { get; set; } = "utf-8";

    public IReadOnlyList<SimulatedFeed> All
    {
        get
        {
            ProcessDue();
            lock (_lock)
                return [.. _feeds];
        }
    }

    /// <summary>Refunds that adjustment feeds brought about.</summary>
    public IReadOnlyList<AcceptedRefund> Refunds
    {
        get
        {
            ProcessDue();
            lock (_lock)
                return [.. Accepted];
        }
    }

    internal Uri Endpoint { get; set; } = null!;

    internal List<AcceptedRefund> Accepted { get; } = [];

    /// <summary>Messages about this order are refused with this code and text.</summary>
    public void Refuse(string orderId, int code, string description) => _rulings[orderId] = new(code, description, IsError: true);

    /// <summary>Messages about this order are carried out with a warning.</summary>
    public void Warn(string orderId, int code, string description) => _rulings[orderId] = new(code, description, IsError: false);

    /// <summary>Finishes every feed that is not stuck, however young it is.</summary>
    public void Settle() => Process(DateTimeOffset.MaxValue);

    internal void ProcessDue() => Process(_options.Time.GetUtcNow());

    internal MessageResult? RulingOn(string orderId) => _rulings.GetValueOrDefault(orderId);

    internal FeedDocument CreateDocument(SimulatedSeller seller, string contentType)
    {
        var document = new FeedDocument($"amzn1.tortuga.4.na.{Guid.NewGuid()}.T{RandomNumberGenerator.GetHexString(12)}", seller, contentType, _options.Time.GetUtcNow());
        return _documents[document.Id] = document;
    }

    internal FeedDocument? DocumentOf(string id) => _documents.GetValueOrDefault(id);

    internal void Store(FeedDocument document) => _documents[document.Id] = document;

    internal SimulatedFeed Create(SimulatedSeller seller, string type, IReadOnlyList<string> marketplaceIds, FeedDocument document)
    {
        lock (_lock)
        {
            var id = (++_lastFeedId).ToString();
            var feed = new SimulatedFeed(id, seller, type, marketplaceIds, Encoding.UTF8.GetString(document.Content!), Outcome, _options.Time.GetUtcNow());
            _feeds.Add(feed);
            return feed;
        }
    }

    internal SimulatedFeed? Find(SimulatedSeller seller, string feedId)
    {
        lock (_lock)
            return _feeds.Find(feed => feed.Id == feedId && feed.Seller == seller);
    }

    /// <summary>An address that works without a token, for five minutes and one method.</summary>
    internal string Presign(FeedDocument document, string method)
    {
        var expires = (_options.Time.GetUtcNow() + UrlLifetime).ToUnixTimeSeconds();
        var query = $"X-Amz-Expires={expires}&X-Amz-Signature={Sign(document.Id, method, expires)}";
        return new Uri(Endpoint, $"{DocumentPath}/{document.Id}?{query}").AbsoluteUri;
    }

    internal string Sign(string documentId, string method, long expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_signingKey, Encoding.UTF8.GetBytes($"{method}\n{documentId}\n{expires}")));

    private void Process(DateTimeOffset until)
    {
        lock (_lock)
            for (var place = 0; place < _feeds.Count; place++)
                if (!_feeds[place].IsFinished)
                    _feeds[place] = Advance(_feeds[place], until);
    }

    private SimulatedFeed Advance(SimulatedFeed feed, DateTimeOffset until)
    {
        var starts = feed.Created + _options.FeedQueueTime;
        var ends = starts + _options.FeedProcessingTime;
        if (until < starts)
            return feed;
        if (until < ends || feed.Outcome == FeedOutcome.Stuck)
            return feed with { Status = "IN_PROGRESS", Started = starts };

        var done = feed with { Started = starts, Ended = ends };
        var run = feed.Outcome is FeedOutcome.Done or FeedOutcome.Fatal ? FeedRun.Of(this, feed, _options.Time.GetUtcNow()) : FeedRun.None;
        return feed.Outcome == FeedOutcome.Cancelled || run.IsUnreadable
            ? done with { Status = "CANCELLED" }
            : done with { Status = feed.Outcome == FeedOutcome.Done ? "DONE" : "FATAL", ResultDocumentId = run.Report is null ? null : KeepReport(feed, run.Report) };
    }

    private string KeepReport(SimulatedFeed feed, string report)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(ReportCharset) ?? Encoding.GetEncoding(ReportCharset);
        var document = CreateDocument(feed.Seller, $"text/xml; charset={encoding.WebName}");
        var bytes = encoding.GetBytes(ProcessingReport.Declaration(encoding.WebName) + report);
        Store(document with { Content = CompressReports ? Compress(bytes) : bytes, IsGzip = CompressReports || CallsReportsCompressed });
        return document.Id;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
