using Nop.Core.Configuration;

namespace Nop.Core.Domain.Shipping;

/// <summary>Settings of shipping.</summary>
public class ShippingSettings : ISettings
{
    public List<string> ActiveShippingRateComputationMethodSystemNames { get; set; } = [];
    public bool ShipToSameAddress { get; set; }
    public bool AllowPickupInStore { get; set; }
    public bool UseWarehouseLocation { get; set; }
    public bool DisplayShipmentEventsToCustomers { get; set; }
    public bool DisplayShipmentEventsToStoreOwner { get; set; }
    public int ShippingOriginAddressId { get; set; }
}
