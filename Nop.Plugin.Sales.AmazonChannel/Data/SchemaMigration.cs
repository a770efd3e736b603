using FluentMigrator;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>The tables of version 1.0.0. Its way down drops them with their indexes.</summary>
[NopMigration("2026-11-23 04:17:31", "Sales.AmazonChannel base schema", MigrationProcessType.Installation)]
public class SchemaMigration : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Create.TableFor<AmazonAccount>();
        Create.TableFor<AmazonOrder>();
        Create.TableFor<AmazonOrderItem>();
        Create.TableFor<ChannelClaim>();
        Create.TableFor<AmazonSubmission>();
        Create.TableFor<AmazonSyncState>();
        Create.TableFor<AmazonSkuAlias>();
        Create.TableFor<AmazonLogEntry>();

        Unique<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.AmazonOrderId));
        Unique<AmazonOrderItem>(nameof(AmazonOrderItem.AmazonOrderRowId), nameof(AmazonOrderItem.AmazonItemId));
        Unique<ChannelClaim>(nameof(ChannelClaim.Name));
        Unique<AmazonSubmission>(nameof(AmazonSubmission.UniqueKey));
        Unique<AmazonSyncState>(nameof(AmazonSyncState.AccountId));
        Unique<AmazonSkuAlias>(nameof(AmazonSkuAlias.AccountId), nameof(AmazonSkuAlias.SellerSku), nameof(AmazonSkuAlias.Asin));

        Index<AmazonOrder>(nameof(AmazonOrder.OrderId));
        Index<AmazonOrder>(nameof(AmazonOrder.AmazonOrderId));
        Index<AmazonOrder>(nameof(AmazonOrder.AccountId), nameof(AmazonOrder.NextAttemptOnUtc));
        Index<AmazonOrder>(nameof(AmazonOrder.StateId), nameof(AmazonOrder.PurchasedOnUtc));
        // carries all that the list filters and sorts by, so that the wide rows are read for the page alone
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_List", [nameof(AmazonOrder.PurchasedOnUtc), nameof(AmazonOrder.StateId), nameof(AmazonOrder.AccountId), nameof(AmazonOrder.MarketplaceId),
            nameof(AmazonOrder.FulfilledBy), nameof(AmazonOrder.AmazonStatus), nameof(AmazonOrder.OrderId), nameof(AmazonOrder.GrandTotal),
            nameof(AmazonOrder.ShipByUtc), nameof(AmazonOrder.AmazonOrderId), nameof(AmazonOrder.BuyerName)], unique: false);
        Index<AmazonOrder>(nameof(AmazonOrder.MarketplaceId), nameof(AmazonOrder.MarketplaceName));
        // finds what is due for erasing, and what is left of removed accounts
        Index(typeof(AmazonOrder), "IX_AmazonChannel_Order_Retention", [nameof(AmazonOrder.PersonalDataErasedOnUtc), nameof(AmazonOrder.RetentionFromUtc), nameof(AmazonOrder.AccountId)], unique: false);
        Index<AmazonSubmission>(nameof(AmazonSubmission.StateId), nameof(AmazonSubmission.NextAttemptOnUtc));
        Index<AmazonSubmission>(nameof(AmazonSubmission.AmazonOrderRowId));
        Index<AmazonLogEntry>(nameof(AmazonLogEntry.CreatedOnUtc));
        Index<AmazonLogEntry>(nameof(AmazonLogEntry.AmazonOrderId));
    }

    /// <inheritdoc />
    public override void Down()
    {
        foreach (var entity in new[]
        {
            typeof(AmazonLogEntry), typeof(AmazonSkuAlias), typeof(AmazonSyncState), typeof(AmazonSubmission),
            typeof(ChannelClaim), typeof(AmazonOrderItem), typeof(AmazonOrder), typeof(AmazonAccount)
        })
        {
            var table = NameCompatibilityManager.GetTableName(entity);
            if (Schema.Table(table).Exists())
                Delete.Table(table);
        }
    }

    private void Unique<TEntity>(params string[] columns) => Index(typeof(TEntity), Named<TEntity>("AK", columns), columns, unique: true);

    private void Index<TEntity>(params string[] columns) => Index(typeof(TEntity), Named<TEntity>("IX", columns), columns, unique: false);

    private static string Named<TEntity>(string prefix, string[] columns) => $"{prefix}_{NameCompatibilityManager.GetTableName(typeof(TEntity))}_{string.Join('_', columns)}";

    // MySQL takes names of 64 characters at the most
    private void Index(Type entity, string name, string[] columns, bool unique)
    {
        var index = Create.Index(name).OnTable(NameCompatibilityManager.GetTableName(entity));
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
        if (unique)
            index.WithOptions().Unique();
    }
}
