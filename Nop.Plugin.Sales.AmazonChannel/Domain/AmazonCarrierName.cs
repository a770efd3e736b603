using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What the shop calls a carrier, and Amazon's code for it. Unique by <see cref="ShopName"/>.</summary>
public class AmazonCarrierName : BaseEntity
{
    /// <summary>The shop's words, compared without regard to case and outer blanks.</summary>
    public string ShopName { get; set; } = "";

    /// <summary>Amazon's carrier code; <c>Other</c> sends the shop's words as the carrier's name.</summary>
    public string CarrierCode { get; set; } = "";
}
