using Nop.Core.Configuration;

namespace Nop.Core.Domain.Orders;

/// <summary>Settings of orders.</summary>
public class OrderSettings : ISettings
{
    public bool IsReOrderAllowed { get; set; }
    public bool AutoUpdateOrderTotalsOnEditingOrder { get; set; }
    public bool AnonymousCheckoutAllowed { get; set; }
    public string ReturnRequestNumberMask { get; set; }
    public bool CompleteOrderWhenDelivered { get; set; }
    public string CustomOrderNumberMask { get; set; }
    public bool DeleteGiftCardUsageHistory { get; set; }
    public bool DisplayCustomerCurrencyOnOrders { get; set; }
}
