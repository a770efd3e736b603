using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>What a person decides of a shipment, and what Amazon refused or did not keep of it, is remembered.</summary>
[NopMigration("2026-11-28 04:16:03", "Sales.AmazonChannel 1.1.0 decisions on shipments", MigrationProcessType.Update)]
public class ShipmentDecisionMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Column<AmazonShipment>(nameof(AmazonShipment.WithoutTracking), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        Column<AmazonShipment>(nameof(AmazonShipment.ConfirmAnyway), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        Column<AmazonShipment>(nameof(AmazonShipment.TransparencyCodes), column => column.AsString(int.MaxValue).Nullable());
        Column<AmazonSubmission>(nameof(AmazonSubmission.RefusedHash), column => column.AsString(64).NotNullable().WithDefaultValue(""));
        Column<AmazonSubmission>(nameof(AmazonSubmission.RepeatedHash), column => column.AsString(64).NotNullable().WithDefaultValue(""));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropColumn<AmazonSubmission>(nameof(AmazonSubmission.RepeatedHash));
        DropColumn<AmazonSubmission>(nameof(AmazonSubmission.RefusedHash));
        DropColumn<AmazonShipment>(nameof(AmazonShipment.TransparencyCodes));
        DropColumn<AmazonShipment>(nameof(AmazonShipment.ConfirmAnyway));
        DropColumn<AmazonShipment>(nameof(AmazonShipment.WithoutTracking));
    }
}
