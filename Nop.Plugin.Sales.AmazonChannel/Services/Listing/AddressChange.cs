using Nop.Core.Domain.Common;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>An address that Amazon has changed after it was edited in the shop.</summary>
/// <param name="AmazonOrderId">Amazon's order id.</param>
/// <param name="Shops">The shop order's shipping address.</param>
/// <param name="Amazons">Amazon's; null while its last answer withholds it.</param>
public sealed record AddressChange(string AmazonOrderId, Address Shops, AddressPlan? Amazons)
{
    /// <summary>Stands for Amazon's address as it is shown, without telling anything of it, so that a decision falls on the one that was seen; empty for none.</summary>
    public string Seen => Amazons is null ? "" : ContentHash.Of($"{AmazonAddress.Of(AmazonOrderId, Amazons)}/{Amazons.Phone}")[..16];

    /// <summary>True when this address is the one that was shown.</summary>
    public bool IsSeen(string? seen) => Seen == (seen ?? "");
}
