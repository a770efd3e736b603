using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonOrderItem"/> that need a length or a key.</summary>
public class AmazonOrderItemBuilder : NopEntityBuilder<AmazonOrderItem>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonOrderItem.AmazonItemId)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonOrderItem.SellerSku)).AsString(400).NotNullable()
        .WithColumn(nameof(AmazonOrderItem.Asin)).AsString(32).NotNullable()
        .WithColumn(nameof(AmazonOrderItem.WrittenHash)).AsString(64).Nullable()
        .WithColumn(nameof(AmazonOrderItem.StockMarkKey)).AsString(32).Nullable();
}
