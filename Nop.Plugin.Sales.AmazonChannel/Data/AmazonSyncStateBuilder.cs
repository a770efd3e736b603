using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonSyncState"/> that need a length or a key.</summary>
public class AmazonSyncStateBuilder : NopEntityBuilder<AmazonSyncState>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonSyncState.RemovedName)).AsString(200).Nullable()
        .WithColumn(nameof(AmazonSyncState.RemovedSellerId)).AsString(64).Nullable();
}
