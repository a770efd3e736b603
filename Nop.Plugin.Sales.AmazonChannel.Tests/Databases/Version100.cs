using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>What the plugin's version 1.0.0 (commit efe234a) left in shops.</summary>
internal static class Version100
{
    /// <summary>All its texts by full resource name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Texts = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("texts.json"))!;

    private static string Read(string file)
    {
        using var stream = typeof(Version100).Assembly.GetManifestResourceStream($"Version100/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
