namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What happens to an order with a SKU that the shop does not know.</summary>
public enum UnknownSkuBehavior
{
    /// <summary>The whole order waits until a product or an alias exists.</summary>
    Wait = 0,

    /// <summary>The line is booked on the account's placeholder product.</summary>
    Placeholder = 1
}
