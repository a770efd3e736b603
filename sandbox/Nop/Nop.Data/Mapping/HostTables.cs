using System.Data;
using FluentMigrator.Builders.Create.Table;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Vendors;
using Nop.Data.Extensions;

namespace Nop.Data.Mapping;

/// <summary>Columns of the host's tables that are not mapped by type alone: lengths, obligations, keys.</summary>
internal static class HostTables
{
    /// <summary>In an order in which every table stands after those it refers to.</summary>
    internal static readonly Type[] InOrderOfCreation =
    [
        typeof(Setting), typeof(Store), typeof(Language), typeof(LocaleStringResource), typeof(Currency), typeof(Country), typeof(StateProvince), typeof(Address),
        typeof(Customer), typeof(CustomerRole), typeof(CustomerCustomerRoleMapping), typeof(CustomerPassword), typeof(PermissionRecord), typeof(PermissionRecordCustomerRoleMapping),
        typeof(GenericAttribute), typeof(Log), typeof(ScheduleTask), typeof(EmailAccount), typeof(QueuedEmail), typeof(Vendor), typeof(Warehouse),
        typeof(Product), typeof(ProductAttribute), typeof(ProductAttributeMapping), typeof(ProductAttributeValue), typeof(ProductAttributeCombination),
        typeof(ProductWarehouseInventory), typeof(StockQuantityHistory), typeof(ShoppingCartItem), typeof(Order), typeof(OrderItem), typeof(OrderNote),
        typeof(Shipment), typeof(ShipmentItem), typeof(ReturnRequest),
    ];

