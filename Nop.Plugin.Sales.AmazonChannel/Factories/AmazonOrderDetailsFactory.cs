using System.Globalization;
using System.Text.Json;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the model of the page of one Amazon order.</summary>
public sealed class AmazonOrderDetailsFactory(
    IRepository<AmazonOrder> orders,
    SnapshotStore store,
    AmazonOrderItemsFactory itemsFactory,
    AmazonOrderTrackingFactory trackingFactory,
    AmazonOrderAddressFactory addressFactory,
    AmazonOrderHistoryFactory historyFactory,
    OutboundFactory outboundFactory,
    ShopOrderNumbers numbers,
    AccountService accounts,
    AmazonOrderWords words,
    ILocalizationService localization,
    IPermissionService permissions)
{
    /// <summary>The page of one order; null when it is not there.</summary>
    /// <param name="id">Row of the order.</param>
    /// <param name="entered">An address that could not be saved; null shows the stored one.</param>
    public async Task<AmazonOrderDetailsModel?> PrepareDetailsModelAsync(int id, ShippingAddressModel? entered = null)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.Id == id) is not { } row)
            return null;

        var json = store.Json(row);
        var snapshot = Read(json);
        var lines = await store.LinesAsync(row);
        var model = new AmazonOrderDetailsModel
        {
            Id = row.Id,
            PurchasedOn = await words.TimeAsync(row.PurchasedOnUtc),
            TimeZone = await words.TimeZoneAsync(),
            AmazonOrderId = row.AmazonOrderId,
            OrderId = row.OrderId,
            OrderNumber = (await numbers.OfAsync([row.OrderId])).GetValueOrDefault(row.OrderId) ?? "",
            AmazonStatus = row.AmazonStatus,
            StatusText = await words.StatusAsync(row.AmazonStatus),
            State = await words.StateAsync(row.State),
            Problems = (row.ProblemText ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            BuyerCancellationRequested = row.BuyerCancellationRequested,
            SellerCentralUrl = SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId),
            MayRefresh = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE),
            PersonalDataErasedOn = await words.TimeTextAsync(row.PersonalDataErasedOnUtc),
            Data = json is null ? "" : SnapshotMask.Of(json),
            IsSealed = json is null && store.IsSealed(row)
        };
        model.MayConfirmStock = model.MayRefresh && OrderProblems.Parse(row.Problems).Contains(OrderProblem.StockUncertain);
        model.OrderFields = await OrderFieldsAsync(row, snapshot, lines);
        model.ShippingFields = await ShippingFieldsAsync(row, snapshot, lines);
        model.Address = snapshot is null || row.PersonalDataErasedOnUtc is not null ? [] : await addressFactory.PrepareAsync(row, snapshot);
        model.ShippingAddress = model.MayRefresh && row.PersonalDataErasedOnUtc is null ? await addressFactory.PrepareEditAsync(row, model.Address, entered) : null;
        model.Items = await itemsFactory.PrepareAsync(row, lines, snapshot);
        model.Packages = await trackingFactory.PreparePackagesAsync(snapshot);
        model.Shipments = await trackingFactory.PrepareShipmentsAsync(row);
        model.Outbound = await outboundFactory.PrepareAsync(row, returnToOrder: false);
        model.History = await historyFactory.PrepareAsync(row);
        return model;
    }

    private async Task<IList<AmazonFieldModel>> OrderFieldsAsync(AmazonOrder row, OrderSnapshot? snapshot, IReadOnlyCollection<AmazonOrderItem> lines)
    {
        var programs = row.Programs.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            new AmazonFieldModel("AmazonStatus", await words.StatusAsync(row.AmazonStatus)),
            new AmazonFieldModel("State", await words.StateAsync(row.State)),
            new AmazonFieldModel("Notes", string.IsNullOrEmpty(row.ProblemText) ? row.LastAction : row.ProblemText),
            new AmazonFieldModel("BuyerName", row.PersonalDataErasedOnUtc is null ? row.BuyerName : await words.TextAsync("Orders.PersonalData.Erased")),
            new AmazonFieldModel("BuyerEmail", snapshot?.Buyer?.BuyerEmail),
            new AmazonFieldModel("Company", snapshot?.Buyer?.BuyerCompanyName),
            new AmazonFieldModel("PurchaseOrderNumber", snapshot?.Buyer?.BuyerPurchaseOrderNumber),
            new AmazonFieldModel("Currency", row.CurrencyCode),
            new AmazonFieldModel("Total", AmazonOrderWords.Total(row.GrandTotal, row.CurrencyCode)),
            new AmazonFieldModel("Reserved", await YesNoAsync(lines.Any(line => line.StockTaken > 0))),
            new AmazonFieldModel("Prime", await YesNoAsync(programs.Contains("PRIME"))),
            new AmazonFieldModel("Business", await YesNoAsync(programs.Contains("AMAZON_BUSINESS"))),
            new AmazonFieldModel("Programs", string.Join(", ", programs)),
            new AmazonFieldModel("PurchasedOn", await words.TimeTextAsync(row.PurchasedOnUtc)),
            new AmazonFieldModel("Account", (await accounts.GetAsync(row.AccountId))?.Name),
            new AmazonFieldModel("Marketplace", row.MarketplaceName),
            new AmazonFieldModel("LastUpdated", await words.TimeTextAsync(row.LastUpdatedOnUtc)),
            new AmazonFieldModel("LastSync", await words.TimeTextAsync(row.SyncedOnUtc))
        ];
    }

    private async Task<IList<AmazonFieldModel>> ShippingFieldsAsync(AmazonOrder row, OrderSnapshot? snapshot, IReadOnlyCollection<AmazonOrderItem> lines)
    {
        var shipped = snapshot?.OrderItems.Sum(item => item.Fulfillment?.QuantityFulfilled ?? 0);
        var unshipped = snapshot?.OrderItems.Sum(item => item.Fulfillment?.QuantityUnfulfilled ?? Math.Max(0, OrderFacts.Quantity(item) - (item.Fulfillment?.QuantityFulfilled ?? 0)));
        return
        [
            new AmazonFieldModel("ServiceLevel", snapshot?.Fulfillment?.FulfillmentServiceLevel),
            new AmazonFieldModel("FulfilledBy", await words.FulfilledByAsync(row.FulfilledBy)),
            new AmazonFieldModel("ShipBy", await words.TimeTextAsync(row.ShipByUtc)),
            new AmazonFieldModel("DeliverBy", await words.TimeTextAsync(row.DeliverByUtc)),
            new AmazonFieldModel("ItemsOrdered", lines.Sum(line => line.QuantityOrdered).ToString(CultureInfo.CurrentCulture)),
            new AmazonFieldModel("ItemsShipped", shipped?.ToString(CultureInfo.CurrentCulture)),
            new AmazonFieldModel("ItemsUnshipped", unshipped?.ToString(CultureInfo.CurrentCulture))
        ];
    }

    private Task<string> YesNoAsync(bool value) => localization.GetResourceAsync(value ? "Admin.Common.Yes" : "Admin.Common.No");

    // what could not be read is told by the order's problem
    private static OrderSnapshot? Read(string? json)
    {
        try
        {
            return json is null ? null : SnapshotStore.Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
