namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Who becomes the customer of an imported order.</summary>
public enum CustomerCreation
{
    /// <summary>A guest per order, as anonymous checkout does.</summary>
    Guest = 0,

    /// <summary>A registered customer per buyer e-mail address.</summary>
    Account = 1,

    /// <summary>One customer for all orders of the account.</summary>
    Fixed = 2
}
