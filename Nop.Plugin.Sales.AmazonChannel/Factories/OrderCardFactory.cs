using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes what the host's order page shows about the Amazon order behind it.</summary>
public sealed class OrderCardFactory(
    IRepository<AmazonOrder> orders,
    AccountService accounts,
    AmazonOrderWords words,
    OutboundFactory outbound,
    IPermissionService permissions,
    IWorkContext workContext,
    IGenericAttributeService attributes)
{
    private readonly Dictionary<int, Task<OrderCardModel?>> _cards = [];

    /// <summary>The card; null when no Amazon order stands behind the shop order. One indexed query a page, however many zones ask.</summary>
    public Task<OrderCardModel?> PrepareOrderCardAsync(int orderId)
    {
        if (!_cards.TryGetValue(orderId, out var card))
            _cards[orderId] = card = LoadAsync(orderId);
        return card;
    }

    private async Task<OrderCardModel?> LoadAsync(int orderId)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.OrderId == orderId) is not { } row)
            return null;

        return new OrderCardModel
        {
            Id = row.Id,
            PurchasedOn = await words.TimeAsync(row.PurchasedOnUtc),
            AmazonOrderId = row.AmazonOrderId,
            OrderId = row.OrderId,
            AmazonStatus = await words.StatusAsync(row.AmazonStatus),
            State = await words.StateAsync(row.State),
            BuyerName = row.BuyerName ?? "",
            Total = AmazonOrderWords.Total(row.GrandTotal, row.CurrencyCode),
            Marketplace = row.MarketplaceName,
            FulfilledBy = await words.FulfilledByAsync(row.FulfilledBy),
            ShipBy = row.ShipByUtc is { } shipBy ? await words.TimeAsync(shipBy) : null,
            Notes = string.IsNullOrEmpty(row.ProblemText) ? row.LastAction ?? "" : row.ProblemText,
            Account = (await accounts.GetAsync(row.AccountId))?.Name ?? "",
            LastSync = await words.TimeAsync(row.SyncedOnUtc),
            MayConfirmStock = OrderProblems.Parse(row.Problems).Contains(OrderProblem.StockUncertain)
                && await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE),
            CanCancel = AmazonValues.CanCancel(row.AmazonStatus, row.FulfilledBy),
            BuyerCancellationRequested = row.BuyerCancellationRequested,
            IsFolded = await attributes.GetAttributeAsync<bool>(await workContext.GetCurrentCustomerAsync(), AmazonChannelDefaults.HideOrderCardAttribute),
            Outbound = await outbound.PrepareAsync(row, returnToOrder: true),
            CancelLineUrl = OrderProblems.Parse(row.Problems).Contains(OrderProblem.CancelLineAtAmazon) ? SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId) : null,
            Problems = (row.ProblemText ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        };
    }
}
