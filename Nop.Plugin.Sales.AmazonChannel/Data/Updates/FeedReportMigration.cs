using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Amazon's reports are kept.</summary>
[NopMigration("2026-11-28 04:16:01", "Sales.AmazonChannel 1.1.0 feed reports", MigrationProcessType.Update)]
public class FeedReportMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Table<AmazonFeedReport>();
        Unique<AmazonFeedReport>(nameof(AmazonFeedReport.FeedRowId));
    }

    /// <inheritdoc />
    public override void Down() => DropTable(typeof(AmazonFeedReport));
}
