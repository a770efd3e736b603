using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Customers and products to choose from, by part of their name.</summary>
public sealed class AccountLookup(IRepository<Customer> customers, IRepository<Product> products)
{
    private const int Most = 10;

    /// <summary>Customers by number, or part of e-mail or name. Guests and the host's own users are left out.</summary>
    public async Task<IReadOnlyList<ChoiceModel>> FindCustomersAsync(string? text)
    {
        var (term, number) = Read(text);
        var found = await customers.Table
            .Where(customer => !customer.Deleted && !customer.IsSystemAccount && customer.Email != null && customer.Email != "")
            .Where(customer => customer.Id == number || customer.Email.Contains(term) || customer.FirstName.Contains(term) || customer.LastName.Contains(term))
            .OrderBy(customer => customer.Email).Take(Most).ToListAsync();
        return [.. found.Select(Choice)];
    }

    /// <summary>Products by number, or part of SKU or name.</summary>
    public async Task<IReadOnlyList<ChoiceModel>> FindProductsAsync(string? text)
    {
        var (term, number) = Read(text);
        var found = await products.Table
            .Where(product => !product.Deleted && (product.Id == number || product.Sku.Contains(term) || product.Name.Contains(term)))
            .OrderBy(product => product.Name).Take(Most).Select(product => new { product.Id, product.Name, product.Sku }).ToListAsync();
        return [.. found.Select(product => new ChoiceModel(product.Id, Words(product.Name, product.Sku)))];
    }

    /// <summary>A customer in words; null when there is none or it was deleted.</summary>
    public async Task<string?> CustomerAsync(int id) =>
        id > 0 && await customers.Table.FirstOrDefaultAsync(customer => customer.Id == id && !customer.Deleted) is { } customer ? Choice(customer).Text : null;

    /// <summary>A product in words; null when there is none or it was deleted.</summary>
    public async Task<string?> ProductAsync(int id) =>
        id > 0 && await products.Table.FirstOrDefaultAsync(product => product.Id == id && !product.Deleted) is { } product ? Words(product.Name, product.Sku) : null;

    private static (string Term, int Number) Read(string? text)
    {
        var term = text?.Trim() ?? "";
        return (term, int.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
    }

    private static ChoiceModel Choice(Customer customer) => new(customer.Id, Words($"{customer.FirstName} {customer.LastName}".Trim(), customer.Email));

    private static string Words(string? name, string? detail) =>
        string.IsNullOrWhiteSpace(name) ? detail ?? "" : string.IsNullOrWhiteSpace(detail) ? name : $"{name} ({detail})";
}
