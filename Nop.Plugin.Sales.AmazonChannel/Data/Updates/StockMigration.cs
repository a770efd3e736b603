using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>
/// Lines remember what was written onto the shop's lines and what the host has given back; bookings out of warehouses have rows of their own.
/// What older lines hold is found out when their orders are looked at.
/// </summary>
[NopMigration("2026-11-28 04:13:01", "Sales.AmazonChannel 1.1.0 stock", MigrationProcessType.Update)]
public class StockMigration : ChannelMigration
{
    private static readonly string[] Numbers =
    [
        nameof(AmazonOrderItem.StockReturnId), nameof(AmazonOrderItem.BookingWarehouseId), nameof(AmazonOrderItem.BookingFrom), nameof(AmazonOrderItem.BookingTo), nameof(AmazonOrderItem.BookingReserved)
    ];

    private static readonly string[] OptionalNumbers = [nameof(AmazonOrderItem.WrittenQuantity), nameof(AmazonOrderItem.WritingQuantity), nameof(AmazonOrderItem.ShopQuantity)];

    private static readonly string[] Texts = [nameof(AmazonOrderItem.StockPlaces), nameof(AmazonOrderItem.StockPlacesBefore)];

    /// <inheritdoc />
    public override void Up()
    {
        foreach (var name in Numbers)
            Column<AmazonOrderItem>(name, column => column.AsInt32().NotNullable().WithDefaultValue(0));
        foreach (var name in OptionalNumbers)
            Column<AmazonOrderItem>(name, column => column.AsInt32().Nullable());
        foreach (var name in Texts)
            Column<AmazonOrderItem>(name, column => column.AsString(int.MaxValue).Nullable());
        Column<AmazonOrderItem>(nameof(AmazonOrderItem.WrittenHash), column => column.AsString(64).Nullable());
        Column<AmazonOrderItem>(nameof(AmazonOrderItem.StockMarkKey), column => column.AsString(32).Nullable());
        Table<AmazonBooking>();
        Table<AmazonStockMark>();
        Unique<AmazonBooking>(nameof(AmazonBooking.ShipmentItemId));
        Index<AmazonBooking>(nameof(AmazonBooking.AmazonOrderItemId));
        Index<AmazonStockMark>(nameof(AmazonStockMark.AmazonOrderItemId));
    }

    /// <inheritdoc />
    public override void Down()
    {
        DropTable(typeof(AmazonStockMark));
        DropTable(typeof(AmazonBooking));
        foreach (var name in (string[])[nameof(AmazonOrderItem.StockMarkKey), nameof(AmazonOrderItem.WrittenHash), .. Texts, .. OptionalNumbers, .. Numbers])
            DropColumn<AmazonOrderItem>(name);
    }
}
