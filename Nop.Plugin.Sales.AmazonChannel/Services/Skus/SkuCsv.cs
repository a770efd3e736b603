using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>A line of a SKU file.</summary>
/// <param name="Number">Number of the line in the file, from 1.</param>
/// <param name="SellerSku">Seller SKU; empty when it goes by ASIN.</param>
/// <param name="ShopSku">SKU in the shop; empty when nobody has filled it in.</param>
/// <param name="Asin">ASIN; empty when it goes by SKU.</param>
public sealed record SkuCsvLine(int Number, string SellerSku, string ShopSku, string Asin);

/// <summary>Reads and writes SKU files: <c>sellerSku,shopSku[,asin]</c> with a header, separated by commas, semicolons or tabs. Pure.</summary>
public static class SkuCsv
{
    /// <summary>The file's header.</summary>
    public const string Header = "sellerSku,shopSku,asin";

    /// <summary>Reads a file. Throws <see cref="FormatException"/> that names the line when it cannot be read.</summary>
    public static IReadOnlyList<SkuCsvLine> Read(string text)
    {
        var lines = new List<SkuCsvLine>();
        Dictionary<string, int>? columns = null;
        var separator = ',';
        var number = 0;
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (columns is null)
            {
                separator = new[] { ',', ';', '\t' }.MaxBy(candidate => line.Count(character => character == candidate));
                columns = ReadHeader(Split(line, separator, number), number);
                continue;
            }

            var cells = Split(line, separator, number);
            string Cell(string name) => columns.TryGetValue(name, out var at) && at < cells.Count ? SpreadsheetText.Plain(cells[at].Trim()) : "";
            lines.Add(new SkuCsvLine(number, Cell("sellersku"), Cell("shopsku"), Cell("asin")));
        }

        return columns is null ? throw new FormatException("the file is empty; its first line must be: " + Header) : lines;
    }

    /// <summary>Writes a file; what a spreadsheet would take for a formula gets an apostrophe, which <see cref="Read"/> takes off.</summary>
    public static string Write(IEnumerable<SkuCsvLine> lines)
    {
        var text = new StringBuilder("\uFEFF").Append(Header).Append("\r\n");
        foreach (var line in lines)
            text.Append(Quoted(line.SellerSku)).Append(',').Append(Quoted(line.ShopSku)).Append(',').Append(Quoted(line.Asin)).Append("\r\n");
        return text.ToString();
    }

    private static Dictionary<string, int> ReadHeader(IReadOnlyList<string> cells, int number)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < cells.Count; at++)
            columns.TryAdd(string.Concat(cells[at].Where(char.IsLetterOrDigit)).ToLowerInvariant(), at);
        return columns.ContainsKey("shopsku") && (columns.ContainsKey("sellersku") || columns.ContainsKey("asin"))
            ? columns
            : throw new FormatException($"line {number}: the header must name the columns {Header}");
    }

    private static List<string> Split(string line, char separator, int number)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (isQuoted && character == '"' && at + 1 < line.Length && line[at + 1] == '"')
                cell.Append(line[at++]);
            else if (character == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (character == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(character);
        }

        if (isQuoted)
            throw new FormatException($"line {number}: a quotation mark is not closed");
        cells.Add(cell.ToString());
        return cells;
    }

    private static string Quoted(string cell)
    {
        var safe = SpreadsheetText.Guarded(cell);
        return safe.AsSpan().IndexOfAny("\",;\t\r\n ") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
