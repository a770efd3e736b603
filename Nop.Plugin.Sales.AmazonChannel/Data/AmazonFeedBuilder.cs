using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonFeed"/> that need a length or a key.</summary>
public class AmazonFeedBuilder : NopEntityBuilder<AmazonFeed>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonFeed.FeedType)).AsString(100).NotNullable()
        .WithColumn(nameof(AmazonFeed.FeedId)).AsString(100).NotNullable()
        .WithColumn(nameof(AmazonFeed.ProcessingStatus)).AsString(32).NotNullable();
}
