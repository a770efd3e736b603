using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Looks up what the planner needs. Changes nothing.</summary>
public sealed class ShopReader(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonAccount> accounts,
    IRepository<OrderItem> orderItems,
    IRepository<Address> addresses,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    ICurrencyService currencies,
    CurrencySettings currencySettings,
    ICustomerService customers,
    IOrderService orderService,
    ProductMatcher matcher,
    ShopOrderPrint print,
    TimeProvider time)
{
    private AmazonAccount? _account;
    private ChannelMessage? _missingSetting;

    /// <summary>All that the planner looks at. Throws <see cref="FormatException"/> when Amazon sent an amount that is no number.</summary>
    public async Task<PlanInput> ReadAsync(AmazonAccount account, AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderSnapshot order)
    {
        var money = OrderMoney.Of(order);
        var known = await KnownAsync(row, lines, order);
        return new PlanInput
        {
            Order = order,
            Money = money,
            Rules = OrderRules.Of(account),
            Known = known,
            Shop = await ShopAsync(account, row, lines, order, money.CurrencyCode, known),
            Now = time.GetUtcNow()
        };
    }

    private async Task<ShopFacts> ShopAsync(AmazonAccount account, AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderSnapshot order, string currencyCode, KnownOrder known)
    {
        var primary = await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);
        var products = new Dictionary<string, ProductMatch>();
        foreach (var item in order.OrderItems)
        {
            if (await ProductAsync(account, row, lines.FirstOrDefault(line => line.AmazonItemId == item.OrderItemId), item) is { } match)
                products[item.OrderItemId] = match;
        }

        // a line that Amazon names no longer stays as long as a shipment holds pieces of it
        foreach (var line in lines.Where(line => !products.ContainsKey(line.AmazonItemId) && known.Lines[line.AmazonItemId] is { IsInShop: true, Shipped: > 0 }))
        {
            if (line.ProductId > 0 && await matcher.ByIdAsync(line.ProductId, line.AttributesXml) is { } booked)
                products[line.AmazonItemId] = booked;
        }

        return new ShopFacts
        {
            Products = products,
            CurrencyRate = await CurrencyRateAsync(currencyCode, primary),
            PrimaryCurrencyCode = primary?.CurrencyCode ?? "",
            MissingSetting = await MissingSettingAsync(account),
            ImportedByAccount = row.OrderId == 0 ? await OtherAccountAsync(account, row.AmazonOrderId) : null
        };
    }

    private async Task<KnownOrder> KnownAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderSnapshot order)
    {
        var shopOrder = await orderService.GetOrderByGuidAsync(DeterministicGuid.OfOrder(row.AmazonOrderId));
        var shipped = row.OrderId == 0 ? [] : await ShippedAsync(row, order);
        // past the host's cache, where a line that another request has edited stands as it was
        var quantities = row.OrderId == 0 ? [] : await orderItems.Table.Where(item => item.OrderId == row.OrderId).ToDictionaryAsync(item => item.Id, item => item.Quantity);
        var known = new Dictionary<string, KnownLine>();
        foreach (var line in lines)
        {
            int? inShop = quantities.TryGetValue(line.OrderItemId, out var quantity) ? quantity : null;
            known[line.AmazonItemId] = new KnownLine(line.StockTaken, line.OrderItemId != 0 && inShop is null)
            {
                Sku = line.SellerSku.Length > 0 ? line.SellerSku : line.AmazonItemId,
                StockProductId = line.StockProductId,
                Shipped = line.OrderItemId == 0 ? 0 : shipped.GetValueOrDefault(line.OrderItemId),
                IsInShop = inShop is not null,
                ShopQuantity = inShop,
                WrittenQuantity = line.WrittenQuantity,
                HasLeftShop = line is { OrderItemId: 0, ProductId: > 0 }
            };
        }

        return new KnownOrder
        {
            State = row.State,
            Problems = OrderProblems.Parse(row.Problems),
            Asked = AskSchedule.Parse(row.Asking),
            ShopOrderStatus = shopOrder is null || row.OrderId == 0 ? null : shopOrder.OrderStatus,
            ShopShippingStatus = shopOrder?.ShippingStatus ?? ShippingStatus.NotYetShipped,
            Cancellation = await CancellationAsync(row, shopOrder),
            KeptDespiteRequest = row.KeptDespiteRequest,
            ItemsMissing = row.ItemsMissing,
            CurrencyRate = shopOrder?.CurrencyRate,
            ShopOrderDeleted = shopOrder is { Deleted: true } || row.OrderId != 0 && shopOrder is null,
            HeldBack = row.HeldBack,
            FirstSeenOn = row.CreatedOnUtc.AsUtc(),
            PersonalDataErased = row.PersonalDataErasedOnUtc is not null,
            Address = row.ShippingAddressId == 0 ? KnownAddress.None : await AddressAsync(row.ShippingAddressId),
            Lines = known
        };
    }

    private async Task<KnownCancellation> CancellationAsync(AmazonOrder row, Order? shopOrder)
    {
        if (shopOrder is null || row.CancelledHash.Length == 0)
            return KnownCancellation.None;
        return await print.OfAsync(shopOrder) == row.CancelledHash ? KnownCancellation.Untouched : KnownCancellation.Changed;
    }

    // by line of the shop order; what Amazon has withdrawn has not left
    private async Task<Dictionary<int, int>> ShippedAsync(AmazonOrder row, OrderSnapshot order)
    {
        var withdrawn = ShipmentPlanner.Report(order).Withdrawn.Select(reference => ShipmentWriter.CommentOf(row, reference)).ToHashSet(StringComparer.Ordinal);
        return (await (
                from shipment in shipments.Table
                join item in shipmentItems.Table on shipment.Id equals item.ShipmentId
                where shipment.OrderId == row.OrderId && shipment.ShippedDateUtc != null
                select new { shipment.AdminComment, item.OrderItemId, item.Quantity }).ToListAsync())
            .Where(item => !withdrawn.Contains(item.AdminComment ?? ""))
            .GroupBy(item => item.OrderItemId).ToDictionary(items => items.Key, items => items.Sum(item => item.Quantity));
    }

    private async Task<KnownAddress> AddressAsync(int id) => await addresses.Table.FirstOrDefaultAsync(address => address.Id == id) is { } address
        ? new KnownAddress(
            !string.IsNullOrWhiteSpace(address.FirstName) || !string.IsNullOrWhiteSpace(address.LastName),
            !string.IsNullOrWhiteSpace(address.Address1),
            !string.IsNullOrWhiteSpace(address.City) || !string.IsNullOrWhiteSpace(address.ZipPostalCode),
            address.CountryId is not null)
        : KnownAddress.None;

    private async Task<ProductMatch?> ProductAsync(AmazonAccount account, AmazonOrder row, AmazonOrderItem? line, ItemSnapshot item)
    {
        // a line that stands in the shop keeps its product, whatever becomes of the SKU; only the placeholder gives way
        var isBooked = row.OrderId != 0 && line is { ProductId: > 0 } && line.ProductId != account.PlaceholderProductId;
        if (isBooked && await matcher.ByIdAsync(line!.ProductId, line.AttributesXml) is { } booked)
            return booked;
        if (await matcher.FindAsync(account.Id, item.Product.SellerSku, item.Product.Asin) is { } match)
            return match;
        return account is { UnknownSku: UnknownSkuBehavior.Placeholder, PlaceholderProductId: > 0 }
            && await matcher.ByIdAsync(account.PlaceholderProductId, null) is { } placeholder
            ? placeholder with { IsPlaceholder = true }
            : null;
    }

    private async Task<decimal?> CurrencyRateAsync(string code, Currency? primary)
    {
        if (code.Length == 0)
            return 1;
        var currency = await currencies.GetCurrencyByCodeAsync(code);
        return currency is { Rate: > 0 } && primary is { Rate: > 0 } ? currency.Rate / primary.Rate : null;
    }

    // asked once for all orders of a run, which reads the account once
    private async Task<ChannelMessage?> MissingSettingAsync(AmazonAccount account)
    {
        if (!ReferenceEquals(_account, account))
        {
            _missingSetting = await WhatIsMissingAsync(account);
            _account = account;
        }

        return _missingSetting;
    }

    private async Task<ChannelMessage?> WhatIsMissingAsync(AmazonAccount account)
    {
        if (account.CustomerCreation == CustomerCreation.Fixed
            && await customers.GetCustomerByIdAsync(account.FixedCustomerId) is null or { Deleted: true })
            return new ChannelMessage("Problem.FixedCustomerMissing", account.Name);
        if (account.UnknownSku == UnknownSkuBehavior.Placeholder && await matcher.ByIdAsync(account.PlaceholderProductId, null) is null)
            return new ChannelMessage("Problem.PlaceholderMissing", account.Name);
        return null;
    }

    private async Task<string?> OtherAccountAsync(AmazonAccount account, string amazonOrderId)
    {
        // one that is Pending has no shop order yet, but may hold its stock
        var other = await orders.Table.FirstOrDefaultAsync(row => row.AmazonOrderId == amazonOrderId && row.AccountId != account.Id
            && (row.OrderId != 0 || items.Table.Any(line => line.AmazonOrderRowId == row.Id && line.StockTaken > 0)));
        return other is null ? null : (await accounts.GetByIdAsync(other.AccountId))?.Name ?? $"{other.AccountId}";
    }
}
