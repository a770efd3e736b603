using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;

/// <summary>What would become of an account's orders if the import began now.</summary>
public sealed record DryRunPreview
{
    /// <summary>Orders that were read and are not in the shop.</summary>
    public int Orders { get; init; }

    /// <summary>How many of them this preview is about; fewer than <see cref="Orders"/> when time was up.</summary>
    public int Judged { get; init; }

    /// <summary>Orders that would become shop orders.</summary>
    public int Imported { get; init; }

    /// <summary>Their totals by ISO 4217 code.</summary>
    public IReadOnlyDictionary<string, decimal> Totals { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What would be wrong with some of them.</summary>
    public IReadOnlyList<DryRunReason> Flaws { get; init; } = [];

    /// <summary>Why orders would wait, most frequent first.</summary>
    public IReadOnlyList<DryRunReason> Waiting { get; init; } = [];

    /// <summary>Why orders would stay out, most frequent first.</summary>
    public IReadOnlyList<DryRunReason> Skipped { get; init; } = [];

    /// <summary>Stock that would move, largest first.</summary>
    public IReadOnlyList<DryRunStock> Stock { get; init; } = [];
}

/// <summary>A reason that several orders share.</summary>
/// <param name="Count">Number of orders.</param>
/// <param name="Problems">Problems; empty when it is none that a person must solve.</param>
/// <param name="Message">The reason when there is no problem.</param>
public sealed record DryRunReason(int Count, IReadOnlyList<OrderProblem> Problems, ChannelMessage? Message);

/// <summary>Stock of a product or combination that would move.</summary>
/// <param name="ProductId">Product.</param>
/// <param name="AttributesXml">Attributes of the combination; null for the product itself.</param>
/// <param name="Sku">SKU as the shop has it.</param>
/// <param name="Before">Pieces now.</param>
/// <param name="Change">Pieces that come in; what is taken is negative.</param>
public sealed record DryRunStock(int ProductId, string? AttributesXml, string Sku, int Before, int Change)
{
    /// <summary>Pieces afterwards.</summary>
    public int After => Before + Change;
}
