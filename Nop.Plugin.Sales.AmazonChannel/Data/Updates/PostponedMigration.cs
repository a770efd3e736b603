using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Held meant two things in 1.0.0. Shipments that lack something are looked at again by themselves, so they are postponed now; refunds wait for a person and stay held.</summary>
[NopMigration("2026-11-28 04:15:05", "Sales.AmazonChannel 1.1.0 postponed messages", MigrationProcessType.Update)]
public class PostponedMigration : ChannelMigration
{
    // long ago: due at once
    private static readonly DateTime Due = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <inheritdoc />
    public override void Up() => Update.Table(TableName<AmazonSubmission>())
        .Set(new { StateId = (int)SubmissionState.Postponed, NextAttemptOnUtc = Due })
        .Where(new { StateId = (int)SubmissionState.Held, KindId = (int)SubmissionKind.Ship });

    /// <inheritdoc />
    public override void Down()
    {
        if (Schema.Table(TableName<AmazonSubmission>()).Exists())
            Update.Table(TableName<AmazonSubmission>()).Set(new { StateId = (int)SubmissionState.Held }).Where(new { StateId = (int)SubmissionState.Postponed });
    }
}
