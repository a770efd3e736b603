using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Who holds which piece. Written as "reference: pieces of line A, of line B".</summary>
public class PieceTableTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public void Packages_hold_what_they_contain_and_the_rest_is_held_without_one() => Assert.That(
        Table(sold: (5, 2), [], Says(("P1", 2, 0), ("P2", 1, 1), ("-", 1, 0))), Is.EqualTo(new[] { "P1: 2, 0", "P2: 1, 1", "-: 1, 0" }));

    [Test]
    public void Nobody_gets_more_than_was_sold() => Assert.That(
        Table(sold: (3, 0), [], Says(("P1", 2, 1), ("P2", 4, 0))), Is.EqualTo(new[] { "P1: 2, 0", "P2: 1, 0", "-: 0, 0" }));

    [Test]
    public void What_a_person_has_put_into_a_shipment_comes_first() => Assert.That(
        Table(sold: (3, 1), [Present(7, null, 2, 0)], Says(("P1", 3, 1))), Is.EqualTo(new[] { "P1: 1, 1", "-: 0, 0" }));

    [TestCase("1000007", null)]
    [TestCase("P1", "1Z")]
    public void A_package_that_is_a_shipment_of_the_shop_holds_nothing_itself(string reference, string? tracking)
    {
        var says = new ReportedShipments { Targets = [new ShipmentTarget(reference, tracking, At, false, new Dictionary<string, int> { ["A"] = 3 })], Counted = ["A", "B"] };
        Assert.That(PackageReference.Of(7), Is.EqualTo("1000007"));

        Assert.That(Table(sold: (3, 0), [Present(7, null, 2, 0, "1Z")], says), Is.EqualTo(new[] { $"{reference}: 0, 0", "-: 1, 0" }), "the piece that the shop's shipment lacks is told without a package");
    }

    [Test]
    public void A_package_explains_what_was_counted_before_it_was_named() => Assert.That(
        Table(sold: (5, 0), [Present(7, "-", 3, 0)], Says(("P1", 2, 0), ("-", 1, 0))), Is.EqualTo(new[] { "P1: 2, 0", "-: 1, 0" }));

    [Test]
    public void A_package_that_Amazon_names_no_longer_keeps_what_no_other_claims() => Assert.That(
        Table(sold: (4, 0), [Present(7, "P1", 3, 0)], Says(("P2", 2, 0), ("-", 2, 0))), Is.EqualTo(new[] { "P2: 2, 0", "P1: 2, 0", "-: 0, 0" }));

    [Test]
    public void A_package_that_Amazon_has_withdrawn_keeps_nothing() => Assert.That(
        Table(sold: (4, 0), [Present(7, "P1", 3, 0)], Says(("P2", 2, 0)) with { Withdrawn = ["P1"] }), Is.EqualTo(new[] { "P2: 2, 0", "P1: 0, 0", "-: 0, 0" }));

    [Test]
    public void A_package_whose_contents_are_corrected_gives_up_the_piece() => Assert.That(
        Table(sold: (4, 0), [Present(7, "P1", 3, 0)], Says(("P1", 2, 0))), Is.EqualTo(new[] { "P1: 2, 0", "-: 0, 0" }));

    [Test]
    public void Of_a_line_that_was_cut_below_it_what_has_left_stays_where_it_is() => Assert.That(
        Table(sold: (2, 0), [Present(7, "P1", 3, 0), Present(8, "-", 1, 0)], Says(("P1", 2, 0))), Is.EqualTo(new[] { "P1: 3, 0", "-: 1, 0" }));

    [Test]
    public void A_line_that_Amazon_does_not_count_keeps_what_was_counted() => Assert.That(
        Table(sold: (3, 2), [Present(7, "-", 2, 1)], Says(("P1", 0, 1)) with { Counted = ["B"] }), Is.EqualTo(new[] { "P1: 0, 1", "-: 2, 0" }));

    [Test]
    public void A_count_that_Amazon_lowers_is_followed() => Assert.That(
        Table(sold: (3, 0), [Present(7, "-", 3, 0)], Says(("-", 2, 0))), Is.EqualTo(new[] { "-: 2, 0" }));

    [Test]
    public void The_same_answer_gives_the_same_table_whatever_was_booked_before()
    {
        var says = Says(("P1", 2, 1), ("P2", 1, 0), ("-", 1, 1));
        var expected = Table(sold: (4, 2), [], says);
        var states = new[]
        {
            new[] { Present(7, "-", 4, 2) },
            [Present(7, "P1", 1, 0), Present(8, "-", 1, 0)],
            [Present(7, "P2", 2, 0), Present(8, "P1", 2, 2)],
            [Present(7, "P1", 2, 1), Present(8, "P2", 1, 0), Present(9, "-", 1, 1)]
        };
        Assert.That(states.Select(state => Table(sold: (4, 2), state, says)), Is.All.EqualTo(expected));
    }

    private static string[] Table((int A, int B) sold, IReadOnlyCollection<PresentShipment> present, ReportedShipments says) =>
    [
        .. PieceTable.Of([new PieceLine("A", sold.A), new PieceLine("B", sold.B)], present, says)
            .Select(held => $"{held.Reference}: {held.Pieces.GetValueOrDefault("A")}, {held.Pieces.GetValueOrDefault("B")}")
    ];

    private static PresentShipment Present(int id, string? reference, int a, int b, string? tracking = null) => new(id, reference, tracking, Pieces(a, b));

    private static ReportedShipments Says(params (string Reference, int A, int B)[] packages) => new()
    {
        Targets = [.. packages.Select(package => new ShipmentTarget(package.Reference, null, At, false, Pieces(package.A, package.B)))],
        Counted = ["A", "B"]
    };

    private static Dictionary<string, int> Pieces(int a, int b) => new[] { ("A", a), ("B", b) }.Where(line => line.Item2 > 0).ToDictionary(line => line.Item1, line => line.Item2);
}
