using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Shop.Areas.Admin.Models;

/// <summary>Figures of the dashboard.</summary>
public sealed record DashboardModel : BaseNopModel
{
    public bool IsLoggedInAsVendor { get; init; }

    public int Orders { get; init; }

    public int Products { get; init; }

    public int QueuedEmails { get; init; }

    public int Errors { get; init; }
}

/// <summary>Filters of the schedule task list.</summary>
public sealed record ScheduleTaskSearchModel : BaseSearchModel
{
}

/// <summary>A schedule task.</summary>
public sealed record ScheduleTaskModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    public int Seconds { get; set; }

    public bool Enabled { get; set; }

    public bool StopOnError { get; set; }

    public string? LastStartUtc { get; set; }

    public string? LastEndUtc { get; set; }

    public string? LastSuccessUtc { get; set; }
}

/// <summary>A page of schedule tasks.</summary>
public sealed record ScheduleTaskListModel : BasePagedListModel<ScheduleTaskModel>
{
}

/// <summary>Filters of the message queue.</summary>
public sealed record QueuedEmailSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.System.QueuedEmails.List.FromEmail")]
    public string? SearchFromEmail { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.List.ToEmail")]
    public string? SearchToEmail { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.List.LoadNotSent")]
    public bool SearchLoadNotSent { get; set; }
}

/// <summary>A mail that waits.</summary>
public sealed record QueuedEmailModel : BaseNopEntityModel
{
    public string? Subject { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public DateTime CreatedOn { get; set; }

    public DateTime? SentOn { get; set; }

    public string? PriorityName { get; set; }
}

/// <summary>A page of mails.</summary>
public sealed record QueuedEmailListModel : BasePagedListModel<QueuedEmailModel>
{
}

/// <summary>Filters of the log.</summary>
public sealed record LogSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.System.Log.List.Message")]
    public string? Message { get; set; }

    [NopResourceDisplayName("Admin.System.Log.List.LogLevel")]
    public int LogLevelId { get; set; }

    public IList<SelectListItem> AvailableLogLevels { get; set; } = [];
}

/// <summary>An entry of the log.</summary>
public sealed record LogModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.System.Log.Fields.LogLevel")]
    public string? LogLevel { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.ShortMessage")]
    public string? ShortMessage { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.FullMessage")]
    public string? FullMessage { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.PageURL")]
    public string? PageUrl { get; set; }

    [NopResourceDisplayName("Admin.System.Log.Fields.CreatedOn")]
    public DateTime CreatedOn { get; set; }
}

/// <summary>A page of log entries.</summary>
public sealed record LogListModel : BasePagedListModel<LogModel>
{
}

/// <summary>Filters of the plugin list.</summary>
public sealed record PluginSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Configuration.Plugins.FriendlyName")]
    public string? SearchFriendlyName { get; set; }

    public bool NeedToRestart { get; set; }
}

/// <summary>A plugin.</summary>
public sealed record PluginModel : BaseNopModel
{
    public string? Group { get; set; }

    public string? FriendlyName { get; set; }

    public string? SystemName { get; set; }

    public string? Version { get; set; }

    public string? Author { get; set; }

    public int DisplayOrder { get; set; }

    public string? Description { get; set; }

    public string? ConfigurationUrl { get; set; }

    public string? LogoUrl { get; set; }

    public bool Installed { get; set; }

    public bool CanChangeEnabled { get; set; }

    public bool IsEnabled { get; set; }
}

/// <summary>A page of plugins.</summary>
public sealed record PluginListModel : BasePagedListModel<PluginModel>
{
}

/// <summary>Filters of the product list.</summary>
public sealed record ProductSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Catalog.Products.List.SearchProductName")]
    public string? SearchProductName { get; set; }
}

/// <summary>A product and what is left of it.</summary>
public sealed record ProductModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    public string? Sku { get; set; }

    public string? FormattedPrice { get; set; }

    public string? StockQuantityStr { get; set; }

    public bool Published { get; set; }
}

/// <summary>A page of products.</summary>
public sealed record ProductListModel : BasePagedListModel<ProductModel>
{
}

/// <summary>Which product's stock history is wanted.</summary>
public sealed record StockQuantityHistorySearchModel : BaseSearchModel
{
    public int ProductId { get; set; }
}

/// <summary>A change of stock.</summary>
public sealed record StockQuantityHistoryModel : BaseNopEntityModel
{
    public string? AttributeCombination { get; set; }

    public int QuantityAdjustment { get; set; }

    public int StockQuantity { get; set; }

    public string? Message { get; set; }

    public DateTime CreatedOn { get; set; }
}

/// <summary>A page of changes of stock.</summary>
public sealed record StockQuantityHistoryListModel : BasePagedListModel<StockQuantityHistoryModel>
{
}
