using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Transparency codes as a person enters and the shop stores them (Amazon Transparency: a code on each piece). Pure.</summary>
public static class TransparencyCodes
{
    private const int LongestCode = 200;
    private const int MostCodes = 1000;

    /// <summary>The codes in a text: one a line, or separated by commas or semicolons; each once, and without blanks around it.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
    [
        .. (text ?? "").Split(['\r', '\n', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(code => code.Short(LongestCode)).Distinct(StringComparer.Ordinal).Take(MostCodes)
    ];

    /// <summary>The codes as a text, one a line.</summary>
    public static string Write(IReadOnlyList<string>? codes) => string.Join('\n', codes ?? []);

    /// <summary>Reads what is stored.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Stored(string? json) =>
        (string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize(json, OutboundJson.Default.DictionaryStringIReadOnlyListString)) ?? [];

    /// <summary>What to store; null when there are no codes.</summary>
    public static string? ToStore(IReadOnlyDictionary<string, IReadOnlyList<string>> codes)
    {
        var given = codes.Where(item => item.Value.Count > 0).OrderBy(item => item.Key, StringComparer.Ordinal)
            .ToDictionary(item => item.Key, item => item.Value);
        return given.Count == 0 ? null : JsonSerializer.Serialize(given, OutboundJson.Default.DictionaryStringIReadOnlyListString);
    }
}
