using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Security;

namespace Bench;

/// <summary>
/// Fills a shop with the orders of a busy seller of three accounts, one every three minutes back from now, rows as wide as real ones. Most are shipped and imported;
/// the newest are open or pending; one in a hundred has a problem; one in fifty was refunded. Nothing is due, so that scans find what they find on a quiet day: nothing.
/// </summary>
internal sealed class ManyOrders(IServiceProvider services, DateTime now)
{
    private const int Batch = 2000;
    private const int OpenFor = 2000;

    private static readonly string[] Names = ["Ann Example", "Łukasz Żółkiewski", "Dana Whitfield", "Jörg Müßig", "Inès Marchal", "Theo Brooks"];
    private static readonly string[] Skus = ["MUG", "PLATE", "BOWL", "SPOON", "FORK"];
    private static readonly Marketplace[] Marketplaces =
    [
        new(1, "ATVPDKIKX0DER", "Amazon.com", "USD"), new(1, "A2EUQ1WTGCTBG2", "Amazon.ca", "CAD"), new(1, "A1AM78C64UM0Y8", "Amazon.com.mx", "MXN"),
        new(2, "A1PA6795UKMFR9", "Amazon.de", "EUR"), new(2, "A13V1IB3VIYZZH", "Amazon.fr", "EUR"), new(2, "A1F83G8C2ARO7P", "Amazon.co.uk", "GBP"), new(3, "A1VC38T7YXB528", "Amazon.co.jp", "JPY")
    ];

    private readonly Random _random = new(7);
    private readonly string _snapshot = services.GetRequiredService<IEncryptionService>().EncryptText($$"""{"orderId":"111-0000000-0000000","orderItems":[],"padding":"{{new string('x', 2900)}}"}""");
    private int _billingAddressId;
    private int _shopOrders;
    private int _shipments;

    internal async Task InsertAsync(int count)
    {
        var accounts = services.GetRequiredService<AccountService>();
        foreach (var name in new[] { "North America", "Europe", "Japan" })
        {
            await accounts.SaveAsync(new AmazonAccount { Name = name, Region = AmazonRegion.Custom, CustomEndpoint = "http://127.0.0.1:9/", CustomTokenEndpoint = "http://127.0.0.1:9/", ClientId = "id" }, "secret", "token");
        }

        var address = new Address { Email = "buyer@amazon-order.invalid", CreatedOnUtc = now };
        await services.GetRequiredService<IRepository<Address>>().InsertAsync(address, false);
        _billingAddressId = address.Id;
        for (var first = 0; first < count; first += Batch)
            await InsertAsync(first, Math.Min(Batch, count - first));
    }

    private async Task InsertAsync(int first, int count)
    {
        var orders = new List<AmazonOrder>();
        var lines = new List<AmazonOrderItem>();
        var entries = new List<AmazonLogEntry>();
        var shopOrders = new List<Order>();
        var shipments = new List<Shipment>();
        var submissions = new List<AmazonSubmission>();
        for (var number = first; number < first + count; number++)
        {
            var row = Row(number);
            orders.Add(row);
            lines.AddRange(Lines(row, number));
            entries.Add(Entry(row));
            if (row.OrderId == 0)
                continue;
            shopOrders.Add(ShopOrder(row, number));
            if (row is { FulfilledBy: "MERCHANT", AmazonStatus: "SHIPPED" })
                submissions.Add(Told(Shipped(row, shipments), row, number + 1, number));
            if (shopOrders[^1].RefundedAmount > 0)
                submissions.Add(Refunded(row, number + 1, shopOrders[^1].RefundedAmount));
        }

        await AddAsync(shopOrders);
        await AddAsync(shipments);
        await AddAsync(orders);
        await AddAsync(lines);
        await AddAsync(submissions);
        await AddAsync(entries);
    }

    private AmazonOrder Row(int number)
    {
        var marketplace = Marketplaces[Math.Min(_random.Next(Marketplaces.Length), _random.Next(Marketplaces.Length))];
        var purchased = now.AddMinutes(-3 * number);
        var hasProblem = number % 100 == 99;
        var isByAmazon = number % 5 < 2;
        var status = number % 25 == 0 ? "CANCELLED" : number >= OpenFor ? hasProblem ? "UNSHIPPED" : "SHIPPED" : number % 10 == 1 ? "PENDING" : number % 10 == 2 ? "PARTIALLY_SHIPPED" : "UNSHIPPED";
        var state = hasProblem ? ImportState.NeedsAttention : status == "CANCELLED" ? ImportState.Cancelled : status == "PENDING" ? ImportState.Waiting : number % 60 == 31 ? ImportState.Skipped : ImportState.Imported;
        return new AmazonOrder
        {
            AccountId = marketplace.AccountId,
            AmazonOrderId = $"111-{number / 10_000_000:0000000}-{number % 10_000_000:0000000}",
            OrderId = state == ImportState.Imported || (state == ImportState.Cancelled && number % 50 == 0) ? ++_shopOrders : 0,
            State = state,
            Problems = hasProblem ? nameof(OrderProblem.UnknownSku) : "",
            ProblemText = hasProblem ? $"No product of the shop has the SKU NOT-HERE-{number % 4000}." : null,
            LastAction = $"Status updated to {status}.",
            AmazonStatus = status,
            FulfilledBy = isByAmazon ? "AMAZON" : "MERCHANT",
            MarketplaceId = marketplace.Id,
            MarketplaceName = marketplace.Name,
            Programs = number % 7 == 0 ? "PRIME" : "",
            PurchasedOnUtc = purchased,
            LastUpdatedOnUtc = purchased.AddHours(2),
            ShipByUtc = purchased.AddDays(2),
            CurrencyCode = marketplace.Currency,
            GrandTotal = 10 + _random.Next(50_000) / 100m,
            BuyerName = number < 17_000 ? $"{Names[_random.Next(Names.Length)]} {number}" : null,
            BuyerCancellationRequested = number % 900 == 0,
            Snapshot = _snapshot,
            Applied = true,
            NextAttemptOnUtc = hasProblem ? now.AddHours(12) : null,
            CustomerId = 1_000_000 + number,
            RetentionFromUtc = purchased.AddDays(6),
            PersonalDataErasedOnUtc = number < 17_000 ? null : purchased.AddDays(36),
            CreatedOnUtc = purchased,
            SyncedOnUtc = now
        };
    }

