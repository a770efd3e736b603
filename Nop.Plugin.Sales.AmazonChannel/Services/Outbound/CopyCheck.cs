using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Tells a copy of the shop from the shop itself: by the configured addresses of its stores, and by the mark of its installation, which a copied database does not bring along.</summary>
public static class CopyCheck
{
    /// <summary>The first account that was connected elsewhere, and why that is thought; null when this is the real shop.</summary>
    /// <param name="accounts">All accounts.</param>
    /// <param name="addresses">What <see cref="StoreAddresses.AllAsync"/> gives.</param>
    /// <param name="mark">What <see cref="InstallationMark.Read"/> gives.</param>
    public static (AmazonAccount Account, string Why)? Of(IEnumerable<AmazonAccount> accounts, IReadOnlyCollection<string> addresses, string? mark)
    {
        foreach (var account in accounts)
        {
            if (!IsStillHere(account.StoreUrl, addresses))
                return (account, $"account \"{account.Name}\" was connected by a shop at {account.StoreUrl}, and no store of this shop has that address (they have {string.Join(", ", addresses)})");
            if (account.InstallationHash is { Length: > 0 } hash && hash != mark)
            {
                return (account, $"account \"{account.Name}\" was connected by another installation: the mark of this one, the file {InstallationMark.PathInHost}, "
                    + (mark is null ? "is not there" : "is another one"));
            }
        }

        return null;
    }

    /// <summary>True when the address at connection is still one of a store; also when either is not known.</summary>
    public static bool IsStillHere(string? connectedAt, IReadOnlyCollection<string> addresses) =>
        string.IsNullOrWhiteSpace(connectedAt) || addresses.Count == 0 || addresses.Any(address => StoreAddresses.IsSameShop(connectedAt, address));
}
