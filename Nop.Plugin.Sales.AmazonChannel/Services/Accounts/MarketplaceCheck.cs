using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Compares the marketplaces that were chosen with those where the seller sells.</summary>
internal static class MarketplaceCheck
{
    public static ConnectionTestLine Of(IReadOnlyList<MarketplaceParticipation> participations, IReadOnlyList<string> chosen)
    {
        var selling = participations.Where(one => one.Participation.IsParticipating).Select(one => one.Marketplace).ToList();
        if (selling.Count == 0)
            return Line(ConnectionTestResult.Warning, "Account.Test.Marketplaces.None");

        var foreign = chosen.Where(id => selling.TrueForAll(marketplace => marketplace.Id != id)).Select(KnownMarketplaces.NameOf).ToList();
        if (foreign.Count > 0)
            return Line(ConnectionTestResult.Failed, "Account.Test.Marketplaces.Foreign", string.Join(", ", foreign), Names(selling));

        var suspended = participations.Where(one => one.Participation is { IsParticipating: true, HasSuspendedListings: true }).Select(one => one.Marketplace).ToList();
        return suspended.Count > 0
            ? Line(ConnectionTestResult.Warning, "Account.Test.Marketplaces.Suspended", Names(selling), Names(suspended))
            : Line(ConnectionTestResult.Ok, "Account.Test.Marketplaces.Ok", Names(selling));
    }

    private static string Names(IEnumerable<Marketplace> marketplaces) => string.Join(", ", marketplaces.Select(marketplace => marketplace.Name ?? marketplace.Id));

    private static ConnectionTestLine Line(ConnectionTestResult result, string key, params IReadOnlyList<string> arguments) =>
        new(ConnectionTestSubject.Marketplaces, result, key, arguments);
}
