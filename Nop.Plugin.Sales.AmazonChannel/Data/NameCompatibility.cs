using Nop.Data.Mapping;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>Table names of the plugin. A table that several writers share has narrow entities too: writing one leaves the columns alone that it does not have.</summary>
public class NameCompatibility : INameCompatibility
{
    /// <inheritdoc />
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(AmazonAccount)] = "AmazonChannel_Account",
        [typeof(AccountSettings)] = "AmazonChannel_Account",
        [typeof(AccountSecrets)] = "AmazonChannel_Account",
        [typeof(AccountSwitches)] = "AmazonChannel_Account",
        [typeof(AccountStops)] = "AmazonChannel_Account",
        [typeof(AccountWindow)] = "AmazonChannel_Account",
        [typeof(AccountPlace)] = "AmazonChannel_Account",
        [typeof(AmazonOrder)] = "AmazonChannel_Order",
        [typeof(OrderOwner)] = "AmazonChannel_Order",
        [typeof(OrderTurn)] = "AmazonChannel_Order",
        [typeof(AmazonOrderItem)] = "AmazonChannel_OrderItem",
        [typeof(AmazonBooking)] = "AmazonChannel_Booking",
        [typeof(AmazonStockMark)] = "AmazonChannel_StockMark",
        [typeof(ChannelClaim)] = "AmazonChannel_Claim",
        [typeof(ClaimBeat)] = "AmazonChannel_Claim",
        [typeof(AmazonSubmission)] = "AmazonChannel_Submission",
        [typeof(SubmissionOwner)] = "AmazonChannel_Submission",
        [typeof(SubmissionSending)] = "AmazonChannel_Submission",
        [typeof(SubmissionCarrier)] = "AmazonChannel_Submission",
        [typeof(AmazonPause)] = "AmazonChannel_Pause",
        [typeof(AmazonFeed)] = "AmazonChannel_Feed",
        [typeof(FeedOwner)] = "AmazonChannel_Feed",
        [typeof(AmazonFeedReport)] = "AmazonChannel_FeedReport",
        [typeof(AmazonShipment)] = "AmazonChannel_Shipment",
        [typeof(AmazonCarrierName)] = "AmazonChannel_CarrierName",
        [typeof(AmazonSyncState)] = "AmazonChannel_SyncState",
        [typeof(SyncWindow)] = "AmazonChannel_SyncState",
        [typeof(SyncRemoval)] = "AmazonChannel_SyncState",
        [typeof(SyncProgress)] = "AmazonChannel_SyncState",
        [typeof(AmazonSkuAlias)] = "AmazonChannel_SkuAlias",
        [typeof(AmazonLogEntry)] = "AmazonChannel_LogEntry",
        [typeof(AmazonNote)] = "AmazonChannel_Note"
    };

    /// <inheritdoc />
    public Dictionary<(Type, string), string> ColumnName => [];
}
