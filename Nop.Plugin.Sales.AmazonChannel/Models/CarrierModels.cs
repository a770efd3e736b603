using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The shop's words for a carrier and Amazon's code.</summary>
public record CarrierNameModel : BaseNopEntityModel
{
    /// <summary>The shop's words.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Carriers.Fields.ShopName")]
    public string? ShopName { get; set; }

    /// <summary>Amazon's code.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Carriers.Fields.CarrierCode")]
    public string? CarrierCode { get; set; }

    /// <summary>Codes to choose from.</summary>
    public IList<SelectListItem> Codes { get; set; } = [];
}

/// <summary>The page of carriers.</summary>
/// <param name="Names">The table.</param>
/// <param name="Entry">A new row, or a changed one with what is wrong in it.</param>
public sealed record CarrierListModel(IReadOnlyList<CarrierNameModel> Names, CarrierNameModel Entry);
