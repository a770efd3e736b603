using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonOrder"/> that need a length or a key.</summary>
public class AmazonOrderBuilder : NopEntityBuilder<AmazonOrder>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonOrder.AmazonOrderId)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.Problems)).AsString(1000).NotNullable()
        .WithColumn(nameof(AmazonOrder.AmazonStatus)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.FulfilledBy)).AsString(32).NotNullable()
        .WithColumn(nameof(AmazonOrder.MarketplaceId)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.MarketplaceName)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonOrder.Programs)).AsString(400).NotNullable()
        .WithColumn(nameof(AmazonOrder.CurrencyCode)).AsString(8).NotNullable()
        .WithColumn(nameof(AmazonOrder.BuyerName)).AsString(400).Nullable()
        .WithColumn(nameof(AmazonOrder.Asking)).AsString(400).NotNullable()
        .WithColumn(nameof(AmazonOrder.SnapshotHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.FiguresHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.CancelledHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.FactsHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.ShopRate)).AsDecimal(18, 8).Nullable()
        .WithColumn(nameof(AmazonOrder.AddressHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrder.AmazonAddressHash)).AsString(64).NotNullable();
}
