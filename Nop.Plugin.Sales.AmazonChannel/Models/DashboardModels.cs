using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The channel's part of the dashboard's top.</summary>
public record ChannelStatusModel : BaseNopModel
{
    /// <summary>Accounts with their sync.</summary>
    public IList<SyncStatusModel> Accounts { get; set; } = [];

    /// <summary>What is to be said of open orders whose account was removed; empty when there are none.</summary>
    public string WithoutAccount { get; set; } = "";

    /// <summary>Orders that could not be imported.</summary>
    public int NotImported { get; set; }

    /// <summary>Messages to Amazon that were refused, are held, or ended nobody knows how.</summary>
    public int MessagesInNeed { get; set; }

    /// <summary>Why nothing goes to Amazon, or no answer comes; none when all is well.</summary>
    public IReadOnlyList<OutboxAlertModel> OutboxAlerts { get; set; } = [];

    /// <summary>SKUs that keep orders waiting.</summary>
    public int UnmatchedSkus { get; set; }

    /// <summary>True offers to sync now.</summary>
    public bool CanSync { get; set; }

    /// <summary>True while a sync runs.</summary>
    public bool IsRunning { get; set; }
}

/// <summary>How the sync of an account stands, in words.</summary>
public record SyncStatusModel : BaseNopModel
{
    /// <summary>Account.</summary>
    public int AccountId { get; set; }

    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>success, warning, danger or secondary.</summary>
    public string Colour { get; set; } = "secondary";

    /// <summary>The state in a word or two.</summary>
    public string Status { get; set; } = "";

    /// <summary>Last successful sync.</summary>
    public string LastSync { get; set; } = "";

    /// <summary>Next sync.</summary>
    public string NextSync { get; set; } = "";

    /// <summary>What the last run did, or the present one has done.</summary>
    public string LastRun { get; set; } = "";

    /// <summary>Why it does not go on; empty when it does.</summary>
    public string Problem { get; set; } = "";

    /// <summary>Calls left of Amazon's allowance.</summary>
    public string Allowance { get; set; } = "";

    /// <summary>Orders of the account that need attention.</summary>
    public int NeedsAttention { get; set; }

    /// <summary>Orders whose buyer asks to cancel.</summary>
    public int BuyerRequests { get; set; }

    /// <summary>True while nothing is imported yet.</summary>
    public bool DryRun { get; set; }

    /// <summary>True while its sync runs.</summary>
    public bool IsRunning { get; set; }
}

/// <summary>The newest Amazon orders, as Adobe's dashboard shows them.</summary>
public record RecentAmazonOrdersModel : BaseNopModel
{
    /// <summary>The orders.</summary>
    public IList<RecentAmazonOrderModel> Orders { get; set; } = [];
}

/// <summary>One of the newest Amazon orders.</summary>
public record RecentAmazonOrderModel : BaseNopEntityModel
{
    /// <summary>When it was placed.</summary>
    public DateTime PurchasedOn { get; set; }

    /// <summary>Amazon's number.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Shop order that the number leads to; 0 leads to the Amazon order.</summary>
    public int OrderId { get; set; }

    /// <summary>Amazon's status in words.</summary>
    public string AmazonStatus { get; set; } = "";

    /// <summary>Where the number leads while import is off; null otherwise.</summary>
    public string? SellerCentralUrl { get; set; }

    /// <summary>Colour of the status.</summary>
    public string Colour { get; set; } = "";

    /// <summary>Buyer's name.</summary>
    public string BuyerName { get; set; } = "";

    /// <summary>Amazon's total.</summary>
    public string Total { get; set; } = "";

    /// <summary>What the channel did last, or what stands in the way.</summary>
    public string Notes { get; set; } = "";
}
