namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>A shipment that Amazon reports.</summary>
/// <param name="Reference">What makes it one and the same shipment; goes into the admin comment.</param>
/// <param name="TrackingNumber">Carrier's number; null when Amazon named none.</param>
/// <param name="ShippedOn">When it left.</param>
/// <param name="Delivered">True when Amazon says that it arrived.</param>
/// <param name="Quantities">Pieces by Amazon item id.</param>
public sealed record ShipmentTarget(string Reference, string? TrackingNumber, DateTimeOffset ShippedOn, bool Delivered, IReadOnlyDictionary<string, int> Quantities);
