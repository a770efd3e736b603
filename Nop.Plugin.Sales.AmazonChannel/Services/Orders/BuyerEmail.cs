namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>E-mail addresses of Amazon buyers in the shop. None of them can be delivered, so that no mail of the shop reaches a buyer.</summary>
public static class BuyerEmail
{
    /// <summary>Address of an order; the order list finds the order by it.</summary>
    public static string OfOrder(string amazonOrderId) => $"{amazonOrderId}@{AmazonChannelDefaults.BuyerEmailDomain}";

    /// <summary>Address of a buyer's account, made of Amazon's relay address so that the same buyer gets the same account.</summary>
    public static string OfAccount(string relayAddress) => $"{relayAddress.Trim().ToLowerInvariant().Replace('@', '.')}@{AmazonChannelDefaults.BuyerEmailDomain}";

    /// <summary>True for an address of this channel.</summary>
    public static bool IsOurs(string? address) =>
        address?.Trim().EndsWith("@" + AmazonChannelDefaults.BuyerEmailDomain, StringComparison.OrdinalIgnoreCase) == true;
}
