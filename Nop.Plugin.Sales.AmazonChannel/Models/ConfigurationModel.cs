using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The configuration page.</summary>
public record ConfigurationModel : BaseNopModel
{
    /// <summary>The accounts.</summary>
    public IList<AccountCardModel> Accounts { get; set; } = [];

    /// <summary>True when the schedule task is there.</summary>
    public bool HasTask { get; set; }

    /// <summary>True when the schedule task is switched on.</summary>
    public bool IsTaskEnabled { get; set; }

    /// <summary>Minutes between two syncs.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.IntervalMinutes")]
    public int IntervalMinutes { get; set; }

    /// <summary>Minutes that a sync reaches back.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.OverlapMinutes")]
    public int OverlapMinutes { get; set; }

    /// <summary>Seconds after which a call has failed.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.RequestTimeoutSeconds")]
    public int RequestTimeoutSeconds { get; set; }

    /// <summary>Days that log entries are kept.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.LogRetentionDays")]
    public int LogRetentionDays { get; set; }

    /// <summary>Days after delivery that personal data is kept.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.PersonalDataRetentionDays")]
    public int PersonalDataRetentionDays { get; set; }

    /// <summary>True writes down every call to Amazon.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.DebugLog")]
    public bool DebugLog { get; set; }

    /// <summary>Hours after which a feed without an answer is told.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.FeedAnswerHours")]
    public int FeedAnswerHours { get; set; }

    /// <summary>Holds back what changes something at Amazon.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.ReadOnlyMode")]
    public bool ReadOnlyMode { get; set; }

    /// <summary>What the page showed: the mode may have switched itself on since, and saving something else must not switch it off.</summary>
    public bool WasReadOnlyMode { get; set; }

    /// <summary>Hours before a pending order is re-read.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.PendingSweepHours")]
    public int PendingSweepHours { get; set; }

    /// <summary>Orders re-read in one run.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.PendingSweepLimit")]
    public int PendingSweepLimit { get; set; }
}
