using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The page with the shop's words for carriers.</summary>
public record CarrierListModel : BaseNopModel
{
    /// <summary>The shop's words.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Carriers.Fields.ShopName")]
    public string? ShopName { get; set; }

    /// <summary>Amazon's code.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Carriers.Fields.CarrierCode")]
    public string? CarrierCode { get; set; }

    /// <summary>Amazon's codes to choose from.</summary>
    public IList<SelectListItem> Codes { get; set; } = [];

    /// <summary>What is there.</summary>
    public IList<CarrierNameModel> Names { get; set; } = [];
}

/// <summary>The shop's words for a carrier.</summary>
/// <param name="Id">The row.</param>
/// <param name="ShopName">The shop's words.</param>
/// <param name="CarrierCode">Amazon's code.</param>
public sealed record CarrierNameModel(int Id, string ShopName, string CarrierCode);
