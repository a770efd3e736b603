namespace Nop.Core.Domain.Customers;

/// <summary>System names of built-in roles and customers, and keys of a customer's generic attributes.</summary>
public static class NopCustomerDefaults
{
    public static string AdministratorsRoleName => "Administrators";
    public static string ForumModeratorsRoleName => "ForumModerators";
    public static string RegisteredRoleName => "Registered";
    public static string GuestsRoleName => "Guests";
    public static string VendorsRoleName => "Vendors";
    public static string SearchEngineCustomerName => "SearchEngine";
    public static string BackgroundTaskCustomerName => "BackgroundTask";
    public static string LastVisitedPageAttribute => "LastVisitedPage";
    public static string AdminAreaStoreScopeConfigurationAttribute => "AdminAreaStoreScopeConfiguration";
    public static string HideConfigurationStepsAttribute => "HideConfigurationSteps";
    public static string CloseConfigurationStepsAttribute => "CloseConfigurationSteps";
}
