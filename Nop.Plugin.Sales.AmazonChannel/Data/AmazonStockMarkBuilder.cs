using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonStockMark"/> that need a length or a key.</summary>
public class AmazonStockMarkBuilder : NopEntityBuilder<AmazonStockMark>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonStockMark.UniqueKey)).AsString(32).NotNullable();
}
