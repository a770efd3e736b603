using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>An account on the configuration page.</summary>
public record AccountCardModel : BaseNopEntityModel
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Region in words.</summary>
    public string Region { get; set; } = "";

    /// <summary>Marketplaces by name; empty means all of the seller's.</summary>
    public string Marketplaces { get; set; } = "";

    /// <summary>Connected, Paused, Attention or NotConnected.</summary>
    public string Status { get; set; } = "";

    /// <summary>Status in words.</summary>
    public string StatusText { get; set; } = "";

    /// <summary>False while it is paused.</summary>
    public bool Active { get; set; }

    /// <summary>False keeps the list view-only.</summary>
    public bool ImportOrders { get; set; }

    /// <summary>True while nothing is imported yet.</summary>
    public bool DryRun { get; set; }

    /// <summary>Why it needs attention or why the last sync failed; null when all is well.</summary>
    public string? Problem { get; set; }

    /// <summary>Why nothing is sent to Amazon; null while it is.</summary>
    public string? OutboundStoppedReason { get; set; }

    /// <summary>What pausing or removing it leaves.</summary>
    public AccountLeaving Leaving { get; set; } = new(0, 0);

    /// <summary>Days until the client secret expires, when that is soon; null otherwise.</summary>
    public int? SecretDaysLeft { get; set; }

    /// <summary>End of the last sync that went through, store time; null before the first.</summary>
    public DateTime? LastSync { get; set; }

    /// <summary>When it is read next, store time; null when nothing will run.</summary>
    public DateTime? NextSync { get; set; }

    /// <summary>True when the next sync is due and comes with the host's next turn.</summary>
    public bool IsDue { get; set; }
}
