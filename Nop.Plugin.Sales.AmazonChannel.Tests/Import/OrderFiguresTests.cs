using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>What a note says when figures of a shop order change.</summary>
[Parallelizable(ParallelScope.All)]
public class OrderFiguresTests
{
    private static readonly Dictionary<string, string> Names = new() { ["1"] = "MUG", ["2"] = "CUP", ["3"] = "TRAY" };
    private static readonly OrderFigures Before = Of("75.00 USD", ("1", 3), ("2", 1));

    private static OrderFigures Of(string total, params (string Id, int Pieces)[] lines) => new(total, lines.ToDictionary(line => line.Id, line => line.Pieces));

    [Test]
    public void One_note_tells_the_total_and_every_line_that_changes()
    {
        var note = Before.ChangedTo(Of("80.00 USD", ("1", 2), ("3", 1)), Names)!;

        Assert.That((note.Key, string.Join(" | ", note.Arguments)), Is.EqualTo(("Note.FiguresChanged", "75.00 USD | 80.00 USD | MUG 3 -> 2, CUP 1 -> 0, TRAY 0 -> 1")));
    }

    [Test]
    public void A_total_alone_has_a_note_of_its_own()
    {
        var note = Before.ChangedTo(Before with { Total = "70.00 USD" }, Names)!;

        Assert.That((note.Key, string.Join(" | ", note.Arguments)), Is.EqualTo(("Note.TotalChanged", "75.00 USD | 70.00 USD")));
    }

    [Test]
    public void Nothing_is_noted_where_nothing_changes_or_the_line_is_none_of_the_imports() => Assert.Multiple(() =>
    {
        Assert.That(Before.ChangedTo(Of("75.00 USD", ("2", 1), ("1", 3)), Names), Is.Null);
        Assert.That(Before.ChangedTo(Of("75.00 USD", ("1", 3)), new Dictionary<string, string> { ["1"] = "MUG" }), Is.Null);
    });

    [Test]
    public void The_text_gives_back_what_was_written()
    {
        var read = OrderFigures.Parse(Of("1,250.00 EUR", ("a=b", 7), ("1", 3)).Format());

        Assert.That(read.Total, Is.EqualTo("1,250.00 EUR"));
        Assert.That(read.Pieces, Is.EquivalentTo(new Dictionary<string, int> { ["1"] = 3, ["a=b"] = 7 }));
    }

    [TestCase("75.00 USD")]
    [TestCase("75.00 USD\nwithout a sign\n=3\n1=many")]
    public void What_cannot_be_read_is_left_out(string text) => Assert.That(OrderFigures.Parse(text).Pieces, Is.Empty);
}
