using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Shop.Areas.Admin.Models;

/// <summary>Filters of the order list.</summary>
public sealed record OrderSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Orders.List.StartDate")]
    [UIHint("DateNullable")]
    public DateTime? StartDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.EndDate")]
    [UIHint("DateNullable")]
    public DateTime? EndDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.OrderStatus")]
    public IList<int> OrderStatusIds { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.List.BillingEmail")]
    public string? BillingEmail { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.BillingLastName")]
    public string? BillingLastName { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.PaymentMethod")]
    public string? PaymentMethodSystemName { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.OrderNotes")]
    public string? OrderNotes { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.GoDirectlyToNumber")]
    public string? GoDirectlyToCustomOrderNumber { get; set; }

    public IList<SelectListItem> AvailableOrderStatuses { get; set; } = [];

    public bool IsLoggedInAsVendor { get; set; }
}

/// <summary>A page of orders.</summary>
public sealed record OrderListModel : BasePagedListModel<OrderModel>
{
}

/// <summary>A grid on an order's page.</summary>
public sealed record OrderGridModel : BaseSearchModel
{
    public int OrderId { get; set; }
}

/// <summary>A note.</summary>
public sealed record OrderNoteModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string? Note { get; set; }

    public bool DisplayToCustomer { get; set; }

    public DateTime CreatedOn { get; set; }
}

/// <summary>A page of notes.</summary>
public sealed record OrderNoteListModel : BasePagedListModel<OrderNoteModel>
{
}
