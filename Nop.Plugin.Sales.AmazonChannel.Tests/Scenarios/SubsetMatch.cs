using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>
/// Compares JSON with a partial expectation. Objects are compared by the properties that the expectation names, arrays entry by entry.
/// <c>{"contains": x}</c> wants an entry of an array that matches x, or x within a text; x may be a list, all of which is wanted.
/// <c>{"contains": x, "times": n}</c> wants exactly n such entries.
/// </summary>
internal static class SubsetMatch
{
    /// <summary>Every difference as its path, what was expected and what is there; none when the expectation is met.</summary>
    public static IReadOnlyList<string> Differences(JsonNode? expected, JsonNode? actual)
    {
        var differences = new List<string>();
        Compare("$", expected, actual, differences);
        return differences;
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        switch (expected)
        {
            case JsonObject part when part["contains"] is { } wanted:
                CompareParts(path, wanted is JsonArray list ? list : [wanted.DeepClone()], part["times"]?.GetValue<int>(), actual, differences);
                break;
            case JsonObject properties when actual is JsonObject present:
                foreach (var (name, value) in properties)
                {
                    if (present.TryGetPropertyValue(name, out var found))
                        Compare($"{path}.{name}", value, found, differences);
                    else
                        differences.Add($"{path}.{name}: expected {Text(value)}, and there is no such property");
                }

                break;
            case JsonArray entries when actual is JsonArray present && present.Count == entries.Count:
                for (var index = 0; index < entries.Count; index++)
                    Compare($"{path}[{index}]", entries[index], present[index], differences);
                break;
            case JsonArray entries when actual is JsonArray present:
                differences.Add($"{path}: expected {entries.Count} entries {Text(expected)}, there are {present.Count}: {Text(actual)}");
                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                    differences.Add($"{path}: expected {Text(expected)}, actual {Text(actual)}");
                break;
        }
    }

    private static void CompareParts(string path, JsonArray wanted, int? times, JsonNode? actual, List<string> differences)
    {
        foreach (var part in wanted)
        {
            var found = actual is JsonArray entries ? entries.Count(entry => Holds(entry, part)) : Holds(actual, part) ? 1 : 0;
            if (times is null ? found == 0 : found != times)
                differences.Add($"{path}: expected {(times is null ? "some entry" : $"{times} entries")} with {Text(part)}, found {found} in {Text(actual)}");
        }
    }

    private static bool Holds(JsonNode? entry, JsonNode? part) =>
        part?.GetValueKind() == JsonValueKind.String && entry?.GetValueKind() == JsonValueKind.String
            ? entry.GetValue<string>().Contains(part.GetValue<string>(), StringComparison.Ordinal)
            : Differences(part, entry).Count == 0;

    private static string Text(JsonNode? node) => node?.ToJsonString(ScenarioFolder.Readable) ?? "null";
}
