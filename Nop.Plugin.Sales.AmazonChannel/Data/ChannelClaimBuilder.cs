using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="ChannelClaim"/> that need a length or a key.</summary>
public class ChannelClaimBuilder : NopEntityBuilder<ChannelClaim>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(ChannelClaim.Name)).AsString(150).NotNullable()
        .WithColumn(nameof(ChannelClaim.Owner)).AsString(200).NotNullable();
}
