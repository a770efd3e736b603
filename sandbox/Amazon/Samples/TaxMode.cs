namespace AmazonSimulator.Samples;

internal enum TaxMode
{
    /// <summary>Prices are what they are; Amazon reports no tax.</summary>
    NotReported,

    /// <summary>Tax comes on top of the price, as in the US and Canada.</summary>
    Added,

    /// <summary>Tax is part of the price the buyer saw; ITEM is reported without it.</summary>
    Included
}
