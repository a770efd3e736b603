using System.Globalization;
using System.Xml.Linq;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>What a listed result is.</summary>
public enum ResultKind
{
    /// <summary>Amazon calls it a warning.</summary>
    Warning,

    /// <summary>Amazon calls it an error.</summary>
    Error,

    /// <summary>Amazon calls it otherwise; the report's count of errors tells what it is.</summary>
    Other
}

/// <summary>Something that a report lists.</summary>
/// <param name="MessageId">Number of the message; <see cref="WholeFeed"/>, or -1 when it cannot be read.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Amazon's code.</param>
/// <param name="Description">Amazon's words.</param>
public sealed record ProcessingResult(int MessageId, ResultKind Kind, string Code, string Description)
{
    /// <summary>Number of what is about no single message.</summary>
    public const int WholeFeed = 0;

    private const int LongestWords = 500;

    /// <summary>Amazon's words with its code.</summary>
    public string Words => Code.Length > 0 ? $"{Description} ({Code})".TrimStart() : Description;

    /// <summary>Reads a result.</summary>
    public static ProcessingResult Of(XElement result) => new(
        Text(result, "MessageID") is { Length: > 0 } id ? Number(id) ?? -1 : WholeFeed,
        Text(result, "ResultCode").ToUpperInvariant() switch { "WARNING" => ResultKind.Warning, "ERROR" => ResultKind.Error, _ => ResultKind.Other },
        Text(result, "ResultMessageCode"),
        Text(result, "ResultDescription"));

    /// <summary>A whole number of 0 or more; null when the text is none.</summary>
    public static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // control characters cannot be stored on every database
    private static string Text(XElement result, string name)
    {
        var text = result.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
        return string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim().Short(LongestWords);
    }
}
