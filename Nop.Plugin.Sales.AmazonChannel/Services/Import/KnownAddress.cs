namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>The shipping address of a shop order as it stands; empty texts for what it lacks.</summary>
public sealed record KnownAddress
{
    /// <summary>No address yet.</summary>
    public static KnownAddress None { get; } = new();

    /// <summary>First and last name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Company.</summary>
    public string Company { get; init; } = "";

    /// <summary>Both street lines.</summary>
    public string Street { get; init; } = "";

    /// <summary>City.</summary>
    public string City { get; init; } = "";

    /// <summary>Postal code.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string CountryCode { get; init; } = "";

    /// <summary>True when it is no longer what the import wrote last.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Amazon's own address as it was followed or set against last (<see cref="AmazonAddress"/>); empty when that is not known.</summary>
    public string Amazons { get; init; } = "";
}
