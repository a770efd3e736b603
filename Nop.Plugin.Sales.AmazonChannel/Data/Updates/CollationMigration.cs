using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>
/// On MySQL and MariaDB the tables take the database's collation. Some texts that were two are one under it (in utf8mb4_unicode_ci an eszett is ss), which keys that a person entered can meet:
/// of two carriers that become one the older stays, and the log tells. A key of another table that would become equal leaves that table as it is, and the log tells that.
/// </summary>
[NopMigration("2026-11-28 04:15:01", "Sales.AmazonChannel 1.1.0 collation of the database", MigrationProcessType.Update)]
public class CollationMigration : ChannelMigration
{
    private const string Code = "Collation";

    // the texts that tables are unique by
    private static readonly (Type Entity, string[] Key)[] Keys =
    [
        (typeof(AmazonOrder), [nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AmazonOrderId)]),
        (typeof(AmazonOrderItem), [nameof(AmazonOrderItem.AmazonOrderRowId), nameof(AmazonOrderItem.AmazonItemId)]),
        (typeof(ChannelClaim), [nameof(ChannelClaim.Name)]),
        (typeof(AmazonSubmission), [nameof(AmazonSubmission.UniqueKey)]),
        (typeof(AmazonCarrierName), [nameof(AmazonCarrierName.ShopName)]),
        (typeof(AmazonSkuAlias), [nameof(AmazonSkuAlias.AccountId), nameof(AmazonSkuAlias.KeyHash)])
    ];

    private static readonly Type[] WithoutKeys = [typeof(AmazonAccount), typeof(AmazonFeed), typeof(AmazonShipment), typeof(AmazonSyncState), typeof(AmazonLogEntry)];

    /// <inheritdoc />
    public override void Up() => OnMySql(text =>
    {
        if (text.Collation() is not { } collation)
            return;
        foreach (var (entity, key) in Keys)
            Convert(text, TableOf(entity), key, collation);
        foreach (var table in WithoutKeys.Select(TableOf).Where(table => !text.Has(table, collation)))
            text.Convert(table, collation);
    });

    /// <summary>Nothing: what the collation was before is not known, and the code compares the same under each.</summary>
    public override void Down()
    {
    }

    private static void Convert(TableText text, string table, string[] key, string collation)
    {
        if (text.Has(table, collation))
            return;
        var equal = text.Equals(table, key, collation);
        if (equal.Count > 0 && table != TableOf(typeof(AmazonCarrierName)))
        {
            Log(text, ChannelLogLevel.Error, $"{table} keeps its collation: under the database's {collation} these would be the same: "
                + string.Join(", ", equal.Select(row => $"\"{row.Text}\" and \"{row.Older}\"")) + ". Nothing compares it with other tables, so this does no harm.");
            return;
        }

        foreach (var row in equal)
        {
            text.Delete(table, row.Id);
            Log(text, ChannelLogLevel.Warning,
                $"The carrier \"{row.Text}\" was removed: with the database's collation {collation} it is the same as \"{row.Older}\", which is older and stays. Look at Configure > Carriers.");
        }

        text.Convert(table, collation);
    }

    private static void Log(TableText text, ChannelLogLevel level, string message) => text.Log(TableOf(typeof(AmazonLogEntry)), (int)level, Code, message, DateTime.UtcNow);

    private static string TableOf(Type entity) => NameCompatibilityManager.GetTableName(entity);
}
