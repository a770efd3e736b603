namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What the states of orders have in common.</summary>
public static class ImportStates
{
    /// <summary>True when the shop order, if there is one, is cancelled: by Amazon, for the buyer or in the shop.</summary>
    public static bool IsCancelled(this ImportState state) => state is ImportState.Cancelled or ImportState.CancelledForBuyer or ImportState.CancelledInShop;

    /// <summary>True when the channel has cancelled the shop order itself, and may bring it back.</summary>
    public static bool IsCancelledByChannel(this ImportState state) => state is ImportState.Cancelled or ImportState.CancelledForBuyer;
}
