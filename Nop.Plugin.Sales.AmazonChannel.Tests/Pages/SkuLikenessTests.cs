using Nop.Plugin.Sales.AmazonChannel.Services.Skus;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What counts as alike, and SKU files.</summary>
public class SkuLikenessTests
{
    [TestCase("MUG-FBA", "mug", true)]
    [TestCase("amzn.gr.TS-M-BLK", "TS-M-BLK", true)]
    [TestCase("TS M BLK", "TS-M-BLK", true)]
    [TestCase("BOTTEL750", "BOTTLE-750", false, Description = "two slips")]
    [TestCase("BOTLE-750", "BOTTLE-750", true)]
    [TestCase("TS-M-BLK-1001", "TS-M-BLK-1002", false, Description = "another digit is another article")]
    [TestCase("AB", "AB", false, Description = "too short to tell")]
    [TestCase("", "", false)]
    public void Skus(string left, string right, bool alike) =>
        Assert.That(SkuLikeness.AreNear(SkuLikeness.Core(left), SkuLikeness.Core(right)), Is.EqualTo(alike));

    [Test]
    public void Titles_are_alike_by_their_words()
    {
        var title = SkuLikeness.Words("Stainless Steel Water Bottle, 750 ml (Café)");

        Assert.That(SkuLikeness.OfTitles(title, SkuLikeness.Words("Water bottle stainless steel 750 ml cafe")), Is.EqualTo(1));
        Assert.That(SkuLikeness.OfTitles(title, SkuLikeness.Words("Water")), Is.Zero);
        Assert.That(SkuLikeness.OfTitles(title, SkuLikeness.Words(null)), Is.Zero);
    }

    [TestCase("0306406152", "9780306406157")]
    [TestCase("080442957X", "9780804429573")]
    [TestCase("0306406153", null)]
    [TestCase("B000000001", null)]
    [TestCase("", null)]
    public void The_ASIN_of_a_book_is_its_ISBN(string asin, string? ean) => Assert.That(SkuLikeness.IsbnToEan(asin), Is.EqualTo(ean));

    [TestCase("Unknown SKU: MUG-2, MUG. Create", "MUG", true)]
    [TestCase("Unknown SKU: MUG-2, A.B.C. Create", "A.B", false)]
    [TestCase("Unknown SKU: MUG-2. Create", "MUG", false)]
    [TestCase("Unknown SKU: ASIN B01, X Y", "ASIN B01", true)]
    [TestCase(null, "MUG", false)]
    public void A_problem_names_a_SKU_as_a_whole(string? text, string sku, bool names) => Assert.That(SkuLikeness.Names(text, sku), Is.EqualTo(names));

    [Test]
    public void A_file_is_read_as_it_was_written()
    {
        SkuCsvLine[] lines = [new(2, "=SUM(A1)", "A \"quoted\", name", ""), new(3, "", "-5", "B000000001"), new(4, "Ünïcode;1", "", "")];

        var text = SkuCsv.Write(lines);

        Assert.That(text, Does.Contain("'=SUM(A1)").And.Contain("'-5"), "no cell is a formula");
        Assert.That(SkuCsv.Read(text), Is.EqualTo(lines));
    }

    [TestCase("A;=1+1")]
    [TestCase("A,=1+1")]
    [TestCase("A|-1")]
    [TestCase("'=A")]
    [TestCase("A; '=1")]
    [TestCase("'A")]
    [TestCase("A-B;C=D")]
    public void A_SKU_with_a_separator_and_a_formula_is_guarded_and_read_as_it_was(string sku)
    {
        SkuCsvLine[] lines = [new(2, sku, "MUG", "")];
        var text = SkuCsv.Write(lines);

        Assert.That(text, Does.Not.Match("[;,|] ?[=+@-]"), "no cell is a formula, whatever separates");
        Assert.That(SkuCsv.Read(text), Is.EqualTo(lines));
    }

    [Test]
    public void Semicolons_tabs_and_other_headers_are_understood()
    {
        Assert.That(SkuCsv.Read("Seller SKU;Shop SKU\r\nA;B\r\n\r\nC;D"), Is.EqualTo(new SkuCsvLine[] { new(2, "A", "B", ""), new(4, "C", "D", "") }));
        Assert.That(SkuCsv.Read("shop_sku\tasin\nB\tB0"), Is.EqualTo(new SkuCsvLine[] { new(2, "", "B", "B0") }));
    }

    [TestCase("", "empty")]
    [TestCase("a,b\nc,d", "line 1: the header must name")]
    [TestCase("sellerSku,shopSku\n\"A,B", "line 2: a quotation mark")]
    public void An_unreadable_file_names_the_line(string text, string words) => Assert.That(() => SkuCsv.Read(text), Throws.TypeOf<FormatException>().With.Message.Contains(words));
}
