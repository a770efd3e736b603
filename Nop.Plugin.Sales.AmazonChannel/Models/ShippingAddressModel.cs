using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The shipping address of a shop order, to be edited beside Amazon's.</summary>
public record ShippingAddressModel : BaseNopModel
{
    /// <summary>First name; an import puts the whole name here, since Amazon has one field.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.FirstName")]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.LastName")]
    public string? LastName { get; set; }

    /// <summary>Company.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.Company")]
    public string? Company { get; set; }

    /// <summary>First street line.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.Address1")]
    public string? Address1 { get; set; }

    /// <summary>Other street lines.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.Address2")]
    public string? Address2 { get; set; }

    /// <summary>City.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.City")]
    public string? City { get; set; }

    /// <summary>District or county.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.County")]
    public string? County { get; set; }

    /// <summary>State of the country; 0 for none.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.State")]
    public int StateProvinceId { get; set; }

    /// <summary>Postal code.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.PostalCode")]
    public string? ZipPostalCode { get; set; }

    /// <summary>Country; 0 for none.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.Country")]
    public int CountryId { get; set; }

    /// <summary>Phone number.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Orders.Address.Phone")]
    public string? PhoneNumber { get; set; }

    /// <summary>Countries to choose from.</summary>
    public IList<SelectListItem> Countries { get; set; } = [];

    /// <summary>States of the country to choose from.</summary>
    public IList<SelectListItem> States { get; set; } = [];

    /// <summary>The address part by part as Amazon has it, beside what is stored in the shop.</summary>
    public IList<AddressPartModel> Parts { get; set; } = [];
}
