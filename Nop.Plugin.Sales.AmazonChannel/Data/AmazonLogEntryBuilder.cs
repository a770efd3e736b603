using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonLogEntry"/> that need a length or a key.</summary>
public class AmazonLogEntryBuilder : NopEntityBuilder<AmazonLogEntry>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonLogEntry.Operation)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonLogEntry.Code)).AsString(100).NotNullable()
        .WithColumn(nameof(AmazonLogEntry.AmazonOrderId)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonLogEntry.RequestId)).AsString(100).NotNullable();
}
