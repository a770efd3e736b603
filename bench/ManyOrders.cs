using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bench;

/// <summary>Fills the plugin's tables with orders like those of a busy seller: wide rows, a few hundred of them with a problem.</summary>
internal static class ManyOrders
{
    private static readonly string[] Statuses = ["PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "SHIPPED", "SHIPPED", "SHIPPED", "CANCELLED"];
    private static readonly string[] Names = ["Ann Example", "Łukasz Żółkiewski", "Dana Whitfield", "Jörg Müßig", "Inès Marchal", "Theo Brooks"];
    private static readonly (string Id, string Name, string Currency)[] Marketplaces = [("ATVPDKIKX0DER", "Amazon.com", "USD"), ("A1PA6795UKMFR9", "Amazon.de", "EUR"), ("A1VC38T7YXB528", "Amazon.co.jp", "JPY")];

    internal static void Insert(SqliteConnection connection, int count)
    {
        var now = DateTime.UtcNow;
        var random = new Random(7);
        var snapshot = new string('x', 4000);
        using var transaction = connection.BeginTransaction();
        using var order = Command(connection, transaction, "AmazonChannel_Order",
            "AccountId", "AmazonOrderId", "OrderId", "StateId", "Problems", "ProblemText", "LastAction", "AmazonStatus", "FulfilledBy", "MarketplaceId", "MarketplaceName", "Programs",
            "PurchasedOnUtc", "LastUpdatedOnUtc", "ShipByUtc", "CurrencyCode", "GrandTotal", "BuyerName", "BuyerCancellationRequested", "Snapshot", "SnapshotHash", "Applied", "Attempts", "NextAttemptOnUtc",
            "CustomerId", "BillingAddressId", "ShippingAddressId", "AddressHash", "FiguresHash", "CreatedOnUtc", "SyncedOnUtc");
        using var line = Command(connection, transaction, "AmazonChannel_OrderItem",
            "AmazonOrderRowId", "AmazonItemId", "SellerSku", "Asin", "Title", "QuantityOrdered", "OrderItemId", "ProductId", "StockTaken", "StockProductId", "StockIntent", "StockBefore",
            "StockHistoryId", "StockUncertain", "BookingShipmentItemId", "BookingBefore", "BookingHistoryId");
        using var log = Command(connection, transaction, "AmazonChannel_LogEntry", "AccountId", "LevelId", "Operation", "Code", "Message", "AmazonOrderId", "RequestId", "CustomerId", "CreatedOnUtc");
        for (var i = 0; i < count; i++)
        {
            var id = $"111-{i / 10_000_000:0000000}-{i % 10_000_000:0000000}";
            var status = Statuses[random.Next(Statuses.Length)];
            var place = Marketplaces[random.Next(Marketplaces.Length)];
            var isStuck = i % 200 == 0;
            var purchased = now.AddMinutes(-3 * i);
            Run(order, 1, id, status == "PENDING" || isStuck ? 0 : i + 1, status == "PENDING" ? 0 : isStuck ? 20 : status == "CANCELLED" ? 40 : 10, isStuck ? "UnknownSku" : "",
                isStuck ? "No product of the shop has the SKU." : null, $"Status updated to {status}.", status, i % 5 == 0 ? "AMAZON" : "MERCHANT", place.Id, place.Name, i % 7 == 0 ? "PRIME" : "",
                purchased, purchased.AddHours(2), purchased.AddDays(2), place.Currency, (10 + random.Next(50_000) / 100m).ToString(CultureInfo.InvariantCulture), $"{Names[random.Next(Names.Length)]} {i}", i % 900 == 0,
                snapshot, "", true, 0, isStuck ? now : null, 0, 0, 0, "", "", purchased, now);
            Run(line, i + 1, $"{10_000_000_000 + i}", isStuck ? $"NOT-HERE-{i % 4000}" : "MUG", "B000000001", "Mug", 1 + i % 3, 0, isStuck ? 0 : 1, 0, 0, 0, 0, 0, false, 0, 0, 0);
            Run(log, 1, 20, "", "Imported", $"Imported with status {status}.", id, "", 0, purchased);
        }

        transaction.Commit();
        using var analyze = connection.CreateCommand();
        analyze.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        analyze.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string table, params string[] columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})";
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(new SqliteParameter($"@{i}", null));
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] is DateTime moment ? moment.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture) : values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
