using Nop.Core.Domain.Catalog;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Whether the host has given stock back, read off its history and figures.</summary>
public class StockReturnsTests
{
    private const int Order = 41;

    [TestCase("Given back, order 41 was cancelled", StockReturn.GivenBack)]
    [TestCase("Bestellung Nr. 41 storniert", StockReturn.GivenBack)]
    [TestCase("Bestellung storniert", StockReturn.GivenBack, Description = "a shop may leave the number out")]
    [TestCase("", StockReturn.GivenBack)]
    [TestCase(null, StockReturn.GivenBack)]
    [TestCase("Given back, order 42 was cancelled", StockReturn.Unknown)]
    [TestCase("Given back, order 411 was cancelled", StockReturn.Unknown)]
    public void An_entry_of_the_lines_quantity_says_so_unless_it_names_another_order(string? message, StockReturn expected) =>
        Assert.That(Of(Traced(1, 10, 3, message)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Without_an_entry_nothing_was_given_back() => Assert.That(Of(Traced(1, 10, 3)), Is.EqualTo(new[] { StockReturn.Kept }));

    [Test]
    public void Every_line_of_an_order_has_one_or_none_counts() => Assert.Multiple(() =>
    {
        Assert.That(Of(Traced(1, 10, 3, "x"), Traced(2, 11, 1, "x")), Is.All.EqualTo(StockReturn.GivenBack));
        Assert.That(Of(Traced(1, 10, 3), Traced(2, 11, 1)), Is.All.EqualTo(StockReturn.Kept));
        Assert.That(Of(Traced(1, 10, 3, "x"), Traced(2, 11, 1)), Is.EqualTo(new[] { StockReturn.Unknown, StockReturn.Kept }));
    });

    [TestCase(0, StockReturn.Kept)]
    [TestCase(1, StockReturn.Unknown)]
    [TestCase(2, StockReturn.GivenBack)]
    public void Two_lines_alike_need_two_entries(int entries, StockReturn expected)
    {
        var messages = Enumerable.Repeat("x", entries).ToArray();
        Assert.That(Of(Traced(1, 10, 3, messages), Traced(2, 10, 3, messages)), Is.All.EqualTo(expected));
    }

    [TestCase(5, 5, StockReturn.Kept)]
    [TestCase(5, 9, StockReturn.GivenBack)]
    [TestCase(5, 7, StockReturn.Unknown)]
    [TestCase(5, 4, StockReturn.Unknown)]
    [TestCase(null, 9, StockReturn.Unknown)]
    [TestCase(null, null, StockReturn.Unknown)]
    public void Without_a_history_the_figure_must_be_as_it_was_or_exactly_moved(int? before, int? now, StockReturn expected) =>
        Assert.That(Of(Figure(1, 12, 4, before, now)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Two_lines_of_one_figure_move_it_together() =>
        Assert.That(Of(Figure(1, 12, 4, 5, 10), Figure(2, 12, 1, 5, 10)), Is.All.EqualTo(StockReturn.GivenBack));

    [Test]
    public void A_history_that_all_lines_agree_on_speaks_for_those_without_one() => Assert.Multiple(() =>
    {
        Assert.That(Of(Traced(1, 10, 3, "x"), Figure(2, 12, 4, 5, 7)), Is.All.EqualTo(StockReturn.GivenBack), "somebody bought two meanwhile");
        Assert.That(Of(Traced(1, 10, 3), Figure(2, 12, 4, 5, 7)), Is.All.EqualTo(StockReturn.Kept));
        Assert.That(Of(Traced(1, 10, 3, "x"), Traced(2, 11, 1), Figure(3, 12, 4, 5, 5)), Is.EqualTo(new[] { StockReturn.Unknown, StockReturn.Kept, StockReturn.Kept }));
    });

    private static IEnumerable<StockReturn> Of(params ReturnedLine[] lines) => StockReturns.Of(lines, Order).OrderBy(line => line.Key).Select(line => line.Value);

    private static ReturnedLine Traced(int line, int product, int quantity, params string?[] messages) =>
        new(line, product, null, quantity) { Entries = [.. messages.Select(message => new StockQuantityHistory { ProductId = product, QuantityAdjustment = quantity, Message = message })] };

    private static ReturnedLine Figure(int line, int product, int quantity, int? before, int? now) => new(line, product, null, quantity) { Before = before, Now = now };
}
