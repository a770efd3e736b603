namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What became of one order in one run.</summary>
public enum ImportOutcome
{
    /// <summary>The shop has it already as Amazon has it.</summary>
    Unchanged,

    /// <summary>It is older than what the shop has.</summary>
    Stale,

    /// <summary>The shop has acted on it, or knows why it waits.</summary>
    Applied,

    /// <summary>It is stored; acting on it failed and is tried again.</summary>
    Failed
}
