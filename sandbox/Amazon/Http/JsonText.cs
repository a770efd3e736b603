using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonSimulator.Http;

internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Options);

    public static JsonObject ParseObject(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject json)
                return json;
        }
        catch (JsonException)
        {
        }
        throw ApiException.InvalidInput("The request body is not a JSON object.");
    }

    public static string? Text(this JsonNode? node, string property) =>
        node is JsonObject json && json.TryGetPropertyValue(property, out var value)
        && value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String
            ? scalar.GetValue<string>()
            : null;

    public static int? Integer(this JsonNode? node, string property) =>
        node is JsonObject json && json.TryGetPropertyValue(property, out var value)
        && value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.Number && scalar.TryGetValue<int>(out var number)
            ? number
            : null;

    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string property) =>
        (node as JsonObject)?[property] is JsonArray array ? array.OfType<JsonObject>() : [];
}
