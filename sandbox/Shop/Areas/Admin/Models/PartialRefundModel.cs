using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Shop.Areas.Admin.Models;

/// <summary>How much of an order is given back.</summary>
public sealed record PartialRefundModel : BaseNopEntityModel
{
    public string? CustomOrderNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.PartialRefund.Amount")]
    public decimal AmountToRefund { get; set; }

    public decimal MaxAmountToRefund { get; set; }
}
