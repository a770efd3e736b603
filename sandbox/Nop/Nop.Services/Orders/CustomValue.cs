namespace Nop.Services.Orders;

/// <summary>A named value shown on the order page.</summary>
public class CustomValue(string name, string value, CustomValueDisplayLocation displayLocation = CustomValueDisplayLocation.Payment,
    bool displayToCustomer = true, DateTime? createdOnUtc = null)
{
    public string Value { get; set; } = value;
    public string Name { get; set; } = name;
    public bool DisplayToCustomer { get; set; } = displayToCustomer;
    public CustomValueDisplayLocation DisplayLocation { get; set; } = displayLocation;
    public DateTime? CreatedOnUtc { get; set; } = createdOnUtc;

    public override string ToString() => Value;
}
