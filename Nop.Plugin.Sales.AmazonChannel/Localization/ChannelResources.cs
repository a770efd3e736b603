using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Localization;

/// <summary>The plugin's texts, as the embedded file holds them.</summary>
public static class ChannelResources
{
    private const string FileName = "Nop.Plugin.Sales.AmazonChannel.Localization.resources.en-US.json";

    /// <summary>Prefix of the names of enum values, as the host's localisation makes it.</summary>
    public const string EnumPrefix = "Enums.Nop.Plugin.Sales.AmazonChannel";

    /// <summary>All texts by full resource name.</summary>
    public static IDictionary<string, string> Read()
    {
        using var stream = typeof(ChannelResources).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly holds no resource {FileName}. Build it again.");
        using var document = JsonDocument.Parse(stream);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in document.RootElement.EnumerateObject())
            texts[text.Name.StartsWith("Enums.", StringComparison.Ordinal) ? text.Name : $"{AmazonChannelDefaults.ResourcePrefix}.{text.Name}"] = text.Value.GetString() ?? "";
        return texts;
    }
}
