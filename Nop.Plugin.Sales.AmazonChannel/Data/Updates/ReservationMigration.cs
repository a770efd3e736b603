using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Accounts that hold the stock of Pending orders for the 14 days that 1.0.0 proposed hold it for the 21 days that such an order may last at Amazon.</summary>
[NopMigration("2026-11-28 04:13:03", "Sales.AmazonChannel 1.1.0 reservations", MigrationProcessType.Update)]
public class ReservationMigration : ChannelMigration
{
    private const int Before = 14;

    /// <inheritdoc />
    public override void Up() => Update.Table(NameCompatibilityManager.GetTableName(typeof(AmazonAccount)))
        .Set(new Dictionary<string, object> { [nameof(AmazonAccount.PendingReservationDays)] = AmazonAccount.DefaultPendingReservationDays })
        .Where(new Dictionary<string, object> { [nameof(AmazonAccount.PendingReservationDays)] = Before });

    /// <summary>Nothing: who holds stock for 21 days may have chosen so.</summary>
    public override void Down()
    {
    }
}
