using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Shows a stored snapshot without its personal data: who the people are, where they live and what they wrote is starred, the rest stays.</summary>
public static class SnapshotMask
{
    private const string Stars = "***";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "countryCode", "addressType", "entityType", "taxRegistrationType", "giftWrapLevel", "paymentMethod", "amount", "currencyCode", "cardBrand"
    };

    /// <summary>The snapshot with line breaks and stars; text that is no JSON is starred as a whole.</summary>
    public static string Of(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return Stars;
        }

        return root is null ? "null" : Masked(root, isPersonal: false)!.ToJsonString(Indented);
    }

    private static JsonNode? Masked(JsonNode? node, bool isPersonal) => node switch
    {
        JsonObject block => new JsonObject(block.Select(field => KeyValuePair.Create(field.Key, Masked(field.Value, IsPersonal(field.Key, isPersonal))))),
        JsonArray list => new JsonArray([.. list.Select(entry => Masked(entry, isPersonal))]),
        JsonValue value => isPersonal && value.GetValueKind() is (JsonValueKind.String or JsonValueKind.Number) ? JsonValue.Create(Stars) : value.DeepClone(),
        _ => null
    };

    private static bool IsPersonal(string name, bool isWithin) =>
        !Harmless.Contains(name) && (isWithin || PersonalFields.IsBlock(name));
}
