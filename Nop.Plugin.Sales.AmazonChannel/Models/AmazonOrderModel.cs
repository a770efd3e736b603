using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What every page shows of an Amazon order.</summary>
public record AmazonOrderModel : BaseNopEntityModel
{
    /// <summary>When it was placed, store time.</summary>
    public DateTime PurchasedOn { get; set; }

    /// <summary>Amazon's number.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Shop order; 0 for none.</summary>
    public int OrderId { get; set; }

    /// <summary>Amazon's status.</summary>
    public string AmazonStatus { get; set; } = "";

    /// <summary>State in words.</summary>
    public string State { get; set; } = "";

    /// <summary>Buyer's name.</summary>
    public string BuyerName { get; set; } = "";

    /// <summary>Total with currency, as Amazon has it.</summary>
    public string Total { get; set; } = "";

    /// <summary>Marketplace's name.</summary>
    public string Marketplace { get; set; } = "";

    /// <summary>MERCHANT or AMAZON.</summary>
    public string FulfilledBy { get; set; } = "";

    /// <summary>When it must leave, store time; null when Amazon does not say.</summary>
    public DateTime? ShipBy { get; set; }

    /// <summary>Problems, or the last thing done, in words.</summary>
    public string Notes { get; set; } = "";

    /// <summary>True when there is stock to be checked, and the user may say that it was.</summary>
    public bool MayConfirmStock { get; set; }
}
