using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Fills the places of a text that a shop may have translated.</summary>
public static class FilledText
{
    /// <summary>The text with its places filled. One with a stray brace or a place too many is given as it stands, with what belongs into it behind. Braces in what is filled in stay text.</summary>
    public static string Of(CultureInfo culture, string format, params IReadOnlyList<object?> arguments)
    {
        try
        {
            return arguments.Count == 0 ? format : string.Format(culture, format, [.. arguments]);
        }
        catch (FormatException)
        {
            return $"{format} ({string.Join(", ", arguments.Select(argument => System.Convert.ToString(argument, culture)))})";
        }
    }
}
