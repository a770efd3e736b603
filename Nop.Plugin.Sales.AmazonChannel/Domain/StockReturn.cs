namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What the host did with a line's stock when its shop order was cancelled or deleted. It says so nowhere: it is read off its stock history and figures.</summary>
public enum StockReturn
{
    /// <summary>The shop order is neither, or nobody has looked yet.</summary>
    None = 0,

    /// <summary>It has given the stock back, as the buttons Cancel order and Delete do.</summary>
    GivenBack = 10,

    /// <summary>It has not, as Change status does not.</summary>
    Kept = 20,

    /// <summary>It cannot be told; a person must look.</summary>
    Unknown = 30
}
