namespace AmazonSimulator.Feeds;

/// <summary>How the next feeds end.</summary>
public enum FeedOutcome
{
    /// <summary>DONE, with a report of what was accepted and refused.</summary>
    Done,

    /// <summary>CANCELLED without a report, nothing carried out.</summary>
    Cancelled,

    /// <summary>FATAL with a report, nothing carried out.</summary>
    Fatal,

    /// <summary>FATAL without a report, nothing carried out.</summary>
    FatalWithoutReport,

    /// <summary>IN_PROGRESS for ever, nothing carried out.</summary>
    Stuck
}
