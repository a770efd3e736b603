using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;

/// <summary>Writes comma separated values (RFC 4180) that a spreadsheet takes for text and not for formulas.</summary>
public static class CsvText
{
    /// <summary>A line with its line end.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Value)) + "\r\n";

    private static string Value(string value)
    {
        var text = IsFormula(value) ? "'" + value : value;
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // OWASP, CSV injection
    private static bool IsFormula(string value) => 
        value.Length > 0 && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n') && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
