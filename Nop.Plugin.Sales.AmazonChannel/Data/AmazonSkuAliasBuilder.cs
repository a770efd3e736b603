using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonSkuAlias"/> that need a length or a key.</summary>
public class AmazonSkuAliasBuilder : NopEntityBuilder<AmazonSkuAlias>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonSkuAlias.SellerSku)).AsString(255).NotNullable()
        .WithColumn(nameof(AmazonSkuAlias.Asin)).AsString(32).NotNullable()
        .WithColumn(nameof(AmazonSkuAlias.KeyHash)).AsString(64).NotNullable();
}
