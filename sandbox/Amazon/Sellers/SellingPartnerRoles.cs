using System.Collections.Frozen;

namespace AmazonSimulator.Sellers;

/// <summary>Names of the roles that an app may be granted.</summary>
public static class SellingPartnerRoles
{
    public const string InventoryAndOrderTracking = "Inventory and Order Tracking";
    public const string DirectToConsumerShipping = "Direct-to-Consumer Shipping";
    public const string TaxInvoicing = "Tax Invoicing";
    public const string TaxRemittance = "Tax Remittance";

    /// <summary>Every role the simulator knows.</summary>
    public static IReadOnlySet<string> All { get; } =
        FrozenSet.Create(InventoryAndOrderTracking, DirectToConsumerShipping, TaxInvoicing, TaxRemittance);

    /// <summary>What an app without any restricted role has.</summary>
    public static IReadOnlySet<string> Unrestricted { get; } = FrozenSet.Create(InventoryAndOrderTracking);
}
