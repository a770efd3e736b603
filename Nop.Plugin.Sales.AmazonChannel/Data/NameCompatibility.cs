using Nop.Data.Mapping;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Table names of the plugin.</summary>
public class NameCompatibility : INameCompatibility
{
    /// <inheritdoc />
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(AmazonAccount)] = "AmazonChannel_Account",
        [typeof(AmazonOrder)] = "AmazonChannel_Order",
        [typeof(AmazonOrderDue)] = "AmazonChannel_Order",
        [typeof(AmazonOrderItem)] = "AmazonChannel_OrderItem",
        [typeof(AmazonBooking)] = "AmazonChannel_Booking",
        [typeof(AmazonStockMark)] = "AmazonChannel_StockMark",
        [typeof(ChannelClaim)] = "AmazonChannel_Claim",
        [typeof(AmazonSubmission)] = "AmazonChannel_Submission",
        [typeof(AmazonFeed)] = "AmazonChannel_Feed",
        [typeof(AmazonShipment)] = "AmazonChannel_Shipment",
        [typeof(AmazonCarrierName)] = "AmazonChannel_CarrierName",
        [typeof(AmazonSyncState)] = "AmazonChannel_SyncState",
        [typeof(AmazonSkuAlias)] = "AmazonChannel_SkuAlias",
        [typeof(AmazonLogEntry)] = "AmazonChannel_LogEntry"
    };

    /// <inheritdoc />
    public Dictionary<(Type, string), string> ColumnName => [];
}