    internal static readonly IReadOnlyDictionary<Type, Action<CreateTableExpressionBuilder>> Columns = new Dictionary<Type, Action<CreateTableExpressionBuilder>>
    {
        [typeof(Setting)] = t => t.Text("Name", 200).Text("Value", 6000),
        [typeof(Store)] = t => t.Text("Name", 400).Text("Url", 400).Optional("Hosts", 1000).Optional("CompanyName", 1000).Optional("CompanyAddress", 1000)
            .Optional("CompanyPhoneNumber", 1000).Optional("CompanyVat", 1000),
        [typeof(Language)] = t => t.Text("Name", 100).Text("LanguageCulture", 20).Optional("UniqueSeoCode", 2).Optional("FlagImageFileName", 50),
        [typeof(LocaleStringResource)] = t => t.Text("ResourceName", 200).Text("ResourceValue").Key<Language>("LanguageId"),
        [typeof(Currency)] = t => t.Text("Name", 50).Text("CurrencyCode", 5).Optional("DisplayLocale", 50).Optional("CustomFormatting", 50),
        [typeof(Country)] = t => t.Text("Name", 100).Optional("TwoLetterIsoCode", 2).Optional("ThreeLetterIsoCode", 3),
        [typeof(StateProvince)] = t => t.Text("Name", 100).Optional("Abbreviation", 100).Key<Country>("CountryId"),
        [typeof(Address)] = t => t.OptionalKey<Country>("CountryId").OptionalKey<StateProvince>("StateProvinceId"),
        [typeof(Customer)] = t =>
        {
            foreach (var name in new[] { "Username", "Email", "EmailToRevalidate", "FirstName", "LastName", "Gender", "Company", "StreetAddress", "StreetAddress2", "ZipPostalCode",
                "City", "County", "Phone", "Fax", "VatNumber", "TimeZoneId" })
                t.Optional(name, 1000);
            t.Optional("SystemName", 400).Optional("LastIpAddress", 100)
                .OptionalKey<Currency>("CurrencyId", Rule.SetNull).OptionalKey<Language>("LanguageId", Rule.SetNull)
                .OptionalKey<Address>("BillingAddress_Id").OptionalKey<Address>("ShippingAddress_Id");
        },
        [typeof(CustomerRole)] = t => t.Text("Name", 255).Optional("SystemName", 255),
        [typeof(CustomerCustomerRoleMapping)] = t => t.WithColumn("Customer_Id").AsInt32().ForeignKey<Customer>().PrimaryKey()
            .WithColumn("CustomerRole_Id").AsInt32().ForeignKey<CustomerRole>().PrimaryKey(),
        [typeof(CustomerPassword)] = t => t.Key<Customer>("CustomerId"),
        [typeof(PermissionRecord)] = t => t.Text("Name").Text("SystemName", 255).Text("Category", 255),
        [typeof(PermissionRecordCustomerRoleMapping)] = t => t.WithColumn("PermissionRecord_Id").AsInt32().ForeignKey<PermissionRecord>().PrimaryKey()
            .WithColumn("CustomerRole_Id").AsInt32().ForeignKey<CustomerRole>().PrimaryKey(),
        [typeof(GenericAttribute)] = t => t.Text("KeyGroup", 400).Text("Key", 400).Text("Value"),
        [typeof(Log)] = t => t.Text("ShortMessage").Optional("IpAddress", 100).OptionalKey<Customer>("CustomerId", Rule.Cascade),
        [typeof(ScheduleTask)] = t => t.Text("Name").Text("Type"),
        [typeof(EmailAccount)] = t => t.Optional("DisplayName", 255).Text("Email", 255).Text("Host", 255).Text("Username", 255).Text("Password", 255),
        [typeof(QueuedEmail)] = t => t.Text("From", 500).Optional("FromName", 500).Text("To", 500).Optional("ToName", 500).Optional("ReplyTo", 500).Optional("ReplyToName", 500)
            .Optional("CC", 500).Optional("Bcc", 500).Optional("Subject", 1000).Key<EmailAccount>("EmailAccountId"),
        [typeof(Vendor)] = t => t.Text("Name", 400).Optional("Email", 400).Optional("MetaKeywords", 400).Optional("MetaTitle", 400).Optional("PageSizeOptions", 200)
            .OptionalKey<Customer>("PmCustomerId", Rule.Cascade),
        [typeof(Warehouse)] = t => t.Text("Name", 400),
        [typeof(Product)] = t => t.Text("Name", 400).Optional("MetaKeywords", 400).Optional("MetaTitle", 400).Optional("Sku", 400).Optional("ManufacturerPartNumber", 400)
            .Optional("Gtin", 400).Optional("RequiredProductIds", 1000).Optional("AllowedQuantities", 1000),
        [typeof(ProductAttribute)] = t => t.Text("Name"),
        [typeof(ProductAttributeMapping)] = t => t.Key<ProductAttribute>("ProductAttributeId").Key<Product>("ProductId"),
        [typeof(ProductAttributeValue)] = t => t.Text("Name", 400).Optional("ColorSquaresRgb", 100).Key<ProductAttributeMapping>("ProductAttributeMappingId"),
        [typeof(ProductAttributeCombination)] = t => t.Optional("Sku", 400).Optional("ManufacturerPartNumber", 400).Optional("Gtin", 400).Key<Product>("ProductId"),
        [typeof(ProductWarehouseInventory)] = t => t.Key<Product>("ProductId").Key<Warehouse>("WarehouseId"),
        [typeof(StockQuantityHistory)] = t => t.Key<Product>("ProductId"),
        [typeof(ShoppingCartItem)] = t => t.Key<Customer>("CustomerId").Key<Product>("ProductId"),
        [typeof(Order)] = t => t.Text("CustomOrderNumber").Key<Address>("BillingAddressId", Rule.None).Key<Customer>("CustomerId", Rule.None)
            .OptionalKey<Address>("PickupAddressId").OptionalKey<Address>("ShippingAddressId").Optional("CustomerIp", 100)
            .WithColumn("OrderGuid").AsGuid().Unique("AK_Order_OrderGuid"),
        [typeof(OrderItem)] = t => t.Key<Order>("OrderId").Key<Product>("ProductId"),
        [typeof(OrderNote)] = t => t.Text("Note").Key<Order>("OrderId"),
        [typeof(Shipment)] = t => t.Key<Order>("OrderId"),
        [typeof(ShipmentItem)] = t => t.Key<Shipment>("ShipmentId"),
        [typeof(ReturnRequest)] = t => t.Text("ReasonForReturn").Text("RequestedAction").Key<Customer>("CustomerId"),
    };

    private static CreateTableExpressionBuilder Text(this CreateTableExpressionBuilder table, string name, int size = int.MaxValue)
    {
        table.WithColumn(name).AsString(size).NotNullable();
        return table;
    }

    private static CreateTableExpressionBuilder Optional(this CreateTableExpressionBuilder table, string name, int size)
    {
        table.WithColumn(name).AsString(size).Nullable();
        return table;
    }

    private static CreateTableExpressionBuilder Key<TPrimary>(this CreateTableExpressionBuilder table, string name, Rule onDelete = Rule.Cascade) where TPrimary : Core.BaseEntity
    {
        table.WithColumn(name).AsInt32().ForeignKey<TPrimary>(onDelete: onDelete);
        return table;
    }

    private static CreateTableExpressionBuilder OptionalKey<TPrimary>(this CreateTableExpressionBuilder table, string name, Rule onDelete = Rule.None) where TPrimary : Core.BaseEntity
    {
        table.WithColumn(name).AsInt32().Nullable().ForeignKey<TPrimary>(onDelete: onDelete);
        return table;
    }
}
