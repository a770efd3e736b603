using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The page of unmatched SKUs, and what its grids ask for.</summary>
public record SkuSearchModel : BaseSearchModel
{
    /// <summary>Part of a SKU, ASIN or title; empty for all.</summary>
    [NopResourceDisplayName("Plugins.Sales.AmazonChannel.Skus.Fields.SearchText")]
    public string? SearchText { get; set; }

    /// <summary>Accounts that a file can be read for.</summary>
    public IList<SelectListItem> Accounts { get; set; } = [];

    /// <summary>False shows without offering to change.</summary>
    public bool CanChange { get; set; }

    /// <summary>True when the user may take the SKUs out as a file.</summary>
    public bool MayExport { get; set; }
}

/// <summary>An unmatched SKU as the grid shows it.</summary>
public record UnmatchedSkuModel : BaseNopModel
{
    /// <summary>Account.</summary>
    public int AccountId { get; set; }

    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>Seller SKU; empty when Amazon sent none.</summary>
    public string SellerSku { get; set; } = "";

    /// <summary>ASIN.</summary>
    public string Asin { get; set; } = "";

    /// <summary>Amazon's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Orders that wait.</summary>
    public int Orders { get; set; }

    /// <summary>Pieces on these orders.</summary>
    public int Units { get; set; }

    /// <summary>Purchase date of the oldest order.</summary>
    public DateTime FirstSeen { get; set; }

    /// <summary>Purchase date of the newest order.</summary>
    public DateTime LastSeen { get; set; }

    /// <summary>Suggested product; 0 for none.</summary>
    public int ProductId { get; set; }

    /// <summary>Suggested combination; 0 for the product itself.</summary>
    public int CombinationId { get; set; }

    /// <summary>The suggestion in words.</summary>
    public string Suggestion { get; set; } = "";

    /// <summary>Why it is suggested.</summary>
    public string Ground { get; set; } = "";
}

/// <summary>A page of unmatched SKUs.</summary>
public record UnmatchedSkuListModel : BasePagedListModel<UnmatchedSkuModel>;

/// <summary>An alias as the grid shows it.</summary>
public record SkuAliasModel : BaseNopEntityModel
{
    /// <summary>Name of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>Seller SKU; empty when the alias goes by ASIN.</summary>
    public string SellerSku { get; set; } = "";

    /// <summary>ASIN; empty when the alias goes by SKU.</summary>
    public string Asin { get; set; } = "";

    /// <summary>Product; 0 for an ignored SKU.</summary>
    public int ProductId { get; set; }

    /// <summary>The product, or what became of it, in words.</summary>
    public string Product { get; set; } = "";

    /// <summary>When the alias was made.</summary>
    public DateTime CreatedOn { get; set; }
}

/// <summary>A page of aliases.</summary>
public record SkuAliasListModel : BasePagedListModel<SkuAliasModel>;

/// <summary>A SKU that a person acts on.</summary>
public record SkuKeyModel : BaseNopModel
{
    /// <summary>Account.</summary>
    public int AccountId { get; set; }

    /// <summary>Seller SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>ASIN.</summary>
    public string? Asin { get; set; }

    /// <summary>Product that it stands for.</summary>
    public int ProductId { get; set; }

    /// <summary>Combination of the product; 0 for the product itself.</summary>
    public int CombinationId { get; set; }
}

/// <summary>What an action on SKUs did.</summary>
/// <param name="Success">False when nothing was changed.</param>
/// <param name="Messages">What happened, in words.</param>
/// <param name="AliasId">Alias that can be taken back; 0 for none.</param>
public record SkuAnswerModel(bool Success, IReadOnlyList<string> Messages, int AliasId = 0);
