namespace Nop.Core.Domain.Customers;

/// <summary>Tells built-in customers apart.</summary>
public static class CustomerExtensions
{
    public static bool IsSearchEngineAccount(this Customer customer) => IsBuiltIn(customer, NopCustomerDefaults.SearchEngineCustomerName);

    public static bool IsBackgroundTaskAccount(this Customer customer) => IsBuiltIn(customer, NopCustomerDefaults.BackgroundTaskCustomerName);

    private static bool IsBuiltIn(Customer customer, string systemName)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return customer.IsSystemAccount && string.Equals(customer.SystemName, systemName, StringComparison.InvariantCultureIgnoreCase);
    }
}
