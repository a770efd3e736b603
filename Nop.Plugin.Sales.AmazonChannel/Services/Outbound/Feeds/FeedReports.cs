using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>Keeps what Amazon reported of each feed, for whoever wants to see it.</summary>
public sealed class FeedReports(IRepository<AmazonFeedReport> reports, ChannelLog log)
{
    // MariaDB takes 16 MB in one command unless told otherwise
    private const int Largest = 8 * 1024 * 1024;

    /// <summary>Stores a report, before anything follows from it. One that is fetched again replaces the earlier one.</summary>
    public async Task KeepAsync(AmazonFeed feed, ReceivedDocument document)
    {
        var packed = Packed.Of(document.Content);
        if (packed.Length > Largest)
        {
            await log.WriteAsync(ChannelLogLevel.Warning, feed.AccountId, "FeedReport",
                $"The report of feed {feed.FeedId} is read and not kept: it is larger than {Largest / 1024 / 1024} MB packed.");
            return;
        }

        var report = await reports.Table.FirstOrDefaultAsync(known => known.FeedRowId == feed.Id) ?? new AmazonFeedReport { FeedRowId = feed.Id };
        report.Content = packed;
        report.Charset = (document.Charset ?? "").Short(64);
        if (report.Id == 0)
            await reports.InsertAsync(report, false);
        else
            await reports.UpdateAsync(report, false);
    }

    /// <summary>A report as text; null when none is kept.</summary>
    public async Task<string?> TextAsync(int feedRowId) => await reports.Table.FirstOrDefaultAsync(report => report.FeedRowId == feedRowId) is { } kept
        ? ReportText.Of(Packed.Open(kept.Content, ReceivedDocument.Largest), kept.Charset)
        : null;

    /// <summary>Those of some feeds whose report is kept.</summary>
    public async Task<IReadOnlyCollection<int>> KeptAsync(ICollection<int> feedRowIds) => feedRowIds.Count == 0
        ? []
        : await reports.Table.Where(report => feedRowIds.Contains(report.FeedRowId)).Select(report => report.FeedRowId).ToListAsync();
}
