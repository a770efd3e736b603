using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The dialog that cancels an order at Amazon.</summary>
public record CancelDialogModel : BaseNopModel
{
    /// <summary>Row of the Amazon order.</summary>
    public int Id { get; set; }

    /// <summary>Amazon's order id.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Shop order to go back to; 0 goes back to Amazon order details.</summary>
    public int OrderId { get; set; }

    /// <summary>Amazon's reasons in words; the buyer's is chosen when the buyer asks.</summary>
    public IList<SelectListItem> Reasons { get; set; } = [];
}

/// <summary>What the channel sends to Amazon for an order.</summary>
public record OutboundModel : BaseNopModel
{
    /// <summary>The cancel dialog; null when the order cannot be cancelled, or not by this user.</summary>
    public CancelDialogModel? Cancel { get; set; }

    /// <summary>True when the shop order is cancelled and Amazon's is not.</summary>
    public bool IsOpenAtAmazonOnly { get; set; }

    /// <summary>Why nothing is sent for the account; null while it is.</summary>
    public string? StoppedReason { get; set; }

    /// <summary>What Amazon lets nothing through of, in words; none when it does.</summary>
    public IList<string> Paused { get; set; } = [];

    /// <summary>Everything that was asked of Amazon, newest first.</summary>
    public IList<SubmissionModel> Submissions { get; set; } = [];
}

/// <summary>Something that was asked of Amazon.</summary>
public record SubmissionModel : BaseNopEntityModel
{
    /// <summary>What, in words.</summary>
    public string Kind { get; set; } = "";

    /// <summary>How far it is, in words.</summary>
    public string State { get; set; } = "";

    /// <summary>Bootstrap's colour of the state: success, info, warning, danger or secondary.</summary>
    public string Colour { get; set; } = "";

    /// <summary>Amazon's or the channel's words; empty for none.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When it last changed, in the reader's time.</summary>
    public string UpdatedOn { get; set; } = "";

    /// <summary>When it is tried next, in the reader's time; empty when it is not.</summary>
    public string NextAttemptOn { get; set; } = "";

    /// <summary>Amazon's request id; empty before a call.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>Amazon's feed id; empty for none.</summary>
    public string FeedId { get; set; } = "";

    /// <summary>True when Amazon's report of the feed is kept.</summary>
    public bool HasReport { get; set; }

    /// <summary>The shop's shipment; 0 for none.</summary>
    public int ShipmentId { get; set; }

    /// <summary>True when it is a refund, which has a page of its own.</summary>
    public bool IsRefund { get; set; }

    /// <summary>True when it waits for a decision that this user may take.</summary>
    public bool MayDecide { get; set; }

    /// <summary>True when this user may have it sent again.</summary>
    public bool MayRetry { get; set; }

    /// <summary>True when this user may set it aside.</summary>
    public bool MaySetAside { get; set; }

    /// <summary>True when it waits and this user may withdraw it.</summary>
    public bool MayWithdraw { get; set; }
}
