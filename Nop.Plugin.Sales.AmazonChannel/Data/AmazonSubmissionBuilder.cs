using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Columns of <see cref="AmazonSubmission"/> that need a length or a key.</summary>
public class AmazonSubmissionBuilder : NopEntityBuilder<AmazonSubmission>
{
    /// <inheritdoc />
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(AmazonSubmission.UniqueKey)).AsString(200).NotNullable()
        .WithColumn(nameof(AmazonSubmission.TrackingNumber)).AsString(400).NotNullable()
        .WithColumn(nameof(AmazonSubmission.RefusedHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonSubmission.RepeatedHash)).AsString(64).NotNullable()
        .WithColumn(nameof(AmazonSubmission.RequestId)).AsString(100).Nullable();
}
