using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;

/// <summary>Writes one sheet as an Office Open XML workbook (ECMA-376), row by row. Texts are inline strings, so nothing is taken for a formula.</summary>
public sealed class XlsxWriter : IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int MostCharacters = 32767;

    private readonly ZipArchive _package;
    private readonly Stream _sheetStream;
    private readonly XmlWriter _sheet;
    private int _row;

    private XlsxWriter(ZipArchive package, Stream sheetStream, XmlWriter sheet)
    {
        _package = package;
        _sheetStream = sheetStream;
        _sheet = sheet;
    }

    /// <summary>Begins a workbook on a stream; the stream stays open.</summary>
    public static async Task<XlsxWriter> BeginAsync(Stream output, string sheetName)
    {
        var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(package, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        await AddAsync(package, "_rels/.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        await AddAsync(package, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        await AddAsync(package, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        // style 1 is bold, style 2 is date and time
        await AddAsync(package, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");

        var stream = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        var sheet = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
        await sheet.WriteStartDocumentAsync(standalone: true);
        await sheet.WriteStartElementAsync(null, "worksheet", Main);
        await sheet.WriteStartElementAsync(null, "sheetData", Main);
        return new XlsxWriter(package, stream, sheet);
    }

    /// <summary>Writes a row: numbers and dates as such, null as an empty cell, everything else as text.</summary>
    public async Task RowAsync(IEnumerable<object?> cells, bool isHeader = false)
    {
        _row++;
        var row = _row.ToString(CultureInfo.InvariantCulture);
        await _sheet.WriteStartElementAsync(null, "row", Main);
        await _sheet.WriteAttributeStringAsync(null, "r", null, row);
        var column = 0;
        foreach (var cell in cells)
        {
            var place = Column(column++) + row;
            if (cell is not null)
                await CellAsync(place, cell, isHeader);
        }

        await _sheet.WriteEndElementAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _sheet.WriteEndDocumentAsync();
        await _sheet.DisposeAsync();
        await _sheetStream.DisposeAsync();
        _package.Dispose();
    }

    private async Task CellAsync(string place, object cell, bool isHeader)
    {
        var number = cell switch
        {
            decimal amount => amount.ToString(CultureInfo.InvariantCulture),
            int count => count.ToString(CultureInfo.InvariantCulture),
            DateTime moment => moment.ToOADate().ToString("R", CultureInfo.InvariantCulture),
            _ => null
        };
        await _sheet.WriteStartElementAsync(null, "c", Main);
        await _sheet.WriteAttributeStringAsync(null, "r", null, place);
        if (isHeader || cell is DateTime)
            await _sheet.WriteAttributeStringAsync(null, "s", null, isHeader ? "1" : "2");
        if (number is null)
        {
            await _sheet.WriteAttributeStringAsync(null, "t", null, "inlineStr");
            await _sheet.WriteStartElementAsync(null, "is", Main);
            await _sheet.WriteStartElementAsync(null, "t", Main);
            await _sheet.WriteAttributeStringAsync("xml", "space", null, "preserve");
            await _sheet.WriteStringAsync(Text(cell.ToString() ?? ""));
            await _sheet.WriteEndElementAsync();
        }
        else
        {
            await _sheet.WriteStartElementAsync(null, "v", Main);
            await _sheet.WriteStringAsync(number);
        }

        await _sheet.WriteEndElementAsync();
        await _sheet.WriteEndElementAsync();
    }

    // signs that XML 1.0 cannot hold are left out; Excel refuses more characters in a cell
    private static string Text(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
        return clean.Length <= MostCharacters ? clean : clean[..MostCharacters];
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(sign => !@"[]:*?/\".Contains(sign, StringComparison.Ordinal))).Trim('\'');
        return System.Security.SecurityElement.Escape(allowed.Length is 0 ? "Sheet1" : allowed[..Math.Min(31, allowed.Length)]);
    }

    private static async Task AddAsync(ZipArchive package, string name, string xml)
    {
        await using var writer = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        await writer.WriteAsync("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml);
    }
}
