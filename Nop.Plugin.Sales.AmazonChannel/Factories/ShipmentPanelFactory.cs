using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes what the host's shipment pages show about the Amazon order behind them.</summary>
public sealed class ShipmentPanelFactory(
    ShipmentReader reader,
    SnapshotStore snapshots,
    AccountService accounts,
    CarrierNames carrierNames,
    Submissions submissions,
    Withdrawals withdrawals,
    ShipmentStateFactory states,
    ChannelTexts texts,
    IPermissionService permissions)
{
    private const int LongestCarrier = 200;

    /// <summary>The panel of a shipment; null when no Amazon order stands behind it.</summary>
    public async Task<ShipmentPanelModel?> PrepareForShipmentAsync(int shipmentId) =>
        await reader.ShipmentAsync(shipmentId) is { } shipment ? await PrepareAsync(shipment.OrderId, shipment) : null;

    /// <summary>The panel of a shipment that is being added to an order; null when no Amazon order stands behind it.</summary>
    public Task<ShipmentPanelModel?> PrepareForNewAsync(int orderId) => PrepareAsync(orderId, null);

    private async Task<ShipmentPanelModel?> PrepareAsync(int orderId, Shipment? shipment)
    {
        if (await reader.OrderOfAsync(orderId) is not { } row)
            return null;

        var account = await accounts.GetAsync(row.AccountId);
        if (WhyNothing(row, shipment, account) is { } nothing)
            return new ShipmentPanelModel { ShipmentId = shipment?.Id ?? 0, Lines = [new ShipmentLineModel("info", await texts.ToTextAsync(nothing))] };

        var submission = shipment is null ? null : await submissions.FindAsync(ShipmentRequests.KeyOf(shipment.Id));
        var entered = await reader.EnteredAsync(shipment?.Id ?? 0);
        var mayEdit = await permissions.AuthorizeAsync(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE);
        var wasTold = submission?.State is SubmissionState.Accepted or SubmissionState.Sent;
        var promised = entered.Id == 0 && !wasTold && snapshots.TryRead(row) is { } order ? OrderFacts.Promised(order) : null;
        var panel = new ShipmentPanelModel
        {
            ShipmentId = shipment?.Id ?? 0,
            AmazonCarrier = promised?.Carrier!.Trim().Short(LongestCarrier) ?? entered.Carrier,
            AmazonShippingMethod = promised is null ? entered.ShippingMethod : promised.ShippingService?.Trim().Short(LongestCarrier),
            IsPromised = promised is not null,
            AmazonShipDespiteRequest = entered.ShipDespiteRequest,
            AmazonWithoutTracking = entered.WithoutTracking,
            AmazonConfirmAnyway = entered.ConfirmAnyway,
            HasFields = true,
            MayEdit = mayEdit,
            BuyerAsks = row.BuyerCancellationRequested && !wasTold,
            AmazonOrderRowId = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW) ? row.Id : 0,
            DefaultCarrier = account!.DefaultCarrier,
            Carriers = await carrierNames.SuggestedAsync(),
            Lines = await states.WhyHeldBackAsync(account),
            CanRetry = mayEdit && submission is not null && OutboundDecisions.MayBeRetried(submission, await withdrawals.HasAsync(submission.Id)),
            CanWithdraw = mayEdit && submission is not null && SubmissionStates.IsWaiting(submission.State)
        };
        return shipment is null ? panel : await WithShipmentAsync(panel, account, row, shipment, submission, wasTold);
    }

    private async Task<ShipmentPanelModel> WithShipmentAsync(
        ShipmentPanelModel panel, AmazonAccount account, AmazonOrder row, Shipment shipment, AmazonSubmission? submission, bool wasTold)
    {
        var facts = await reader.ReadAsync(account, row, shipment, submission?.Payload);
        var asksAnyway = !wasTold && (ShipmentObstacle.IsLabelFromAmazon(facts) || ShipmentObstacle.IsSecondParcel(facts));
        return panel with
        {
            AsksWithoutTracking = !wasTold && facts.TrackingNumber.Length == 0,
            AsksConfirmAnyway = asksAnyway,
            SellerCentralUrl = asksAnyway ? SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId) ?? "" : "",
            Transparency = [.. facts.Quantities.Where(item => facts.TransparencyItems.Contains(item.Key)).Select(item => new TransparencyItemModel(
                item.Key, facts.Titles.GetValueOrDefault(item.Key, ""), item.Value,
                TransparencyCodes.Write(facts.TransparencyCodes.GetValueOrDefault(item.Key))))],
            OtherCarrier = facts.Carrier is { Code: Services.Outbound.Ship.Carriers.Other } ? facts.Carrier.Name ?? "" : "",
            Lines = [.. panel.Lines, .. await states.PrepareAsync(account, facts, submission)]
        };
    }

    private static ChannelMessage? WhyNothing(AmazonOrder row, Shipment? shipment, AmazonAccount? account) =>
        shipment is not null && ShipmentRequests.IsFromAmazon(shipment) ? new ChannelMessage("Shipment.FromAmazon")
        : ShipmentDecision.WhyNothing(row.FulfilledBy, row.Programs.Split(',', StringSplitOptions.RemoveEmptyEntries))
            ?? (account is null ? new ChannelMessage("Shipment.NoAccount", row.AmazonOrderId) : null);
}
