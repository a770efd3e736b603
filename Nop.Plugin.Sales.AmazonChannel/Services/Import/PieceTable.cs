using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Who holds which piece of an order. Each piece of the shop's lines is given to the first that wants it, and nobody gets more than there are.
/// Of a line that was cut below what has left, or that Amazon does not count, each keeps what it holds: what has left has left.
/// <list type="number">
/// <item>the shop's own shipments: what a person has put into them; nothing of them is changed;</item>
/// <item>the packages that Amazon names, in its order: their contents; none for a package that one of the shop's shipments is;</item>
/// <item>packages that Amazon named before and does not name now: what they hold, unless Amazon has withdrawn them;</item>
/// <item>one shipment without package: what Amazon counts as sent beyond all of that.</item>
/// </list>
/// The same answer gives the same table, whatever was booked before. Pure.
/// </summary>
public static class PieceTable
{
    /// <summary>Amazon's shipments and the pieces that each is to hold; one without pieces is to go.</summary>
    /// <param name="lines">The lines that stand in the shop.</param>
    /// <param name="present">The shipments that stand in the shop.</param>
    /// <param name="reported">What Amazon reports as sent.</param>
    public static IReadOnlyList<HeldPieces> Of(IReadOnlyCollection<PieceLine> lines, IReadOnlyCollection<PresentShipment> present, ReportedShipments reported)
    {
        var known = lines.ToDictionary(line => line.AmazonItemId, line => LineOf(line, present, reported));
        var left = known.ToDictionary(line => line.Key, line => line.Value.Pieces);
        var table = new List<HeldPieces>();
        foreach (var own in present.Where(shipment => shipment.Reference is null))
            Give(own.Pieces);

        var packages = reported.Targets.Where(target => target.Reference != ShipmentPlanner.WithoutPackage).ToList();
        foreach (var package in packages)
        {
            var isOwn = present.Any(shipment => shipment.Reference is null && IsOf(shipment, package));
            table.Add(new HeldPieces(package.Reference, Find(package.Reference), package, isOwn ? Nothing : Give(Wanted(package, Find(package.Reference)))));
        }

        foreach (var before in present.Where(shipment => shipment.Reference is not (null or ShipmentPlanner.WithoutPackage) && packages.TrueForAll(package => package.Reference != shipment.Reference)))
            table.Add(new HeldPieces(before.Reference!, before, null, reported.Withdrawn.Contains(before.Reference!) ? Nothing : Give(before.Pieces)));

        var held = known.ToDictionary(line => line.Key, line => line.Value.Pieces - left[line.Key]);
        table.Add(new HeldPieces(ShipmentPlanner.WithoutPackage, Find(ShipmentPlanner.WithoutPackage),
            reported.Targets.FirstOrDefault(target => target.Reference == ShipmentPlanner.WithoutPackage),
            Give(known.ToDictionary(line => line.Key, line => line.Value.Counted - held[line.Key]))));
        return table;

        PresentShipment? Find(string reference) => present.FirstOrDefault(shipment => shipment.Reference == reference);

        IReadOnlyDictionary<string, int> Give(IReadOnlyDictionary<string, int> wanted)
        {
            var given = new Dictionary<string, int>();
            foreach (var (itemId, quantity) in wanted)
            {
                var pieces = Math.Min(quantity, left.GetValueOrDefault(itemId));
                if (pieces <= 0)
                    continue;
                given[itemId] = pieces;
                left[itemId] -= pieces;
            }

            return given;
        }

        IReadOnlyDictionary<string, int> Wanted(ShipmentTarget package, PresentShipment? own) => known.ToDictionary(line => line.Key, line =>
            Math.Max(package.Quantities.GetValueOrDefault(line.Key), line.Value.Keeps ? own?.Pieces.GetValueOrDefault(line.Key) ?? 0 : 0));
    }

    /// <summary>True for a shipment of the shop that is a package of Amazon's: told to Amazon by the outbox, or by hand in Seller Central.</summary>
    public static bool IsOf(PresentShipment shipment, ShipmentTarget package) =>
        package.Reference == PackageReference.Of(shipment.ShipmentId) || package.TrackingNumber is not null && shipment.TrackingNumber == package.TrackingNumber;

    private static IReadOnlyDictionary<string, int> Nothing { get; } = new Dictionary<string, int>();

    private static KnownPieces LineOf(PieceLine line, IReadOnlyCollection<PresentShipment> present, ReportedShipments reported)
    {
        var standing = present.Where(shipment => shipment.Reference is null || !reported.Withdrawn.Contains(shipment.Reference)).ToList();
        var all = standing.Sum(shipment => shipment.Pieces.GetValueOrDefault(line.AmazonItemId));
        var keeps = line.Sold < all || !reported.Counted.Contains(line.AmazonItemId);
        var counted = reported.Targets.Sum(target => target.Quantities.GetValueOrDefault(line.AmazonItemId));
        var before = standing.Where(shipment => shipment.Reference is not null).Sum(shipment => shipment.Pieces.GetValueOrDefault(line.AmazonItemId));
        return new KnownPieces(keeps ? Math.Max(line.Sold, all) : line.Sold, keeps ? Math.Max(counted, before) : counted, keeps);
    }

    // pieces that there are, those that Amazon counts as sent, and whether what has left before is kept
    private sealed record KnownPieces(int Pieces, int Counted, bool Keeps);
}

/// <summary>A line that stands in the shop.</summary>
/// <param name="AmazonItemId">Amazon's id of the line.</param>
/// <param name="Sold">Pieces that the shop's line has.</param>
public sealed record PieceLine(string AmazonItemId, int Sold);

/// <summary>A shipment that stands in the shop.</summary>
/// <param name="ShipmentId">Its id.</param>
/// <param name="Reference">Package of Amazon's that it was made for; null for one that was made in the shop.</param>
/// <param name="TrackingNumber">Carrier's number.</param>
/// <param name="Pieces">Pieces by Amazon item id.</param>
public sealed record PresentShipment(int ShipmentId, string? Reference, string? TrackingNumber, IReadOnlyDictionary<string, int> Pieces);

/// <summary>A shipment of Amazon's and the pieces it is to hold.</summary>
/// <param name="Reference">Amazon's package, or <see cref="ShipmentPlanner.WithoutPackage"/>.</param>
/// <param name="Present">The shop's shipment for it; null when there is none yet.</param>
/// <param name="Target">What Amazon says of it now; null when it says nothing.</param>
/// <param name="Pieces">Pieces by Amazon item id.</param>
public sealed record HeldPieces(string Reference, PresentShipment? Present, ShipmentTarget? Target, IReadOnlyDictionary<string, int> Pieces);
