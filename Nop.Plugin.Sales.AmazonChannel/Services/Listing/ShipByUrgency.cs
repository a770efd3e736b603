using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>How soon the seller must ship.</summary>
public enum ShipByUrgency
{
    /// <summary>Nothing to ship, or time enough.</summary>
    None,

    /// <summary>Less than 24 hours left.</summary>
    Soon,

    /// <summary>The time is over.</summary>
    Late
}

/// <summary>Tells how urgent an order is.</summary>
public static class ShipByUrgencies
{
    /// <summary>The urgency at a moment. Amazon ships its own orders, and what has left is not urgent.</summary>
    public static ShipByUrgency Of(string amazonStatus, string fulfilledBy, DateTime? shipByUtc, DateTime nowUtc)
    {
        if (shipByUtc is not { } shipBy || fulfilledBy == AmazonValues.Amazon || amazonStatus is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return ShipByUrgency.None;
        return shipBy < nowUtc ? ShipByUrgency.Late : shipBy < nowUtc.AddHours(24) ? ShipByUrgency.Soon : ShipByUrgency.None;
    }
}
