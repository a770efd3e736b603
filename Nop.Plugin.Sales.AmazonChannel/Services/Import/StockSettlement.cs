namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What became of a stock movement that was interrupted.</summary>
public enum StockOutcome
{
    /// <summary>The host's figure was not touched.</summary>
    NotDone,

    /// <summary>The figure was changed and the history says so.</summary>
    Done,

    /// <summary>The figure was changed and the history entry is missing.</summary>
    DoneWithoutHistory,

    /// <summary>Somebody changed the figure meanwhile without a history entry.</summary>
    Unknown
}

/// <summary>Finds out what became of an interrupted movement. Pure.</summary>
public static class StockSettlement
{
    /// <summary>Decides.</summary>
    /// <param name="now">The host's figure now.</param>
    /// <param name="before">The figure just before the movement.</param>
    /// <param name="intent">Pieces that the movement was to take.</param>
    /// <param name="own">Adjustments that the history holds for the movement.</param>
    /// <param name="others">Adjustments that the history holds since then for anything else.</param>
    public static StockOutcome Decide(int now, int before, int intent, IReadOnlyCollection<int> own, IReadOnlyCollection<int> others)
    {
        if (own.Contains(-intent))
            return StockOutcome.Done;

        var untouched = before + others.Sum();
        if (now == untouched)
            return StockOutcome.NotDone;
        return now == untouched - intent ? StockOutcome.DoneWithoutHistory : StockOutcome.Unknown;
    }
}
