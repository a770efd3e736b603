using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The page on which a refund is decided.</summary>
public record AmazonRefundModel : BaseNopModel
{
    /// <summary>The submission.</summary>
    public int Id { get; set; }

    /// <summary>Row of the Amazon order.</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>Amazon's order id.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>The shop order; 0 for none.</summary>
    public int OrderId { get; set; }

    /// <summary>How far it is, in words.</summary>
    public string State { get; set; } = "";

    /// <summary>Bootstrap's colour of the state.</summary>
    public string Colour { get; set; } = "";

    /// <summary>What Amazon or the channel says.</summary>
    public string StateReason { get; set; } = "";

    /// <summary>Why Amazon would not take it; empty when nothing stands against it.</summary>
    public string Obstacle { get; set; } = "";

    /// <summary>What the shop refunded, in the primary store currency.</summary>
    public string ShopAmount { get; set; } = "";

    /// <summary>ISO 4217 code of the lines' amounts.</summary>
    public string CurrencyCode { get; set; } = "";

    /// <summary>Decimals of the lines' amounts.</summary>
    public int Decimals { get; set; }

    /// <summary>The order in Seller Central; empty when its address is not known.</summary>
    public string SellerCentralUrl { get; set; } = "";

    /// <summary>Code of Amazon's reason.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Amazon's reasons in words.</summary>
    public IList<SelectListItem> Reasons { get; set; } = [];

    /// <summary>The lines of the order.</summary>
    public IList<AmazonRefundLineModel> Lines { get; set; } = [];

    /// <summary>The sum, with its currency.</summary>
    public string Total { get; set; } = "";

    /// <summary>True when this user may change the amounts and send them.</summary>
    public bool MaySend { get; set; }

    /// <summary>True when it was decided, or settled, that nothing is sent.</summary>
    public bool IsDismissed { get; set; }

    /// <summary>True when this user may decide that nothing is sent.</summary>
    public bool MayDismiss { get; set; }

    /// <summary>True when Amazon's answer is not known and this user may enter it.</summary>
    public bool MaySettle { get; set; }

    /// <summary>True when Amazon refused and this user may correct it.</summary>
    public bool MayReopen { get; set; }

    /// <summary>True when it waits to be sent and this user may withdraw it.</summary>
    public bool MayWithdraw { get; set; }
}

/// <summary>A line of the refund; amounts as text, with a point.</summary>
public record AmazonRefundLineModel : BaseNopModel
{
    /// <summary>Amazon's order item id.</summary>
    public string AmazonItemId { get; set; } = "";

    /// <summary>Amazon's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>The seller's SKU.</summary>
    public string Sku { get; set; } = "";

    /// <summary>What is refunded of the principal.</summary>
    public string Principal { get; set; } = "";

    /// <summary>What is refunded of the tax.</summary>
    public string Tax { get; set; } = "";

    /// <summary>What is refunded of shipping.</summary>
    public string Shipping { get; set; } = "";

    /// <summary>What is refunded of the tax on shipping.</summary>
    public string ShippingTax { get; set; } = "";

    /// <summary>What is refunded of gift wrap.</summary>
    public string GiftWrap { get; set; } = "";

    /// <summary>What is refunded of the tax on gift wrap.</summary>
    public string GiftWrapTax { get; set; } = "";

    /// <summary>What was paid of each component.</summary>
    public IList<string> Paid { get; set; } = [];

    /// <summary>What was refunded of each component before.</summary>
    public IList<string> Refunded { get; set; } = [];

    /// <summary>The amounts, in the order of the columns.</summary>
    public IReadOnlyList<string> Amounts => [Principal, Tax, Shipping, ShippingTax, GiftWrap, GiftWrapTax];
}
