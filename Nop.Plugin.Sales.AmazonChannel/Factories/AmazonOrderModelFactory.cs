using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the pages about Amazon orders.</summary>
public sealed class AmazonOrderModelFactory(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonAccount> accounts,
    IOrderService orderService,
    IProductService products,
    IDateTimeHelper dates,
    ILocalizationService localization)
{
    private readonly Dictionary<int, Task<OrderCardModel?>> _cards = [];

    /// <summary>The search card of the list.</summary>
    public async Task<AmazonOrderSearchModel> PrepareSearchModelAsync()
    {
        var model = new AmazonOrderSearchModel();
        model.SetGridPageSize();
        model.States.Add(new SelectListItem(await localization.GetResourceAsync("Admin.Common.All"), "-1"));
        foreach (var state in Enum.GetValues<ImportState>())
            model.States.Add(new SelectListItem(await localization.GetLocalizedEnumAsync(state), ((int)state).ToString(CultureInfo.InvariantCulture)));
        return model;
    }

    /// <summary>A page of the list, newest first.</summary>
    public async Task<AmazonOrderListModel> PrepareListModelAsync(AmazonOrderSearchModel search)
    {
        var page = await orders.GetAllPagedAsync(query =>
        {
            if (!string.IsNullOrWhiteSpace(search.SearchAmazonOrderId))
                query = query.Where(row => row.AmazonOrderId.Contains(search.SearchAmazonOrderId.Trim()));
            if (!string.IsNullOrWhiteSpace(search.SearchBuyerName))
                query = query.Where(row => row.BuyerName!.Contains(search.SearchBuyerName.Trim()));
            if (search.SearchStateId >= 0)
                query = query.Where(row => row.StateId == search.SearchStateId);
            return query.OrderByDescending(row => row.PurchasedOnUtc).ThenByDescending(row => row.Id);
        }, search.Page - 1, search.PageSize);
        return await new AmazonOrderListModel().PrepareToGridAsync(search, page, () => page.SelectAwait(async row => await FillAsync(new AmazonOrderModel(), row)));
    }

    /// <summary>The page of one order; null when it is not there.</summary>
    public async Task<AmazonOrderDetailsModel?> PrepareDetailsModelAsync(int id)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.Id == id) is not { } row)
            return null;

        var model = await FillAsync(new AmazonOrderDetailsModel(), row);
        model.Account = await AccountNameAsync(row);
        model.OrderNumber = row.OrderId == 0 ? "" : (await orderService.GetOrderByIdAsync(row.OrderId))?.CustomOrderNumber ?? "";
        model.Problems = ProblemsOf(row);
        model.BuyerCancellationRequested = row.BuyerCancellationRequested;
        model.Programs = row.Programs.Replace(",", ", ", StringComparison.Ordinal);
        model.DeliverBy = await UserTimeAsync(row.DeliverByUtc);
        model.LastUpdated = await dates.ConvertToUserTimeAsync(row.LastUpdatedOnUtc, DateTimeKind.Utc);
        model.LastSync = await dates.ConvertToUserTimeAsync(row.SyncedOnUtc, DateTimeKind.Utc);
        model.SellerCentralUrl = SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId);
        foreach (var line in await items.Table.Where(line => line.AmazonOrderRowId == row.Id).OrderBy(line => line.Id).ToListAsync())
        {
            model.Items.Add(new AmazonOrderItemModel
            {
                AmazonItemId = line.AmazonItemId,
                Title = line.Title ?? "",
                Asin = line.Asin,
                SellerSku = line.SellerSku,
                QuantityOrdered = line.QuantityOrdered,
                ProductId = line.ProductId,
                ProductName = line.ProductId == 0 ? "" : (await products.GetProductByIdAsync(line.ProductId))?.Name ?? "",
                StockTaken = line.StockTaken
            });
        }

        return model;
    }

    /// <summary>What the host's order page shows; null when no Amazon order stands behind it. One indexed query a page, however many zones ask.</summary>
    public Task<OrderCardModel?> PrepareOrderCardAsync(int orderId)
    {
        if (!_cards.TryGetValue(orderId, out var card))
            _cards[orderId] = card = LoadOrderCardAsync(orderId);
        return card;
    }

    private async Task<OrderCardModel?> LoadOrderCardAsync(int orderId)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.OrderId == orderId) is not { } row)
            return null;

        var model = await FillAsync(new OrderCardModel(), row);
        model.Account = await AccountNameAsync(row);
        model.LastSync = await dates.ConvertToUserTimeAsync(row.SyncedOnUtc, DateTimeKind.Utc);
        model.CanCancel = AmazonValues.CanCancel(row.AmazonStatus, row.FulfilledBy);
        model.BuyerCancellationRequested = row.BuyerCancellationRequested;
        model.Problems = ProblemsOf(row);
        return model;
    }

    private async Task<T> FillAsync<T>(T model, AmazonOrder row) where T : AmazonOrderModel
    {
        model.Id = row.Id;
        model.PurchasedOn = await dates.ConvertToUserTimeAsync(row.PurchasedOnUtc, DateTimeKind.Utc);
        model.AmazonOrderId = row.AmazonOrderId;
        model.OrderId = row.OrderId;
        model.AmazonStatus = row.AmazonStatus;
        model.State = await localization.GetLocalizedEnumAsync(row.State);
        model.BuyerName = row.BuyerName ?? "";
        model.Total = row.GrandTotal is { } total ? OrderNotes.Amount(total, row.CurrencyCode) : "";
        model.Marketplace = row.MarketplaceName;
        model.FulfilledBy = row.FulfilledBy;
        model.ShipBy = await UserTimeAsync(row.ShipByUtc);
        model.Notes = string.IsNullOrEmpty(row.ProblemText) ? row.LastAction ?? "" : row.ProblemText;
        return model;
    }

    private async Task<string> AccountNameAsync(AmazonOrder row) => (await accounts.Table.FirstOrDefaultAsync(account => account.Id == row.AccountId))?.Name ?? "";

    private async Task<DateTime?> UserTimeAsync(DateTime? utc) =>
        utc is { } moment ? await dates.ConvertToUserTimeAsync(moment, DateTimeKind.Utc) : null;

    private static IList<string> ProblemsOf(AmazonOrder row) => (row.ProblemText ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
