using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Localization;

/// <summary>The plugin's texts, as the embedded files hold them.</summary>
public static class ChannelResources
{
    /// <summary>Prefix of the names of enum values, as the host's localisation makes it.</summary>
    public const string EnumPrefix = "Enums.Nop.Plugin.Sales.AmazonChannel";

    /// <summary>All texts by full resource name.</summary>
    public static IDictionary<string, string> Read() =>
        Files(name => name.EndsWith(".en-US.json", StringComparison.Ordinal)).SelectMany(file => file).ToDictionary(text => text.Key, text => text.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Texts that earlier versions shipped in other words than this one, by full resource name.</summary>
    public static ILookup<string, string> Shipped() =>
        Files(name => name.Contains(".History.", StringComparison.Ordinal)).SelectMany(file => file).ToLookup(text => text.Key, text => text.Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<IEnumerable<KeyValuePair<string, string>>> Files(Func<string, bool> isWanted)
    {
        var assembly = typeof(ChannelResources).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(isWanted))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            yield return texts.Select(text => KeyValuePair.Create(text.Key.StartsWith("Enums.", StringComparison.Ordinal) ? text.Key : $"{AmazonChannelDefaults.ResourcePrefix}.{text.Key}", text.Value));
        }
    }
}
