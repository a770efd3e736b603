using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Replay;

/// <summary>A scenario: a shop, and what Amazon says at each sync.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }

    public ScenarioShop Shop { get; init; } = new();

    public required IReadOnlyList<ScenarioSync> Syncs { get; init; }
}

/// <summary>What the shop has.</summary>
internal sealed record ScenarioShop
{
    public string PrimaryCurrency { get; init; } = "USD";

    public string Culture { get; init; } = "en-US";

    /// <summary>Units of each currency for one unit of the primary one.</summary>
    public IReadOnlyDictionary<string, decimal> Currencies { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyList<ScenarioProduct> Products { get; init; } = [];

    public IReadOnlyList<ScenarioAlias> Aliases { get; init; } = [];

    /// <summary>Values of the account's order settings by property name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();
}

internal sealed record ScenarioProduct
{
    public required string Sku { get; init; }

    public string? Name { get; init; }

    public decimal Price { get; init; }

    public int Stock { get; init; }

    public bool Published { get; init; } = true;

    public bool Deleted { get; init; }

    public bool ManageStock { get; init; } = true;

    public IReadOnlyList<ScenarioCombination> Combinations { get; init; } = [];
}

internal sealed record ScenarioCombination
{
    public required string Sku { get; init; }

    public int Stock { get; init; }

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}

/// <summary>Ties a seller SKU or an ASIN to a product or combination of the shop, named by its SKU there.</summary>
internal sealed record ScenarioAlias
{
    public string? Sku { get; init; }

    public string? Asin { get; init; }

    public required string Product { get; init; }
}

/// <summary>One sync: what is put into the shop before it, and the orders that Amazon answers with.</summary>
internal sealed record ScenarioSync
{
    public IReadOnlyList<ScenarioProduct> Products { get; init; } = [];

    public IReadOnlyList<ScenarioAlias> Aliases { get; init; } = [];

    public IReadOnlyDictionary<string, decimal> Currencies { get; init; } = new Dictionary<string, decimal>();

    public required IReadOnlyList<JsonObject> Orders { get; init; }
}
