namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Where the number of a shop order comes from.</summary>
public enum OrderNumberSource
{
    /// <summary>The shop's own numbering.</summary>
    Shop = 0,

    /// <summary>Amazon's order id, with the account's prefix.</summary>
    Amazon = 1
}
