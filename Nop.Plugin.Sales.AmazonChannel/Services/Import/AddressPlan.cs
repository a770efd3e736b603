using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>An Amazon address in the shop's fields. Country and state are still Amazon's text.</summary>
public sealed record AddressPlan
{
    /// <summary>The whole name: Amazon has one field, and not every name has two parts.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>Company.</summary>
    public string? Company { get; init; }

    /// <summary>First street line that is not blank.</summary>
    public string? Address1 { get; init; }

    /// <summary>The other street lines.</summary>
    public string? Address2 { get; init; }

    /// <summary>City, or municipality where Amazon names no city.</summary>
    public string? City { get; init; }

    /// <summary>District or county.</summary>
    public string? County { get; init; }

    /// <summary>State as Amazon has it: code or name.</summary>
    public string? StateOrRegion { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Phone number as Amazon has it.</summary>
    public string? Phone { get; init; }

    /// <summary>True when Amazon does not name who pays, so that name and company are those of who receives.</summary>
    public bool IsNameBorrowed { get; init; }

    /// <summary>All street lines as one.</summary>
    public string Street => string.Join(", ", new[] { Address1, Address2 }.OfType<string>());

    /// <summary>Where the order goes.</summary>
    public static AddressPlan Shipping(OrderSnapshot order) => Of(order, OrderFacts.PersonName(order), order.Recipient?.DeliveryAddress?.CompanyName);

    /// <summary>Who pays: Amazon gives no billing address, so it is the delivery address under the buyer's name.</summary>
    public static AddressPlan Billing(OrderSnapshot order) => Of(order,
        Text(order.Buyer?.BuyerName) ?? OrderFacts.PersonName(order),
        Text(order.Buyer?.BuyerCompanyName) ?? order.Recipient?.DeliveryAddress?.CompanyName) with { IsNameBorrowed = Text(order.Buyer?.BuyerName) is null };

    /// <summary>Fields of Amazon's address that have no field in the shop, in words; empty when there are none.</summary>
    public static string Leftovers(OrderSnapshot order)
    {
        var address = order.Recipient?.DeliveryAddress;
        var named = new (string Name, string? Value)[]
        {
            ("municipality", Text(address?.City) is null ? null : address?.Municipality),
            ("street", address?.ExtendedFields?.StreetName), ("number", address?.ExtendedFields?.StreetNumber),
            ("complement", address?.ExtendedFields?.Complement), ("neighbourhood", address?.ExtendedFields?.Neighborhood)
        };
        return string.Join(", ", named.Where(field => Text(field.Value) is not null).Select(field => $"{field.Name}: {field.Value}"));
    }

    private static AddressPlan Of(OrderSnapshot order, string? name, string? company)
    {
        var address = order.Recipient?.DeliveryAddress;
        var lines = new[] { address?.AddressLine1, address?.AddressLine2, address?.AddressLine3 }.Select(Text).OfType<string>().ToList();
        if (lines.Count == 0 && ExtendedLine(address?.ExtendedFields) is { } extended)
            lines.Add(extended);
        return new AddressPlan
        {
            FirstName = Text(name) ?? "",
            Company = Text(company),
            Address1 = lines.FirstOrDefault(),
            Address2 = lines.Count > 1 ? string.Join(", ", lines.Skip(1)) : null,
            City = Text(address?.City) ?? Text(address?.Municipality),
            County = Text(address?.DistrictOrCounty),
            StateOrRegion = Text(address?.StateOrRegion),
            PostalCode = Text(address?.PostalCode),
            CountryCode = Text(address?.CountryCode)?.ToUpperInvariant() is "UK" ? "GB" : Text(address?.CountryCode)?.ToUpperInvariant(),
            Phone = Text(address?.Phone)
        };
    }

    private static string? ExtendedLine(AddressExtendedFields? fields) =>
        Text(string.Join(", ", new[] { fields?.StreetName, fields?.StreetNumber, fields?.Complement, fields?.Neighborhood }.Select(Text).OfType<string>()));

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
