using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Remembers what Amazon's own address was without keeping it: eight digits for each of eight parts (<see cref="Domain.AmazonOrder.AmazonAddressHash"/>), so that a part that Amazon
/// withholds at times is not taken for a change. The phone number is left out: Amazon takes it away once a parcel should have arrived. Pure.
/// </summary>
public static class AmazonAddress
{
    private const int Digits = 8;
    private static readonly string Blank = new('-', Digits);

    /// <summary>The parts of an address.</summary>
    public static string Of(string amazonOrderId, AddressPlan address)
    {
        var parts = new[]
        {
            address.FirstName, address.Company, address.Street, address.City, address.County, address.StateOrRegion, AddressCheck.PostalKey(address.PostalCode), address.CountryCode
        };
        return string.Concat(parts.Select((part, index) => AddressCheck.Key(part) is { Length: > 0 } key ? ContentHash.Of($"{amazonOrderId}/{index}/{key}")[..Digits] : Blank));
    }

    /// <summary>True when a part is named that was another one before, or was not named.</summary>
    public static bool IsOther(string before, string now) => Pairs(before, now).Any(part => part.Now != Blank && part.Now != part.Before);

    /// <summary>What is known of the address after an answer: what it names, and what an earlier one named.</summary>
    public static string Merge(string before, string now) => string.Concat(Pairs(before, now).Select(part => part.Now == Blank ? part.Before : part.Now));

    private static IEnumerable<(string Before, string Now)> Pairs(string before, string now) =>
        Enumerable.Range(0, now.Length / Digits).Select(index => (before.Length == now.Length ? before.Substring(index * Digits, Digits) : Blank, now.Substring(index * Digits, Digits)));
}
