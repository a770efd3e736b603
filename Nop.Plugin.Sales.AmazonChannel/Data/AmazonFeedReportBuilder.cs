using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonFeedReport"/> that need a length or a key.</summary>
public class AmazonFeedReportBuilder : NopEntityBuilder<AmazonFeedReport>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonFeedReport.Content)).AsBinary(int.MaxValue).NotNullable()
        .WithColumn(nameof(AmazonFeedReport.Charset)).AsString(64).NotNullable();
}
