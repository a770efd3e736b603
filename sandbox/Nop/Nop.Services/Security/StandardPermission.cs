namespace Nop.Services.Security;

/// <summary>System names of the built-in permissions.</summary>
public class StandardPermission
{
    public class Security
    {
        public const string ACCESS_ADMIN_PANEL = "Security.AccessAdminPanel";
        public const string ENABLE_MULTI_FACTOR_AUTHENTICATION = "Security.EnableMultiFactorAuthentication";
    }

    public class System
    {
        public const string HTML_EDITOR_MANAGE_PICTURES = "System.HtmlEditor.ManagePictures";
        public const string MANAGE_APP_SETTINGS = "System.ManageAppSettings";
        public const string MANAGE_MAINTENANCE = "System.ManageMaintenance";
        public const string MANAGE_MESSAGE_QUEUE = "System.ManageMessageQueue";
        public const string MANAGE_SCHEDULE_TASKS = "System.ManageScheduleTasks";
        public const string MANAGE_SYSTEM_LOG = "System.ManageSystemLog";
    }

    public class Configuration
    {
        public const string MANAGE_ACL = "Configuration.ManageACL";
        public const string MANAGE_COUNTRIES = "Configuration.ManageCountries";
        public const string MANAGE_CURRENCIES = "Configuration.ManageCurrencies";
        public const string MANAGE_EMAIL_ACCOUNTS = "Configuration.ManageEmailAccounts";
        public const string MANAGE_EXTERNAL_AUTHENTICATION_METHODS = "Configuration.ManageExternalAuthenticationMethods";
        public const string MANAGE_LANGUAGES = "Configuration.ManageLanguages";
        public const string MANAGE_MULTIFACTOR_AUTHENTICATION_METHODS = "Configuration.ManageMultifactorAuthenticationMethods";
        public const string MANAGE_PAYMENT_METHODS = "Configuration.ManagePaymentMethods";
        public const string MANAGE_PLUGINS = "Configuration.ManagePlugins";
        public const string MANAGE_SETTINGS = "Configuration.ManageSettings";
        public const string MANAGE_SHIPPING_SETTINGS = "Configuration.ManageShippingSettings";
        public const string MANAGE_STORES = "Configuration.ManageStores";
        public const string MANAGE_TAX_SETTINGS = "Configuration.ManageTaxSettings";
        public const string MANAGE_WIDGETS = "Configuration.ManageWidgets";
    }

    public class Customers
    {
        public const string ACTIVITY_LOG_DELETE = "Customers.ActivityLogDelete";
        public const string ACTIVITY_LOG_MANAGE_TYPES = "Customers.ActivityLogManageTypes";
        public const string ACTIVITY_LOG_VIEW = "Customers.ActivityLogView";
        public const string CUSTOMERS_CREATE_EDIT_DELETE = "Customers.CustomersCreateEditDelete";
        public const string CUSTOMERS_IMPERSONATION = "Customers.CustomersImpersonation";
        public const string CUSTOMERS_IMPORT_EXPORT = "Customers.CustomersImportExport";
        public const string CUSTOMERS_VIEW = "Customers.CustomersView";
        public const string CUSTOMER_ROLES_CREATE_EDIT_DELETE = "Customers.CustomerRolesCreateEditDelete";
        public const string CUSTOMER_ROLES_VIEW = "Customers.CustomerRolesView";
        public const string GDPR_MANAGE = "Customers.GDPRManage";
        public const string VENDORS_CREATE_EDIT_DELETE = "Customers.VendorsCreateEditDelete";
        public const string VENDORS_VIEW = "Customers.VendorsView";
    }

    public class Orders
    {
        public const string CURRENT_CARTS_MANAGE = "Orders.CurrentCartsManage";
        public const string GIFT_CARDS_CREATE_EDIT_DELETE = "Orders.GiftCardsCreateEditDelete";
        public const string GIFT_CARDS_VIEW = "Orders.GiftCardsView";
        public const string ORDERS_CREATE_EDIT_DELETE = "Orders.OrdersCreateEditDelete";
        public const string ORDERS_IMPORT_EXPORT = "Orders.OrdersImportExport";
        public const string ORDERS_VIEW = "Orders.OrdersView";
        public const string RECURRING_PAYMENTS_CREATE_EDIT_DELETE = "Orders.RecurringPaymentsCreateEditDelete";
        public const string RECURRING_PAYMENTS_VIEW = "Orders.RecurringPaymentsView";
        public const string RETURN_REQUESTS_CREATE_EDIT_DELETE = "Orders.ReturnRequestsCreateEditDelete";
        public const string RETURN_REQUESTS_VIEW = "Orders.ReturnRequestsView";
        public const string SHIPMENTS_CREATE_EDIT_DELETE = "Orders.ShipmentsCreateEditDelete";
        public const string SHIPMENTS_VIEW = "Orders.ShipmentsView";
    }

    public class Catalog
    {
        public const string CATEGORIES_CREATE_EDIT_DELETE = "Catalog.CategoriesCreateEditDelete";
        public const string CATEGORIES_IMPORT_EXPORT = "Catalog.CategoriesImportExport";
        public const string CATEGORIES_VIEW = "Catalog.CategoriesView";
        public const string CHECKOUT_ATTRIBUTES_CREATE_EDIT_DELETE = "Catalog.CheckoutAttributesCreateEditDelete";
        public const string CHECKOUT_ATTRIBUTES_VIEW = "Catalog.CheckoutAttributesView";
        public const string FILTER_LEVEL_VALUE_CREATE_EDIT_DELETE = "Catalog.FilterLevelValueCreateEditDelete";
        public const string FILTER_LEVEL_VALUE_IMPORT_EXPORT = "Catalog.FilterLevelValueImportExport";
        public const string FILTER_LEVEL_VALUE_VIEW = "Catalog.FilterLevelValueView";
        public const string MANUFACTURER_CREATE_EDIT_DELETE = "Catalog.ManufacturerCreateEditDelete";
        public const string MANUFACTURER_IMPORT_EXPORT = "Catalog.ManufacturerImportExport";
        public const string MANUFACTURER_VIEW = "Catalog.ManufacturerView";
        public const string PRODUCTS_CREATE_EDIT_DELETE = "Catalog.ProductsCreateEditDelete";
        public const string PRODUCTS_IMPORT_EXPORT = "Catalog.ProductsImportExport";
        public const string PRODUCTS_VIEW = "Catalog.ProductsView";
        public const string PRODUCT_ATTRIBUTES_CREATE_EDIT_DELETE = "Catalog.ProductAttributesCreateEditDelete";
        public const string PRODUCT_ATTRIBUTES_VIEW = "Catalog.ProductAttributesView";
        public const string PRODUCT_REVIEWS_CREATE_EDIT_DELETE = "Catalog.ProductReviewsCreateEditDelete";
        public const string PRODUCT_REVIEWS_VIEW = "Catalog.ProductReviewsView";
        public const string PRODUCT_TAGS_CREATE_EDIT_DELETE = "Catalog.ProductTagsCreateEditDelete";
        public const string PRODUCT_TAGS_VIEW = "Catalog.ProductTagsView";
        public const string SPECIFICATION_ATTRIBUTES_CREATE_EDIT_DELETE = "Catalog.SpecificationAttributesCreateEditDelete";
        public const string SPECIFICATION_ATTRIBUTES_VIEW = "Catalog.SpecificationAttributesView";
    }
}
