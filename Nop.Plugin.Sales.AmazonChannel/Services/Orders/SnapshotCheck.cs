using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Tells whether an answer can be worked on: nothing that is needed is null, ids fit the tables, amounts fit the host's columns.</summary>
public static class SnapshotCheck
{
    // decimal(18,4) holds fourteen digits before the point; a rate may multiply an amount
    private const decimal LargestAmount = 1_000_000_000;

    /// <summary>What is wrong, in words; null when nothing is. Throws <see cref="FormatException"/> when an amount is no number.</summary>
    public static string? WhatIsWrong(OrderSnapshot order) =>
        WrongList(order) ?? WrongText(order) ?? order.OrderItems.Select(WrongItem).FirstOrDefault(wrong => wrong is not null) ?? WrongAmount(order);

    private static string? WrongList(OrderSnapshot order)
    {
        if (order.SalesChannel is null || order.OrderItems is null)
            return "salesChannel or orderItems is null";
        if (HasNull(order.OrderItems) || HasNull(order.AssociatedOrders) || HasNull(order.Packages) || HasNull(order.Programs)
            || HasNull(order.Proceeds?.Breakdowns) || HasNull(order.Tax?.TaxRegistrations))
            return "a list of the order has an entry that is null";
        if ((order.Packages ?? []).Any(package => package.PackageReferenceId is null || HasNull(package.PackageItems) || (package.PackageItems ?? []).Any(item => item.OrderItemId is null)))
            return "a package has no packageReferenceId, or an item without orderItemId";
        return order.OrderItems.Select(item => item.OrderItemId).Distinct(StringComparer.Ordinal).Count() < order.OrderItems.Count
            ? "two order items have the same orderItemId" : null;
    }

    private static string? WrongText(OrderSnapshot order)
    {
        if (string.IsNullOrWhiteSpace(order.OrderId) || order.OrderId.Length > 64)
            return "orderId is blank or longer than 64 characters";
        return order.Proceeds?.GrandTotal is { CurrencyCode: null or { Length: > 8 } } ? "the currency code of grandTotal is missing or longer than 8 characters" : null;
    }

    private static string? WrongItem(ItemSnapshot item)
    {
        if (string.IsNullOrWhiteSpace(item.OrderItemId) || item.OrderItemId.Length > 64)
            return "an orderItemId is blank or longer than 64 characters";
        if (item.Product is null)
            return $"item {item.OrderItemId} has no product";
        if (item.Product.SellerSku?.Length > 400 || item.Product.Asin?.Length > 32)
            return $"item {item.OrderItemId} has a sellerSku longer than 400 or an asin longer than 32 characters";
        return HasNull(item.AssociatedOrderItems) || HasNull(item.Programs) || HasNull(item.Proceeds?.Breakdowns) || HasNull(item.Promotion?.Breakdowns) || HasNull(item.Tax?.TaxCollections) || HasNull(item.Tax?.TaxCalculationBreakdowns)
            || (item.Proceeds?.Breakdowns ?? []).Any(row => HasNull(row.DetailedBreakdowns))
            ? $"a list of item {item.OrderItemId} has an entry that is null" : null;
    }

    private static string? WrongAmount(OrderSnapshot order)
    {
        var rows = (order.Proceeds?.Breakdowns ?? []).Concat(order.OrderItems.SelectMany(item => item.Proceeds?.Breakdowns ?? [])).ToList();
        if (rows.Any(row => row.Subtotal is null))
            return "a breakdown has no subtotal";
        var all = rows.Select(row => row.Subtotal).Concat(rows.SelectMany(row => row.DetailedBreakdowns ?? []).Select(row => row.Value))
            .Concat(order.OrderItems.SelectMany(item => new[] { item.Proceeds?.ProceedsTotal, item.Product.Price?.UnitPrice }))
            .Append(order.Proceeds?.GrandTotal).OfType<Money>();
        return all.FirstOrDefault(money => Math.Abs(money.ToDecimal()) > LargestAmount) is { } large
            ? $"the amount {large.Amount} is larger than the shop can store" : null;
    }

    private static bool HasNull<T>(IReadOnlyList<T>? list) => list?.Any(entry => entry is null) == true;
}
