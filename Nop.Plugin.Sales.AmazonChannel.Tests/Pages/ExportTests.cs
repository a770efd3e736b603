using System.IO.Compression;
using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The files that the list is exported to.</summary>
public class ExportTests
{
    [TestCase("plain", "plain")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("=1+1", "'=1+1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("+44 20", "'+44 20")]
    [TestCase("-cmd|x", "'-cmd|x")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("-12.50", "-12.50")]
    [TestCase("Müller;=1+1", "\"Müller;'=1+1\"")]
    [TestCase("a,=1+1", "\"a,'=1+1\"")]
    [TestCase("a\t=1+1", "a\t'=1+1")]
    [TestCase("a|@SUM(A1)", "a|'@SUM(A1)")]
    [TestCase("two\n=1+1", "\"two\n'=1+1\"")]
    [TestCase("a; \"+cmd|x", "\"a; \"\"'+cmd|x\"")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("10; -5", "\"10; -5\"")]
    [TestCase("a-b;c=d", "\"a-b;c=d\"")]
    [TestCase("", "")]
    public void A_value_of_a_line_stays_text(string value, string written) => Assert.That(CsvText.Line([value, "x"]), Is.EqualTo(written + ",x\r\n"));

    [Test]
    public async Task A_workbook_holds_texts_numbers_and_dates()
    {
        using var file = new MemoryStream();
        await using (var workbook = await XlsxWriter.BeginAsync(file, "Orders: [all] & more than thirty-one characters"))
        {
            await workbook.RowAsync(["Number", "Total"], isHeader: true);
            await workbook.RowAsync(["=HYPERLINK(1) <b> \u0001 😀", 12.5m, null, new DateTime(2026, 11, 23, 12, 0, 0), 7]);
        }

        using var package = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (var part in package.Entries)
            Assert.That(() => Xml(part), Throws.Nothing, part.FullName);
        Assert.That(package.Entries.Select(part => part.FullName), Is.SupersetOf(new[] { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml" }));
        var cells = Xml(package.GetEntry("xl/worksheets/sheet1.xml")!).Descendants().Where(node => node.Name.LocalName == "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        Assert.Multiple(() =>
        {
            Assert.That(cells.Keys, Is.EqualTo(new[] { "A1", "B1", "A2", "B2", "D2", "E2" }));
            Assert.That(cells["A2"].Value, Is.EqualTo("=HYPERLINK(1) <b>  😀"));
            Assert.That(cells["A2"].Attribute("t")!.Value, Is.EqualTo("inlineStr"), "never a formula");
            Assert.That(cells["B2"].Value, Is.EqualTo("12.5"));
            Assert.That(cells["D2"].Value, Is.EqualTo("46349.5"));
            Assert.That(cells["D2"].Attribute("s")!.Value, Is.EqualTo("2"));
        });
    }

    [TestCase("UNSHIPPED", "MERCHANT", -1, ShipByUrgency.Late)]
    [TestCase("PARTIALLY_SHIPPED", "MERCHANT", 23, ShipByUrgency.Soon)]
    [TestCase("UNSHIPPED", "MERCHANT", 25, ShipByUrgency.None)]
    [TestCase("SHIPPED", "MERCHANT", -1, ShipByUrgency.None)]
    [TestCase("UNSHIPPED", "AMAZON", -1, ShipByUrgency.None)]
    public void Only_what_the_seller_has_still_to_ship_is_urgent(string status, string fulfilledBy, int hours, ShipByUrgency urgency)
    {
        var now = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
        Assert.That(ShipByUrgencies.Of(status, fulfilledBy, now.AddHours(hours), now), Is.EqualTo(urgency));
    }

    private static XDocument Xml(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        return XDocument.Load(stream);
    }
}
