using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The configuration page.</summary>
public record ConfigurationModel : BaseNopModel
{
    /// <summary>The accounts.</summary>
    public IList<AccountCardModel> Accounts { get; set; } = [];

    /// <summary>Minutes that a sync reaches back.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.OverlapMinutes")]
    public int OverlapMinutes { get; set; }

    /// <summary>Seconds after which a call has failed.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.RequestTimeoutSeconds")]
    public int RequestTimeoutSeconds { get; set; }

    /// <summary>Days that log entries are kept.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.LogRetentionDays")]
    public int LogRetentionDays { get; set; }

    /// <summary>Hours before a pending order is re-read.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.PendingSweepHours")]
    public int PendingSweepHours { get; set; }

    /// <summary>Orders re-read in one run.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Configuration.Fields.PendingSweepLimit")]
    public int PendingSweepLimit { get; set; }
}

/// <summary>An account on the configuration page.</summary>
public record AccountCardModel : BaseNopEntityModel
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Region in words.</summary>
    public string Region { get; set; } = "";

    /// <summary>Connected, Paused, Attention or NotConnected.</summary>
    public string Status { get; set; } = "";

    /// <summary>Status in words.</summary>
    public string StatusText { get; set; } = "";

    /// <summary>Why it needs attention or why the last sync failed; null when all is well.</summary>
    public string? Problem { get; set; }

    /// <summary>End of the last sync that went through, store time; null before the first.</summary>
    public DateTime? LastSync { get; set; }
}
