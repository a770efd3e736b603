using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>A store that owns the orders of one marketplace, as <see cref="AccountSettings.MarketplaceStores"/> names it.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="MarketplaceId">Amazon's marketplace id; null when the text is not of the form <c>marketplaceId=storeId</c>.</param>
/// <param name="StoreId">Store; 0 when its number is none.</param>
public sealed partial record MarketplaceStore(string Text, string? MarketplaceId, int StoreId)
{
    /// <summary>Reads the list.</summary>
    public static IReadOnlyList<MarketplaceStore> Parse(string? text) =>
        [.. (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>The store that owns an account's orders of a marketplace.</summary>
    public static int Of(AmazonAccount account, string? marketplaceId) =>
        Parse(account.MarketplaceStores).FirstOrDefault(pair => pair.StoreId > 0 && pair.MarketplaceId == marketplaceId)?.StoreId ?? account.StoreId;

    private static MarketplaceStore Read(string text)
    {
        var match = Pair().Match(text);
        return new MarketplaceStore(text, match.Success ? match.Groups["marketplace"].Value : null,
            int.TryParse(match.Groups["store"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var storeId) ? storeId : 0);
    }

    [GeneratedRegex(@"^(?<marketplace>[A-Z0-9]{10,16})\s*=\s*(?<store>\d+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
