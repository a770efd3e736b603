using System.Text.Json.Nodes;

namespace AmazonSimulator.Samples;

/// <summary>A delivery address; what is null is missing in Amazon's answer.</summary>
internal sealed record SampleAddress(string? Name, string? Line1, string City, string? State, string? PostalCode, string Country)
{
    public string? Company { get; init; }
    public string? Line2 { get; init; }
    public string? Line3 { get; init; }
    public string? District { get; init; }
    public string? Phone { get; init; }
    public string Type { get; init; } = "RESIDENTIAL";
    public JsonObject? Extended { get; init; }

    public JsonObject Write()
    {
        var address = new JsonObject();
        Add(address, "name", Name);
        Add(address, "companyName", Company);
        Add(address, "addressLine1", Line1);
        Add(address, "addressLine2", Line2);
        Add(address, "addressLine3", Line3);
        Add(address, "city", City);
        Add(address, "districtOrCounty", District);
        Add(address, "stateOrRegion", State);
        Add(address, "postalCode", PostalCode);
        Add(address, "countryCode", Country);
        Add(address, "phone", Phone);
        if (Extended is { } extended)
            address["extendedFields"] = extended.DeepClone();
        Add(address, "addressType", Type);
        return address;
    }

    private static void Add(JsonObject address, string name, string? value)
    {
        if (value is not null)
            address[name] = value;
    }
}
