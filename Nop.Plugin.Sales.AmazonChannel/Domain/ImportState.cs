namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How far the shop has come with an Amazon order.</summary>
public enum ImportState
{
    /// <summary>Amazon has not released it yet, or the shop has not worked on it yet.</summary>
    Waiting = 0,

    /// <summary>A shop order stands for it.</summary>
    Imported = 10,

    /// <summary>A problem that a person can solve keeps it from becoming a shop order; it is tried again at every sync.</summary>
    NeedsAttention = 20,

    /// <summary>It is none of the shop's orders: multi-channel, placed before the connection, or import is off.</summary>
    Skipped = 30,

    /// <summary>Amazon has cancelled it.</summary>
    Cancelled = 40,

    /// <summary>The channel has cancelled the shop order because the buyer asked for it; Amazon has not.</summary>
    CancelledForBuyer = 41,

    /// <summary>A person has cancelled the shop order; Amazon has not.</summary>
    CancelledInShop = 42
}
