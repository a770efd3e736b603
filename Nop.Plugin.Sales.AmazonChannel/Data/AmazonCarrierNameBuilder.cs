using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonCarrierName"/> that need a length or a key.</summary>
public class AmazonCarrierNameBuilder : NopEntityBuilder<AmazonCarrierName>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonCarrierName.ShopName)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonCarrierName.CarrierCode)).AsString(100).NotNullable();
}
