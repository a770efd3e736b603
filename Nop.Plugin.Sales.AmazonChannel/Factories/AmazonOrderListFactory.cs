using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the list of Amazon orders.</summary>
public sealed class AmazonOrderListFactory(
    AmazonOrderList list,
    AmazonOrderFilterFactory filters,
    OrderCardsFactory cards,
    BadgeFactory badges,
    EmptyListReason emptyReason,
    OutboxAlertFactory alerts,
    ShopOrderNumbers numbers,
    AccountService accounts,
    AmazonOrderWords words,
    ILocalizationService localization,
    IPermissionService permissions,
    TimeProvider time)
{
    /// <summary>The page around the grid.</summary>
    public async Task<AmazonOrderSearchModel> PrepareSearchModelAsync(int? stateId, string? amazonOrderId, bool outboundProblem)
    {
        var model = new AmazonOrderSearchModel { SearchStateId = stateId ?? -1, SearchAmazonOrderId = amazonOrderId, SearchOutboundProblem = outboundProblem };
        model.SetGridPageSize();
        model.TimeZone = await words.TimeZoneAsync();
        model.MayChange = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE);
        model.MayExport = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_IMPORT_EXPORT);
        model.OutboxAlerts = await alerts.PrepareAsync();
        model.Cards = await cards.PrepareAsync();
        model.DryRuns = [.. (await accounts.GetAllAsync()).Where(account => account.DryRun).Select(account => account.Name)];
        var all = await localization.GetResourceAsync("Admin.Common.All");
        foreach (var status in AmazonOrderWords.KnownStatuses)
            model.Statuses.Add(new SelectListItem(await words.StatusAsync(status), status));
        model.FulfilledBys = [new(all, ""), new(await words.FulfilledByAsync(AmazonValues.Merchant), AmazonValues.Merchant), new(await words.FulfilledByAsync(AmazonValues.Amazon), AmazonValues.Amazon)];
        model.ShopOrders = [new(all, "0"), new(await words.TextAsync("Orders.ShopOrder.With"), "1"), new(await words.TextAsync("Orders.ShopOrder.Without"), "2")];
        model.Marketplaces = [new(all, ""), .. (await list.MarketplacesAsync()).OrderBy(name => name.Value, StringComparer.CurrentCulture).Select(name => new SelectListItem(name.Value, name.Key))];
        model.Accounts = [new(all, "0"), .. (await accounts.GetAllAsync()).Select(account => new SelectListItem(account.Name, account.Id.ToString(CultureInfo.InvariantCulture)))];
        return model;
    }

    /// <summary>A page of the list as the grid asks for it.</summary>
    public async Task<AmazonOrderListModel> PrepareListModelAsync(AmazonOrderSearchModel search)
    {
        var filter = await filters.PrepareFilterAsync(search);
        var page = await list.PageAsync(filter, AmazonOrderFilterFactory.PrepareSorting(search), Math.Max(0, search.Page - 1), Math.Clamp(search.PageSize, 1, 500));
        var shopOrders = await numbers.OfAsync(page.Select(row => row.OrderId));
        var byId = (await accounts.GetAllAsync()).ToDictionary(account => account.Id);
        var model = await new AmazonOrderListModel().PrepareToGridAsync(search, page,
            () => page.SelectAwait(async row => await RowAsync(row, byId.GetValueOrDefault(row.AccountId), shopOrders.GetValueOrDefault(row.OrderId))));
        if (page.TotalCount == 0)
            model.EmptyReason = await emptyReason.OfAsync(filter);
        return model;
    }

    private async Task<AmazonOrderRowModel> RowAsync(AmazonOrderSummary row, AmazonAccount? account, string? orderNumber) => new()
    {
        Id = row.Id,
        PurchasedOn = await words.TimeAsync(row.PurchasedOnUtc),
        PurchasedOnText = await words.TimeTextAsync(row.PurchasedOnUtc),
        AmazonOrderId = row.AmazonOrderId,
        OrderId = row.OrderId,
        OrderNumber = orderNumber ?? "",
        AmazonStatus = row.AmazonStatus,
        StatusText = await words.StatusAsync(row.AmazonStatus),
        State = await words.StateAsync((ImportState)row.StateId),
        NeedsAttention = row.StateId == (int)ImportState.NeedsAttention,
        BuyerName = row.BuyerName ?? "",
        Total = AmazonOrderWords.Total(row.GrandTotal, row.CurrencyCode),
        Marketplace = row.MarketplaceName,
        FulfilledBy = row.FulfilledBy,
        FulfilledByText = await words.FulfilledByAsync(row.FulfilledBy),
        Badges = await badges.PrepareAsync(row.Programs),
        ShipBy = row.ShipByUtc is { } shipBy ? await words.TimeAsync(shipBy) : null,
        ShipByText = await words.TimeTextAsync(row.ShipByUtc),
        Urgency = ShipByUrgencies.Of(row.AmazonStatus, row.FulfilledBy, row.ShipByUtc, time.GetUtcNow().UtcDateTime).ToString(),
        Notes = row.Notes,
        BuyerCancellationRequested = row.BuyerCancellationRequested,
        SellerCentralUrl = SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId),
        IsViewOnly = account is { ImportOrders: false }
    };
}
