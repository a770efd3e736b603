namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;

/// <summary>Writes comma separated values (RFC 4180) that a spreadsheet takes for text and not for formulas.</summary>
public static class CsvText
{
    /// <summary>A line with its line end.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Value)) + "\r\n";

    private static string Value(string value)
    {
        var text = SpreadsheetText.Shown(value);
        return text.AsSpan().IndexOfAny("\",;\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
