using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>A random order, what happens to it, and in which order the shop gets to see it.</summary>
/// <param name="Order">The order.</param>
/// <param name="StartsPending">True when it begins Pending and without address, as Amazon sends it then.</param>
/// <param name="Moves">What happens; a move that is not possible when its turn comes does nothing.</param>
/// <param name="Stale">For each snapshot, which earlier ones are delivered again after it.</param>
/// <param name="Deletions">For each snapshot, which of the order's shipments an admin deletes before it comes, in any range; below zero none.</param>
public sealed record RandomHistory(RandomOrder Order, bool StartsPending, IReadOnlyList<Move> Moves, IReadOnlyList<IReadOnlyList<int>> Stale, IReadOnlyList<int> Deletions)
{
    private const int MostMoves = 7;

    public static Arbitrary<RandomHistory> Of(params string[] currencies)
    {
        var histories =
            from order in RandomOrder.In(currencies).Generator
            from pending in Gen.Elements(true, false)
            from count in Gen.Choose(0, MostMoves)
            from moves in Move.Any.ArrayOf(count)
            from stale in Gen.Choose(0, 3).SelectMany(again => Gen.Choose(0, MostMoves).ArrayOf(again)).ArrayOf(MostMoves + 1)
            from deletions in Gen.Frequency((1, Gen.Constant(-1)), (2, Gen.Choose(0, 3))).ArrayOf(MostMoves + 1)
            select new RandomHistory(order, pending, moves, stale, deletions);
        return Arb.From(histories, history => history.Smaller());
    }

    /// <summary>The snapshots, each later than the one before.</summary>
    public IReadOnlyList<TestOrder> Snapshots(string id, Func<int, string> sku)
    {
        var life = new OrderLife(Order, Order.ToOrder(id, sku), StartsPending);
        var snapshots = new List<TestOrder> { life.Snapshot() };
        foreach (var move in Moves)
        {
            if (life.Go(move))
                snapshots.Add(life.Snapshot());
        }

        return snapshots;
    }

    /// <summary>Numbers of the snapshots as they are delivered: each one in its turn, and any before it again and again.</summary>
    public IReadOnlyList<int> Deliveries(int snapshots) =>
        [.. Enumerable.Range(0, snapshots).SelectMany(number => Stale[number].Select(earlier => earlier % (number + 1)).Prepend(number))];

    public override string ToString() => $"{Order}\n  {(StartsPending ? "pending" : "unshipped")}, {string.Join(", ", Moves)}\n  again: {string.Join(" | ", Stale.Select(again => string.Join(' ', again)))}\n  deleted before: {string.Join(' ', Deletions)}";

    private IEnumerable<RandomHistory> Smaller()
    {
        for (var index = 0; index < Moves.Count; index++)
            yield return this with { Moves = [.. Moves.Where((_, other) => other != index)] };
        for (var index = 0; index < Stale.Count; index++)
            if (Stale[index].Count > 0)
                yield return this with { Stale = [.. Stale.Select((old, other) => other == index ? [] : old)] };
        for (var index = 0; index < Deletions.Count; index++)
            if (Deletions[index] >= 0)
                yield return this with { Deletions = [.. Deletions.Select((old, other) => other == index ? -1 : old)] };
        if (StartsPending)
            yield return this with { StartsPending = false };
        foreach (var order in Order.Smaller())
            yield return this with { Order = order };
    }
}

/// <summary>Something that happens to an order.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Number of the line that it happens to, in any range.</param>
/// <param name="Amount">How much of it, in any range.</param>
public sealed record Move(MoveKind Kind, int Line, int Amount)
{
    public static Gen<Move> Any { get; } =
        from kind in Gen.Frequency(
            (5, Gen.Constant(MoveKind.Release)), (3, Gen.Constant(MoveKind.CutQuantity)), (2, Gen.Constant(MoveKind.CancelLine)), (1, Gen.Constant(MoveKind.BuyerAsks)),
            (4, Gen.Constant(MoveKind.ShipSome)), (2, Gen.Constant(MoveKind.ShipRest)), (2, Gen.Constant(MoveKind.NamePackages)), (2, Gen.Constant(MoveKind.FillPackage)), (1, Gen.Constant(MoveKind.Deliver)),
            (1, Gen.Constant(MoveKind.MoveHouse)), (1, Gen.Constant(MoveKind.WithholdAddress)), (1, Gen.Constant(MoveKind.Cancel)))
        from line in Gen.Choose(0, 11)
        from amount in Gen.Choose(0, 59)
        select new Move(kind, line, amount);

    public override string ToString() => $"{Kind}({Line}, {Amount})";
}

/// <summary>What may happen to an order.</summary>
public enum MoveKind
{
    /// <summary>The payment is verified: Pending becomes Unshipped.</summary>
    Release,

    /// <summary>Fewer pieces of a line, down to none.</summary>
    CutQuantity,

    /// <summary>A line is cancelled and says so.</summary>
    CancelLine,

    /// <summary>The buyer asks to cancel.</summary>
    BuyerAsks,

    /// <summary>Pieces of a line leave, with a package that Amazon names or without.</summary>
    ShipSome,

    /// <summary>All that is left leaves.</summary>
    ShipRest,

    /// <summary>Amazon names the packages of what it only counted before.</summary>
    NamePackages,

    /// <summary>More pieces of a line go into a package that Amazon knows already.</summary>
    FillPackage,

    /// <summary>A package arrives.</summary>
    Deliver,

    /// <summary>The address changes.</summary>
    MoveHouse,

    /// <summary>Amazon no longer sends the address.</summary>
    WithholdAddress,

    /// <summary>The order is cancelled.</summary>
    Cancel
}