    private static IEnumerable<AmazonOrderItem> Lines(AmazonOrder row, int number) => Enumerable.Range(0, number % 10 == 0 ? 3 : 1).Select(line => new AmazonOrderItem
    {
        AmazonOrderRowId = number + 1,
        AmazonItemId = $"{10_000_000_000 + 10L * number + line}",
        SellerSku = row.State == ImportState.NeedsAttention ? $"NOT-HERE-{number % 4000}" : Skus[number % Skus.Length],
        Asin = "B000000001",
        Title = "A thing for the kitchen, dishwasher safe, in blue",
        QuantityOrdered = 1 + number % 3,
        ProductId = row.OrderId == 0 ? 0 : 1 + number % Skus.Length,
        StockTaken = row.OrderId == 0 ? 0 : 1 + number % 3,
        StockProductId = row.OrderId == 0 ? 0 : 1 + number % Skus.Length
    });

    private static AmazonLogEntry Entry(AmazonOrder row) => new()
    {
        AccountId = row.AccountId,
        Level = row.State == ImportState.NeedsAttention ? ChannelLogLevel.Warning : ChannelLogLevel.Information,
        Code = row.State.ToString(),
        Message = $"{row.State} with status {row.AmazonStatus}.",
        AmazonOrderId = row.AmazonOrderId,
        CreatedOnUtc = row.PurchasedOnUtc
    };

    private Order ShopOrder(AmazonOrder row, int number) => new()
    {
        OrderGuid = Guid.NewGuid(),
        StoreId = 1,
        CustomerId = 1,
        BillingAddressId = _billingAddressId,
        OrderStatus = OrderStatus.Complete,
        CustomerCurrencyCode = row.CurrencyCode,
        CurrencyRate = 1,
        OrderTotal = row.GrandTotal ?? 0,
        RefundedAmount = number % 50 == 7 ? 5 : 0,
        CustomOrderNumber = $"A-{row.OrderId}",
        CreatedOnUtc = row.PurchasedOnUtc
    };

    private Shipment Shipped(AmazonOrder row, List<Shipment> shipments)
    {
        _shipments++;
        var shipment = new Shipment { OrderId = row.OrderId, TrackingNumber = $"1Z{row.OrderId:0000000000}", ShippedDateUtc = row.PurchasedOnUtc.AddDays(1), CreatedOnUtc = row.PurchasedOnUtc.AddDays(1) };
        shipments.Add(shipment);
        return shipment;
    }

    private AmazonSubmission Told(Shipment shipment, AmazonOrder row, int rowId, int number) => new()
    {
        AccountId = row.AccountId,
        AmazonOrderRowId = rowId,
        Kind = SubmissionKind.Ship,
        State = number % 400 == 3 ? SubmissionState.Refused : number % 2000 == 4 ? SubmissionState.Stuck : SubmissionState.Accepted,
        UniqueKey = ShipmentRequests.KeyOf(_shipments),
        ShipmentId = _shipments,
        TrackingNumber = shipment.TrackingNumber,
        CreatedOnUtc = shipment.CreatedOnUtc,
        UpdatedOnUtc = shipment.CreatedOnUtc
    };

    private static AmazonSubmission Refunded(AmazonOrder row, int rowId, decimal amount) => new()
    {
        AccountId = row.AccountId,
        AmazonOrderRowId = rowId,
        Kind = SubmissionKind.Refund,
        State = SubmissionState.Dismissed,
        UniqueKey = RefundRequests.KeyOf(rowId, amount),
        CreatedOnUtc = row.PurchasedOnUtc,
        UpdatedOnUtc = row.PurchasedOnUtc
    };

    private Task AddAsync<T>(List<T> rows) where T : BaseEntity => rows.Count == 0 ? Task.CompletedTask : services.GetRequiredService<IRepository<T>>().InsertAsync(rows, false);

    private sealed record Marketplace(int AccountId, string Id, string Name, string Currency);
}
