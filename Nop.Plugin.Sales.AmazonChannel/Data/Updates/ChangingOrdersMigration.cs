using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>
/// Orders remember what their later answers are compared with; those that the channel cancelled for their buyers are told from those that Amazon cancelled.
/// In 1.0.0 both had one state, and only what Amazon said last tells them apart.
/// </summary>
[NopMigration("2026-11-28 04:11:01", "Sales.AmazonChannel 1.1.0 orders that change", MigrationProcessType.Update)]
public class ChangingOrdersMigration : ChannelMigration
{
    private const string CancelledAtAmazon = "CANCELLED";

    private static string Orders => NameCompatibilityManager.GetTableName(typeof(AmazonOrder));

    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonOrder>(nameof(AmazonOrder.ItemsMissing), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        Column<AmazonOrder>(nameof(AmazonOrder.KeptDespiteRequest), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        Column<AmazonOrder>(nameof(AmazonOrder.Figures), column => column.AsString(int.MaxValue).Nullable());
        Column<AmazonOrder>(nameof(AmazonOrder.CancelledHash), column => column.AsString(64).NotNullable().WithDefaultValue(""));
        Sort(from: ImportState.Cancelled, to: ImportState.CancelledForBuyer);
        Update.Table(Orders).Set(new { StateId = (int)ImportState.Cancelled })
            .Where(new { StateId = (int)ImportState.CancelledForBuyer, AmazonStatus = CancelledAtAmazon });
    }

    /// <inheritdoc />
    public override void Down()
    {
        if (Schema.Table(Orders).Exists())
        {
            Sort(from: ImportState.CancelledForBuyer, to: ImportState.Cancelled);
            Sort(from: ImportState.CancelledInShop, to: ImportState.Imported);
        }

        DropColumn<AmazonOrder>(nameof(AmazonOrder.CancelledHash));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.Figures));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.KeptDespiteRequest));
        DropColumn<AmazonOrder>(nameof(AmazonOrder.ItemsMissing));
    }

    private void Sort(ImportState from, ImportState to) => Update.Table(Orders).Set(new { StateId = (int)to }).Where(new { StateId = (int)from });
}
