using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>What would become of an account's orders if the import began now, in words.</summary>
public record DryRunModel : BaseNopModel
{
    /// <summary>Account.</summary>
    public int AccountId { get; set; }

    /// <summary>When it was worked out, in the reader's time.</summary>
    public string WorkedOutOn { get; set; } = "";

    /// <summary>Orders that were read.</summary>
    public int Orders { get; set; }

    /// <summary>How many of them were judged before time was up.</summary>
    public int Judged { get; set; }

    /// <summary>Orders that would become shop orders.</summary>
    public int Imported { get; set; }

    /// <summary>Their totals, one a currency.</summary>
    public IList<string> Totals { get; set; } = [];

    /// <summary>What would be wrong with some of them.</summary>
    public IList<DryRunReasonModel> Flaws { get; set; } = [];

    /// <summary>Why orders would wait.</summary>
    public IList<DryRunReasonModel> Waiting { get; set; } = [];

    /// <summary>Why orders would stay out.</summary>
    public IList<DryRunReasonModel> Skipped { get; set; } = [];

    /// <summary>Stock that would move, the largest movements.</summary>
    public IList<DryRunStockModel> Stock { get; set; } = [];

    /// <summary>Products that are left out of <see cref="Stock"/>.</summary>
    public int MoreStock { get; set; }

    /// <summary>Pieces that would move in all.</summary>
    public int Pieces { get; set; }

    /// <summary>True when orders would wait for a SKU.</summary>
    public bool HasUnknownSkus { get; set; }

    /// <summary>True offers to start the import.</summary>
    public bool MayStart { get; set; }
}

/// <summary>A reason that several orders share.</summary>
/// <param name="Count">Number of orders.</param>
/// <param name="Reason">The reason in words.</param>
public sealed record DryRunReasonModel(int Count, string Reason);

/// <summary>Stock that would move.</summary>
/// <param name="ProductId">Product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sku">SKU of the product or combination.</param>
/// <param name="Before">Pieces now.</param>
/// <param name="Change">Pieces that come in, with their sign.</param>
/// <param name="After">Pieces afterwards.</param>
public sealed record DryRunStockModel(int ProductId, string Name, string Sku, int Before, string Change, int After);

/// <summary>Where the preview of a dry run is shown.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="Account">Its name; empty where the page names it already.</param>
public sealed record DryRunPlaceModel(int AccountId, string Account = "");
