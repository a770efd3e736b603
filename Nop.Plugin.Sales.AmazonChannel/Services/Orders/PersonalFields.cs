using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>An order as Amazon sent it, without its personal data.</summary>
/// <param name="Json">What is left: it can be read and planned like any other.</param>
/// <param name="Values">The texts that were taken out, each once.</param>
public sealed record ErasedAnswer(string Json, IReadOnlyList<string> Values);

/// <summary>
/// Knows which fields of an order are personal. Who the people are, where exactly they live and what they wrote or had made goes;
/// country, state and city, the seller's own tax numbers and those of companies stay.
/// A postal code goes: nine digits are personal by Amazon's policy, and in several countries one stands for a single house.
/// </summary>
public static class PersonalFields
{
    // the tax number of a natural person (Brazil)
    private const string PersonsNumber = "CPF";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "buyer", "recipient", "customization", "giftOption", "taxRegistrations", "paymentExecutions"
    };

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "city", "stateOrRegion", "countryCode", "addressType", "giftWrapLevel", "entityType", "taxRegistrationType", "taxRegistrationNumber",
        "paymentMethod", "amount", "currencyCode", "cardBrand"
    };

    /// <summary>True for a block in which every text is personal that is not known to be harmless.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name) || name.EndsWith("Address", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the personal data out of an order. Throws <see cref="JsonException"/> when it is no JSON.</summary>
    public static ErasedAnswer Erase(string json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var rest = Rest(document.RootElement, "", isPersonal: false, values);
        return new ErasedAnswer(rest?.ToJsonString() ?? "null", [.. values]);
    }

    private static JsonNode? Rest(JsonElement element, string name, bool isPersonal, HashSet<string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when name == "taxRegistrations" && IsSellers(element):
                return JsonObject.Create(element.Clone());
            case JsonValueKind.Object:
                return RestOfBlock(element, isPersonal, values);
            case JsonValueKind.Array:
                var left = new JsonArray();
                foreach (var entry in element.EnumerateArray())
                {
                    if (Rest(entry, name, isPersonal, values) is { } part)
                        left.Add(part);
                }

                return left;
            case JsonValueKind.String or JsonValueKind.Number when isPersonal && !Harmless.Contains(name):
                if ((element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText()).Trim() is { Length: > 0 } text)
                    values.Add(text);
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    private static JsonObject? RestOfBlock(JsonElement block, bool isPersonal, HashSet<string> values)
    {
        var isPersons = block.TryGetProperty("taxRegistrationType", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == PersonsNumber;
        var left = new JsonObject();
        foreach (var field in block.EnumerateObject())
        {
            if (isPersons && field.NameEquals("taxRegistrationNumber"))
                values.Add(field.Value.ToString());
            else if (Rest(field.Value, field.Name, isPersonal || IsBlock(field.Name), values) is { } rest)
                left[field.Name] = rest;
        }

        return left.Count > 0 || !isPersonal ? left : null;
    }

    private static bool IsSellers(JsonElement registration) =>
        registration.TryGetProperty("entityType", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() != "BUYER";
}
