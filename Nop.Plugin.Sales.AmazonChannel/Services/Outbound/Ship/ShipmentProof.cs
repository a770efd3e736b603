using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>What follows from what Amazon has of a package that it took.</summary>
public enum ProofStep
{
    /// <summary>Amazon has it.</summary>
    Done,

    /// <summary>It is too early to tell.</summary>
    Wait,

    /// <summary>Amazon is to be asked for the order.</summary>
    Ask,

    /// <summary>Amazon was asked and does not have it: it goes out once more.</summary>
    SendAgain,

    /// <summary>Amazon was asked and does not have it, although it went out twice.</summary>
    Missing,

    /// <summary>Amazon gives no answer, and its time is nearly up.</summary>
    Unproven
}

/// <summary>Whether Amazon has a package that it said it took: 204 of confirmShipment is no proof. Pure.</summary>
public static class ShipmentProof
{
    /// <summary>How long after it took a package an answer of Amazon's may lack it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>The same for a package that Amazon took by feed.</summary>
    public static readonly TimeSpan PatienceWithFeeds = TimeSpan.FromHours(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan BeforeShipBy = TimeSpan.FromHours(6);
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(2);

    /// <summary>
    /// True when the order as Amazon has it shows the package: under its number, or under another one with the same tracking number and contents,
    /// or by the counts of the lines, less what other packages explain.
    /// </summary>
    public static bool IsSeen(ShipmentFacts facts, PackageDetail sent)
    {
        var wanted = sent.OrderItems.ToDictionary(item => item.OrderItemId, item => item.Quantity);
        if (facts.Own is { } own)
            return HasTracking(own, sent.TrackingNumber) && (own.PackageItems is not { Count: > 0 } there || wanted.Keys.All(id => there.Any(item => item.OrderItemId == id)));
        return facts.Foreign.Any(package => HasTracking(package, sent.TrackingNumber) && Holds(package, wanted)) || IsCounted(facts, wanted);
    }

    /// <summary>What to do next.</summary>
    /// <param name="isSeen">What <see cref="IsSeen"/> says of the latest answer.</param>
    /// <param name="taken">What is known of the sending.</param>
    /// <param name="wasAsked">True when Amazon has just been asked; then the answer is from now.</param>
    /// <param name="now">Now.</param>
    public static ProofStep Next(bool isSeen, TakenPackage taken, bool wasAsked, DateTimeOffset now)
    {
        if (isSeen)
            return ProofStep.Done;
        if (now - taken.On < (taken.IsByFeed ? PatienceWithFeeds : Patience))
            return ProofStep.Wait;
        if (wasAsked)
            return taken.IsByFeed || taken.WasRepeated ? ProofStep.Missing : ProofStep.SendAgain;
        return now >= TellBy(taken) ? ProofStep.Unproven : ProofStep.Ask;
    }

    /// <summary>True when a package has a tracking number; without one, only a package without one has it.</summary>
    public static bool HasTracking(OrderPackage package, string trackingNumber) =>
        string.Equals(package.TrackingNumber?.Trim() ?? "", trackingNumber.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a package holds so many pieces, or Amazon does not name its contents.</summary>
    public static bool Holds(OrderPackage package, IReadOnlyDictionary<string, int> quantities) => package.PackageItems is null or { Count: 0 }
        || quantities.All(wanted => package.PackageItems.Where(item => item.OrderItemId == wanted.Key).Sum(item => (long)item.Quantity) >= wanted.Value);

    private static bool IsCounted(ShipmentFacts facts, Dictionary<string, int> wanted)
    {
        if (facts.Packages.Any(package => package.PackageItems is null or { Count: 0 }))
            return false;
        var elsewhere = facts.Packages.SelectMany(package => package.PackageItems!).ToLookup(item => item.OrderItemId, item => (long)item.Quantity);
        return wanted.All(item => facts.Fulfilled.GetValueOrDefault(item.Key) - elsewhere[item.Key].Sum() >= item.Value);
    }

    // in time for a person to see to it before the order is late
    private static DateTimeOffset TellBy(TakenPackage taken)
    {
        var latest = taken.On + Longest;
        if (taken.ShipBy - BeforeShipBy < latest)
            latest = taken.ShipBy!.Value - BeforeShipBy;
        return latest > taken.On + Shortest ? latest : taken.On + Shortest;
    }
}

/// <summary>What is known of a package that Amazon took.</summary>
/// <param name="On">When Amazon took it.</param>
/// <param name="IsByFeed">True when it went by feed.</param>
/// <param name="WasRepeated">True when it had gone out before, and Amazon did not have it.</param>
/// <param name="ShipBy">End of Amazon's <c>shipByWindow</c>; null when it is not known.</param>
public sealed record TakenPackage(DateTimeOffset On, bool IsByFeed, bool WasRepeated, DateTimeOffset? ShipBy);
