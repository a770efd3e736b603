using Nop.Core.Configuration;

namespace Nop.Plugin.Sales.AmazonChannel;

/// <summary>Settings of the whole channel. What differs between sellers is on <see cref="Domain.AmazonAccount"/>.</summary>
public class AmazonChannelSettings : ISettings
{
    /// <summary>How far each sync reaches back behind the watermark, in minutes. Amazon lists some changes late.</summary>
    public int OverlapMinutes { get; set; } = 30;

    /// <summary>Seconds after which a call to Amazon counts as failed.</summary>
    public int RequestTimeoutSeconds { get; set; } = 30;

    /// <summary>Days that entries of the channel's log are kept. Amazon's Data Protection Policy asks for 12 months.</summary>
    public int LogRetentionDays { get; set; } = 365;

    /// <summary>Days after delivery that a buyer's personal data is kept, 1 to 30. Amazon's Data Protection Policy allows no more than 30.</summary>
    public int PersonalDataRetentionDays { get; set; } = 30;

    /// <summary>True writes every call to Amazon into the channel's log: operation, status, duration, request id and limit, nothing of its contents.</summary>
    public bool DebugLog { get; set; }

    /// <summary>Most orders that one run re-reads by getOrder because they have been Pending for long.</summary>
    public int PendingSweepLimit { get; set; } = 20;

    /// <summary>Hours a Pending order may wait before it is re-read by getOrder.</summary>
    public int PendingSweepHours { get; set; } = 24;

    /// <summary>True holds back every call that changes something at Amazon. What the shop asks for is kept and sent once it is off.</summary>
    public bool ReadOnlyMode { get; set; }

    /// <summary>Hours after which a feed without an answer is told to a person. It is never sent again by itself.</summary>
    public int FeedAnswerHours { get; set; } = 6;
}
