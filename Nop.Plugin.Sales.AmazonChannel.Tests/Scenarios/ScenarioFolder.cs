using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>The scenario files beside the tests: NAME.json, which the shop's replay command plays, and NAME.expected.json, what its line must hold.</summary>
internal static class ScenarioFolder
{
    private const string ExpectationEnding = ".expected.json";

    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public static IReadOnlyList<string> Names { get; } = [.. Files("*.json").Where(file => !file.EndsWith(ExpectationEnding, StringComparison.Ordinal)).Select(NameOf)];

    public static IReadOnlyList<string> NamesOfExpectations { get; } = [.. Files("*" + ExpectationEnding).Select(file => NameOf(file)[..^".expected".Length])];

    public static string FileOf(string name) => Path.Combine(Folder, name + ".json");

    public static JsonNode ExpectationOf(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ExpectationEnding)))!;

    private static IEnumerable<string> Files(string pattern) => Directory.GetFiles(Folder, pattern).Order(StringComparer.Ordinal);

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
