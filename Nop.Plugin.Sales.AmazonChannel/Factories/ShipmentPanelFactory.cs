using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes what the host's shipment pages show about Amazon.</summary>
public sealed class ShipmentPanelFactory(
    ShipmentReader reader,
    Submissions submissions,
    OutboundFactory outbound,
    CarrierNames carrierNames,
    AccountService accounts,
    ReadOnlyMode readOnly,
    ChannelTexts texts,
    IPermissionService permissions)
{
    /// <summary>The panel of a new shipment of a shop order; null when no Amazon order stands behind it.</summary>
    public async Task<ShipmentPanelModel?> PrepareNewAsync(int orderId) =>
        await reader.OrderOfAsync(orderId) is { } row && await accounts.GetAsync(row.AccountId) is { } account ? await PrepareAsync(account, row, null) : null;

    /// <summary>The panel of a shipment; null when no Amazon order stands behind it.</summary>
    public async Task<ShipmentPanelModel?> PrepareAsync(int shipmentId) =>
        await reader.ShipmentAsync(shipmentId) is { } shipment && await reader.OrderOfAsync(shipment.OrderId) is { } row && await accounts.GetAsync(row.AccountId) is { } account
            ? await PrepareAsync(account, row, shipment)
            : null;

    private async Task<ShipmentPanelModel> PrepareAsync(AmazonAccount account, AmazonOrder row, Shipment? shipment)
    {
        var entered = await reader.EnteredAsync(shipment?.Id ?? 0);
        var submission = shipment is null ? null : await submissions.FindAsync(ShipmentRequests.KeyOf(shipment.Id));
        var decision = shipment is null ? null : ShipmentDecision.Of(await reader.ReadAsync(account, row, shipment, submission?.Payload));
        var mayChange = await permissions.AuthorizeAsync(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE);
        return new ShipmentPanelModel
        {
            ShipmentId = shipment?.Id ?? 0,
            AmazonOrderRowId = row.Id,
            AmazonOrderId = row.AmazonOrderId,
            NotSent = await WhyNotAsync(account, row, shipment),
            Waits = account.OutboundStoppedReason is { } reason ? await TextAsync("Outbound.Stopped", reason) : await readOnly.IsOnAsync() ? await TextAsync("Shipping.ReadOnly") : null,
            Carrier = entered.Carrier,
            DefaultCarrier = account.DefaultCarrier,
            ShippingMethod = entered.ShippingMethod,
            Carriers = [.. (await carrierNames.GetAllAsync()).Select(name => name.ShopName).Concat(Carriers.Codes).Distinct(StringComparer.OrdinalIgnoreCase)],
            Missing = decision?.Instead is SubmissionOutcome.Held held && (submission is null || submission.State == SubmissionState.Held) ? await texts.ToTextAsync(held.Words) : null,
            BuyerCancellationRequested = row.BuyerCancellationRequested && shipment?.ShippedDateUtc is null,
            ShipDespiteRequest = entered.ShipDespiteRequest,
            Submission = submission is null ? null : await outbound.PrepareAsync(submission, mayChange),
            MayChange = mayChange
        };
    }

    private async Task<string?> WhyNotAsync(AmazonAccount account, AmazonOrder row, Shipment? shipment)
    {
        if (row.FulfilledBy == AmazonValues.Amazon)
            return await TextAsync("Outbound.Ship.AmazonFulfilled");
        if (row.Programs.Split(',').Contains(ShipmentDecision.ShipPlus))
            return await TextAsync("Outbound.Ship.ShipPlus");
        if (shipment?.AdminComment?.StartsWith(AmazonChannelDefaults.ShipmentCommentPrefix, StringComparison.Ordinal) == true)
            return await TextAsync("Shipping.FromAmazon");
        return account.ConfirmShipments ? null : await TextAsync("Shipping.Off");
    }

    private Task<string> TextAsync(string key, params string[] arguments) => texts.ToTextAsync(new ChannelMessage(key, arguments));
}
