using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>Checks JSON against one of Amazon's stripped models: type, required, enum, and nothing that the model does not know.</summary>
internal sealed class JsonSchema
{
    private readonly JsonObject _definitions;

    private JsonSchema(JsonObject definitions) => _definitions = definitions;

    public static JsonSchema Load(string model)
    {
        var assembly = typeof(JsonSchema).Assembly;
        var name = assembly.GetManifestResourceNames().SingleOrDefault(resource => resource.EndsWith($".{model}.json", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The schema {model}.json is not embedded in {assembly.GetName().Name}; include Amazon/schema/*.json as EmbeddedResource.");
        using var stream = assembly.GetManifestResourceStream(name)!;
        return new((JsonObject)JsonNode.Parse(stream)!["definitions"]!);
    }

    /// <summary>What is wrong, each with its path; empty when all is well.</summary>
    public IReadOnlyList<string> Check(string definition, JsonNode? json)
    {
        var errors = new List<string>();
        Check(Definition(definition), json, definition, errors);
        return errors;
    }

    private JsonObject Definition(string name) =>
        _definitions[name] as JsonObject ?? throw new ArgumentException($"The schema has no definition {name}.", nameof(name));

    private void Check(JsonObject schema, JsonNode? json, string path, List<string> errors)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(Definition(reference.GetValue<string>().Split('/')[^1]), json, path, errors);
            return;
        }
        switch (schema["type"]?.GetValue<string>())
        {
            case "object":
                CheckObject(schema, json, path, errors);
                break;
            case "array":
                CheckArray(schema, json, path, errors);
                break;
            case var type:
                CheckScalar(schema, type, json, path, errors);
                break;
        }
    }

    private void CheckObject(JsonObject schema, JsonNode? json, string path, List<string> errors)
    {
        if (json is not JsonObject value)
        {
            errors.Add($"{path}: not an object");
            return;
        }
        foreach (var required in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey(required!.GetValue<string>()))
                errors.Add($"{path}: {required} is missing");
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, property) in value)
        {
            if (properties[name] is JsonObject known)
                Check(known, property, $"{path}.{name}", errors);
            else
                errors.Add($"{path}: {name} is not in the model");
        }
    }

    private void CheckArray(JsonObject schema, JsonNode? json, string path, List<string> errors)
    {
        if (json is not JsonArray value)
        {
            errors.Add($"{path}: not an array");
            return;
        }
        for (var place = 0; place < value.Count; place++)
            Check((JsonObject)schema["items"]!, value[place], $"{path}[{place}]", errors);
    }

    private static void CheckScalar(JsonObject schema, string? type, JsonNode? json, string path, List<string> errors)
    {
        var kind = json?.GetValueKind() ?? JsonValueKind.Null;
        var fits = type switch
        {
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "number" => kind == JsonValueKind.Number,
            "integer" => kind == JsonValueKind.Number && long.TryParse(json!.ToJsonString(), CultureInfo.InvariantCulture, out _),
            _ => false
        };
        if (!fits)
        {
            errors.Add($"{path}: {kind} is not of type {type}");
            return;
        }
        var text = json!.ToString();
        if ((schema["enum"] ?? schema["values"]) is JsonArray allowed && !allowed.Any(value => value!.ToString() == text))
            errors.Add($"{path}: '{text}' is not one of {allowed.ToJsonString()}");
        if (schema["format"]?.GetValue<string>() == "date-time" && !IsTime(text))
            errors.Add($"{path}: '{text}' is no date-time in UTC");
    }

    private static bool IsTime(string text) => text.EndsWith('Z')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
