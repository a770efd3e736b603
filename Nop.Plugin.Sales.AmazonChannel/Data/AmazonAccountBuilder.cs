using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonAccount"/> that need a length or a key.</summary>
public class AmazonAccountBuilder : NopEntityBuilder<AmazonAccount>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonAccount.Name)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonAccount.CustomEndpoint)).AsString(400).Nullable()
        .WithColumn(nameof(AmazonAccount.CustomTokenEndpoint)).AsString(400).Nullable()
        .WithColumn(nameof(AmazonAccount.ClientId)).AsString(400).NotNullable()
        .WithColumn(nameof(AmazonAccount.OrderNumberPrefix)).AsString(50).NotNullable()
        .WithColumn(nameof(AmazonAccount.SellerId)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonAccount.DefaultCarrier)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonAccount.InstallationHash)).AsString(64).Nullable();
}
