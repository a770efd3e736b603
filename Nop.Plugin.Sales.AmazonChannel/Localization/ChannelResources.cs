using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Localization;

/// <summary>The plugin's texts, as the embedded files hold them.</summary>
public static class ChannelResources
{
    /// <summary>Prefix of the names of enum values, as the host's localisation makes it.</summary>
    public const string EnumPrefix = "Enums.Nop.Plugin.Sales.AmazonChannel";

    /// <summary>All texts by full resource name.</summary>
    public static IDictionary<string, string> Read()
    {
        var assembly = typeof(ChannelResources).Assembly;
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".en-US.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var text in document.RootElement.EnumerateObject())
                texts.Add(text.Name.StartsWith("Enums.", StringComparison.Ordinal) ? text.Name : $"{AmazonChannelDefaults.ResourcePrefix}.{text.Name}", text.Value.GetString() ?? "");
        }

        return texts;
    }
}
