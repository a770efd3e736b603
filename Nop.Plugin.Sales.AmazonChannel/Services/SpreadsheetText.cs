using System.Globalization;
using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>
/// Keeps a spreadsheet from taking a cell of a text file for a formula, by an apostrophe before it (OWASP, CSV injection): at the beginning of the cell, and behind whatever a spreadsheet may take
/// for a separator, since the file does not say by which one it is read. Pure.
/// </summary>
public static class SpreadsheetText
{
    private const string Separators = ",;|\t\r\n";
    private const string Formulas = "=+-@＝＋－＠";

    /// <summary>The cell with its formulas guarded; numbers are none. Not to be read again.</summary>
    public static string Shown(string cell) => Guard(cell, keepsNumbers: true);

    /// <summary>The cell with everything guarded that may be a formula; <see cref="Plain"/> gives the cell back.</summary>
    public static string Guarded(string cell) => Guard(cell, keepsNumbers: false);

    /// <summary>What <see cref="Guarded"/> was given.</summary>
    public static string Plain(string cell)
    {
        if (cell is ['\'', '\t' or '\r' or '\n', ..])
            return cell[1..];
        var text = new StringBuilder(cell);
        foreach (var at in BeginningsOf(cell).Where(at => cell[at] == '\'').Reverse())
            text.Remove(at, 1);
        return text.ToString();
    }

    private static string Guard(string cell, bool keepsNumbers)
    {
        // a spreadsheet passes over what cannot be seen
        if (cell is ['\t' or '\r' or '\n', ..])
            return "'" + cell;
        var text = new StringBuilder(cell);
        foreach (var at in BeginningsOf(cell).Where(at => !keepsNumbers || !IsNumber(cell.AsSpan(at))).Reverse())
            text.Insert(at, '\'');
        return text.ToString();
    }

    // an apostrophe that stands there already gets another one, so that the two are told apart
    private static List<int> BeginningsOf(string cell)
    {
        var found = new List<int>();
        var mayBegin = true;
        for (var at = 0; at < cell.Length; at++)
        {
            var isFormula = mayBegin && cell.AsSpan(at).TrimStart('\'') is [var first, ..] && Formulas.Contains(first, StringComparison.Ordinal);
            if (isFormula)
                found.Add(at);
            mayBegin = Separators.Contains(cell[at], StringComparison.Ordinal) || mayBegin && cell[at] is ' ' or '"';
        }

        return found;
    }

    private static bool IsNumber(ReadOnlySpan<char> rest) =>
        decimal.TryParse(rest.IndexOfAny(Separators) is var end and >= 0 ? rest[..end] : rest, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
