namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>What Amazon reports as sent of an order.</summary>
public sealed record ReportedShipments
{
    /// <summary>An order of which nothing has left, as far as is known.</summary>
    public static ReportedShipments None { get; } = new();

    /// <summary>The packages, and what is counted without one.</summary>
    public IReadOnlyList<ShipmentTarget> Targets { get; init; } = [];

    /// <summary>References of packages that Amazon has withdrawn.</summary>
    public IReadOnlyCollection<string> Withdrawn { get; init; } = [];

    /// <summary>Amazon's ids of the lines whose sent pieces the answer counts.</summary>
    public IReadOnlyCollection<string> Counted { get; init; } = [];
}
