using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonShipment"/> that need a length or a key.</summary>
public class AmazonShipmentBuilder : NopEntityBuilder<AmazonShipment>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonShipment.Carrier)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonShipment.ShippingMethod)).AsString(200).NotNullable();
}
