using System.Security.Cryptography;
using System.Text.Json;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Keeps what Amazon said last about each order, before the shop acts on it. The raw answer is encrypted: it holds personal data.</summary>
public sealed class SnapshotStore(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IEncryptionService encryption,
    TimeProvider time)
{
    /// <summary>The row of an order; null when it was never seen.</summary>
    public async Task<AmazonOrder?> FindAsync(int accountId, string amazonOrderId) =>
        await orders.Table.FirstOrDefaultAsync(row => row.AccountId == accountId && row.AmazonOrderId == amazonOrderId);

    /// <summary>The lines of an order.</summary>
    public async Task<IReadOnlyList<AmazonOrderItem>> LinesAsync(AmazonOrder row) =>
        await items.Table.Where(item => item.AmazonOrderRowId == row.Id).OrderBy(item => item.Id).ToListAsync();

    /// <summary>Stores an answer and marks the order as still to be worked on.</summary>
    public async Task<AmazonOrder> SaveAsync(AmazonAccount account, AmazonOrder? known, OrderAnswer answer)
    {
        var row = known ?? NewRow(account.Id, answer.Order.OrderId);
        Fill(row, answer.Order, time.GetUtcNow().UtcDateTime);
        Replace(row, answer.Json);
        row.ItemsMissing = answer.ItemsMissing;
        row.Applied = false;
        row.NextAttemptOnUtc = time.GetUtcNow().UtcDateTime;
        row.SyncedOnUtc = time.GetUtcNow().UtcDateTime;
        await SaveRowAsync(row);
        await SaveLinesAsync(row, answer.Order);
        return row;
    }

    /// <summary>Stores an answer that could not be read or stored as an order, so that it is seen and not lost.</summary>
    public async Task SaveUnreadableAsync(AmazonAccount account, string amazonOrderId, string json, OrderProblem problem, string reason)
    {
        var row = await FindAsync(account.Id, amazonOrderId) ?? NewRow(account.Id, amazonOrderId);
        Replace(row, Permitted(row, json));
        await SaveProblemAsync(row, problem, reason);
    }

    /// <summary>Stores that nothing can be done with what is stored of an order, and why; it is tried again later.</summary>
    public async Task SaveProblemAsync(AmazonOrder row, OrderProblem problem, string reason)
    {
        row.State = row.OrderId == 0 ? ImportState.NeedsAttention : row.State;
        row.Problems = OrderProblems.Format([.. OrderProblems.Parse(row.Problems), problem]);
        row.ProblemText = reason;
        row.LastAction = reason;
        row.Applied = false;
        row.Attempts++;
        row.NextAttemptOnUtc = RetryPause.After(row.Attempts, time.GetUtcNow());
        row.SyncedOnUtc = time.GetUtcNow().UtcDateTime;
        await SaveRowAsync(row);
    }

    /// <summary>What of an answer may be stored: all of it, or nothing personal once the order's personal data was erased.</summary>
    public static string Permitted(AmazonOrder? row, string json) => row?.PersonalDataErasedOnUtc is null ? json : PersonalFields.Erase(json).Json;

    /// <summary>Puts another text in the place of the stored answer; null leaves none. The row is not saved.</summary>
    public void Replace(AmazonOrder row, string? json)
    {
        row.Snapshot = json is null ? null : encryption.EncryptText(json);
        row.SnapshotHash = json is null ? "" : ContentHash.Of(json);
    }

    /// <summary>Saves the row.</summary>
    public async Task SaveRowAsync(AmazonOrder row)
    {
        row.RetentionFromUtc = PersonalDataExpiry.Of(row);
        if (row.Id == 0)
            await orders.InsertAsync(row, false);
        else
            await orders.UpdateAsync(row, false);
    }

    /// <summary>The raw answer of a stored order; null when none is stored any more, or when the shop's encryption key was changed (<see cref="IsSealed"/>).</summary>
    public string? Json(AmazonOrder row)
    {
        if (string.IsNullOrEmpty(row.Snapshot))
            return null;
        try
        {
            // another key may give a text too, only not this one
            return encryption.DecryptText(row.Snapshot) is { } json && ContentHash.Of(json) == row.SnapshotHash ? json : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>True when an answer is stored that cannot be decrypted: the shop's encryption key was changed.</summary>
    public bool IsSealed(AmazonOrder row) => !string.IsNullOrEmpty(row.Snapshot) && Json(row) is null;

    /// <summary>The stored order; null when none is stored any more or it cannot be read, which the order's problem tells.</summary>
    public OrderSnapshot? TryRead(AmazonOrder row)
    {
        try
        {
            return Json(row) is { } json ? Read(json) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads an order. Throws <see cref="JsonException"/> or <see cref="FormatException"/> naming what is missing or wrong.</summary>
    public static OrderSnapshot Read(string json)
    {
        var order = JsonSerializer.Deserialize(json, AmazonJson.Default.OrderSnapshot) ?? throw new JsonException("the order is null");
        if (SnapshotCheck.WhatIsWrong(order) is { } wrong)
            throw new JsonException(wrong);
        return order;
    }

    /// <summary>Amazon's order id of an answer that may be unreadable otherwise; null when not even that can be found.</summary>
    public static string? ReadId(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("orderId", out var id)
                && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= 64 } text ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private AmazonOrder NewRow(int accountId, string amazonOrderId) => new()
    {
        AccountId = accountId,
        AmazonOrderId = amazonOrderId,
        CreatedOnUtc = time.GetUtcNow().UtcDateTime,
        PurchasedOnUtc = time.GetUtcNow().UtcDateTime,
        LastUpdatedOnUtc = DateTime.UnixEpoch
    };

    private static void Fill(AmazonOrder row, OrderSnapshot order, DateTime now)
    {
        row.AmazonStatus = OrderFacts.Status(order).Short(64);
        row.FulfilledBy = OrderFacts.FulfilledBy(order).Short(32);
        row.MarketplaceId = (order.SalesChannel.MarketplaceId ?? "").Short(64);
        row.MarketplaceName = (order.SalesChannel.MarketplaceName ?? "").Short(200);
        row.Programs = string.Join(',', OrderFacts.Programs(order)).Short(400);
        row.PurchasedOnUtc = order.CreatedTime.UtcDateTime;
        row.LastUpdatedOnUtc = order.LastUpdatedTime.UtcDateTime;
        row.ShipByUtc = order.Fulfillment?.ShipByWindow?.LatestDateTime?.UtcDateTime ?? row.ShipByUtc;
        row.DeliverByUtc = order.Fulfillment?.DeliverByWindow?.LatestDateTime?.UtcDateTime ?? row.DeliverByUtc;
        row.ClosedOnUtc = PersonalDataExpiry.ClosedOn(row, order);
        row.DeliveredOnUtc = PersonalDataExpiry.DeliveredOn(row, order, now);
        row.BuyerCancellationRequested = OrderFacts.BuyerRequest(order) is not null;
        row.NoMoneySinceUtc = OrderFacts.NeedsMoney(order) && !OrderMoney.Of(order).IsSaid ? row.NoMoneySinceUtc ?? now : null;
        row.BuyerName = OrderFacts.PersonName(order) is { } name ? name.Short(400) : row.BuyerName;
        if (order.Proceeds?.GrandTotal is { } total)
        {
            row.GrandTotal = total.ToDecimal();
            row.CurrencyCode = total.CurrencyCode.Short(8);
        }
    }

    private async Task SaveLinesAsync(AmazonOrder row, OrderSnapshot order)
    {
        var known = (await LinesAsync(row)).ToDictionary(line => line.AmazonItemId);
        foreach (var item in order.OrderItems)
        {
            var line = known.GetValueOrDefault(item.OrderItemId) ?? new AmazonOrderItem { AmazonOrderRowId = row.Id, AmazonItemId = item.OrderItemId };
            if (line.Id != 0 && line.QuantityOrdered == item.QuantityOrdered && line.SellerSku == (item.Product.SellerSku ?? "") && line.Title == item.Product.Title)
                continue;
            if (IsAnother(line, item))
                (line.ProductId, line.AttributesXml) = (0, null);
            line.SellerSku = item.Product.SellerSku ?? "";
            line.Asin = item.Product.Asin ?? "";
            line.Title = item.Product.Title;
            line.QuantityOrdered = item.QuantityOrdered;
            if (line.Id == 0)
                await items.InsertAsync(line, false);
            else
                await items.UpdateAsync(line, false);
        }

        if (order.OrderItems.Count == 0)
            return;
        foreach (var gone in known.Values.Where(line => line.QuantityOrdered != 0 && order.OrderItems.All(item => item.OrderItemId != line.AmazonItemId)))
        {
            gone.QuantityOrdered = 0;
            await items.UpdateAsync(gone, false);
        }
    }

    // Amazon sells another product on the line: the one that it stood for is found anew
    private static bool IsAnother(AmazonOrderItem line, ItemSnapshot item) =>
        line.SellerSku.Length > 0 && !string.IsNullOrEmpty(item.Product.SellerSku) && line.SellerSku != item.Product.SellerSku;
}
