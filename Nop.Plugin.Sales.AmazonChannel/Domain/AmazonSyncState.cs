using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How far the sync of an account has come. Unique by account.</summary>
public class AmazonSyncState : BaseEntity
{
    /// <summary>Account that is synchronised.</summary>
    public int AccountId { get; set; }

    /// <summary>Amazon's <c>lastUpdatedBefore</c> of the last window that was read to its end; null before the first.</summary>
    public DateTime? WatermarkUtc { get; set; }

    /// <summary>Beginning of the window being read; null between windows.</summary>
    public DateTime? WindowFromUtc { get; set; }

    /// <summary>End of the window being read; null between windows.</summary>
    public DateTime? WindowUntilUtc { get; set; }

    /// <summary>Amazon's token for the next page of the window; null for its first page.</summary>
    public string? PageToken { get; set; }

    /// <summary>When the page token was given; Amazon lets it expire after 24 hours.</summary>
    public DateTime? PageTokenGivenOnUtc { get; set; }

    /// <summary>The account's <see cref="AccountSettings.WindowVersion"/> that the watermark belongs to; with another one it does not count, and the sync reads from the beginning.</summary>
    public int WindowVersion { get; set; }

    /// <summary>No call is made before this moment: the allowance is used up or Amazon is busy.</summary>
    public DateTime? PausedUntilUtc { get; set; }

    /// <summary>Beginning of the last run.</summary>
    public DateTime? LastStartOnUtc { get; set; }

    /// <summary>End of the last run, however it ended.</summary>
    public DateTime? LastEndOnUtc { get; set; }

    /// <summary>End of the last run that read its window to the end.</summary>
    public DateTime? LastSuccessOnUtc { get; set; }

    /// <summary>Why the last run failed, in words; null when it did not.</summary>
    public string? LastError { get; set; }

    /// <summary>When the account was removed or found to be; null while it is there.</summary>
    public DateTime? RemovedOnUtc { get; set; }

    /// <summary>Name that the removed account had; null while it is there, and where 1.0.0 removed it.</summary>
    public string? RemovedName { get; set; }

    /// <summary>Number of the region that the removed account had; 0 while it is there.</summary>
    public int RemovedRegionId { get; set; }

    /// <summary>Seller id that the removed account had: an account with the same one and the same region goes on with its orders.</summary>
    public string? RemovedSellerId { get; set; }

    /// <summary>Orders that the last run has read from Amazon.</summary>
    public int LastRunOrders { get; set; }

    /// <summary>How many of them it acted on, because they were new or had changed.</summary>
    public int LastRunChanged { get; set; }

    /// <summary>How many it has to read, as far as it is known; Amazon tells no number beforehand.</summary>
    public int LastRunTotal { get; set; }

    /// <summary>Stored orders that the last run has looked at again.</summary>
    public int LastRunAgain { get; set; }

    /// <summary>How many stored orders it has to look at again.</summary>
    public int LastRunAgainTotal { get; set; }
}
