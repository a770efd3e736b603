using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What the channel's log is searched by.</summary>
public record ChannelLogSearchModel : BaseSearchModel
{
    /// <summary>Account; 0 for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.Account")]
    public int SearchAccountId { get; set; }

    /// <summary>Level; 0 for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.Level")]
    public int SearchLevelId { get; set; }

    /// <summary>A part of the message, the code, the operation or the request id.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.Text")]
    public string? SearchText { get; set; }

    /// <summary>Amazon's order number.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.Order")]
    public string? SearchAmazonOrderId { get; set; }

    /// <summary>First day.</summary>
    [UIHint("DateNullable")]
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.From")]
    public DateTime? SearchFrom { get; set; }

    /// <summary>Last day.</summary>
    [UIHint("DateNullable")]
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.To")]
    public DateTime? SearchTo { get; set; }

    /// <summary>True shows equal entries once, with their number.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Log.Fields.Grouped")]
    public bool SearchGrouped { get; set; } = true;

    /// <summary>The accounts to choose from.</summary>
    public IList<SelectListItem> Accounts { get; set; } = [];

    /// <summary>The levels to choose from.</summary>
    public IList<SelectListItem> Levels { get; set; } = [];

    /// <summary>Days that entries are kept.</summary>
    public int KeptDays { get; set; }

    /// <summary>True offers to clear the log.</summary>
    public bool CanClear { get; set; }
}

/// <summary>An entry of the log, or several equal ones.</summary>
public record ChannelLogModel : BaseNopEntityModel
{
    /// <summary>When the newest of them was written.</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>Region of the account.</summary>
    public string Region { get; set; } = "";

    /// <summary>Number of the level.</summary>
    public int LevelId { get; set; }

    /// <summary>The level in words.</summary>
    public string Level { get; set; } = "";

    /// <summary>Amazon's operation; empty when it is not about a call.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Amazon's error code or the channel's own.</summary>
    public string Code { get; set; } = "";

    /// <summary>What happened.</summary>
    public string Message { get; set; } = "";

    /// <summary>Amazon order that it concerns.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Row of that order; 0 when it is not there.</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>Amazon's request id.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>How often it happened.</summary>
    public int Count { get; set; }

    /// <summary>Since when, when it happened more than once.</summary>
    public DateTime FirstOn { get; set; }
}

/// <summary>A page of the log.</summary>
public record ChannelLogListModel : BasePagedListModel<ChannelLogModel>;
