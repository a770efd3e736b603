using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Reads what a person entered on the list as a filter and a sort.</summary>
public sealed class AmazonOrderFilterFactory(AmazonOrderWords words, TimeProvider time)
{
    /// <summary>The filter; days are whole days of the reader's time.</summary>
    public async Task<AmazonOrderFilter> PrepareFilterAsync(AmazonOrderSearchModel search) => new()
    {
        PurchasedFromUtc = search.SearchPurchasedFrom is { } from ? await words.ToUtcAsync(from.Date) : null,
        PurchasedBeforeUtc = search.SearchPurchasedTo is { } to && to.Date < DateTime.MaxValue.Date ? await words.ToUtcAsync(to.Date.AddDays(1)) : null,
        AmazonOrderId = Text(search.SearchAmazonOrderId)?.ToLowerInvariant(),
        BuyerName = Text(search.SearchBuyerName)?.ToLowerInvariant(),
        TotalFrom = search.SearchTotalFrom,
        TotalTo = search.SearchTotalTo,
        AmazonStatuses = [.. search.SearchStatuses.Where(status => !string.IsNullOrEmpty(status))],
        FulfilledBy = Text(search.SearchFulfilledBy),
        MarketplaceId = Text(search.SearchMarketplaceId),
        AccountId = search.SearchAccountId,
        StateId = search.SearchStateId >= 0 ? search.SearchStateId : null,
        OverdueAtUtc = search.SearchOverdue ? time.GetUtcNow().UtcDateTime : null,
        HasShopOrder = search.SearchShopOrder switch { 1 => true, 2 => false, _ => null },
        HasOutboundProblem = search.SearchOutboundProblem
    };

    /// <summary>The sort; newest first when the grid asks for none.</summary>
    public static AmazonOrderSorting PrepareSorting(AmazonOrderSearchModel search)
    {
        var order = search.Order?.FirstOrDefault();
        var column = order is { Column: >= 0 } && order.Column < search.Columns?.Count ? search.Columns[order.Column].Data : null;
        return SortOf(column) is { } by ? new AmazonOrderSorting(by, order!.Dir == "desc") : AmazonOrderSorting.NewestFirst;
    }

    private static AmazonOrderSort? SortOf(string? column) => column switch
    {
        nameof(AmazonOrderRowModel.PurchasedOn) => AmazonOrderSort.PurchasedOn,
        nameof(AmazonOrderRowModel.AmazonOrderId) => AmazonOrderSort.AmazonOrderId,
        nameof(AmazonOrderRowModel.StatusText) => AmazonOrderSort.AmazonStatus,
        nameof(AmazonOrderRowModel.BuyerName) => AmazonOrderSort.BuyerName,
        nameof(AmazonOrderRowModel.Total) => AmazonOrderSort.Total,
        nameof(AmazonOrderRowModel.FulfilledByText) => AmazonOrderSort.FulfilledBy,
        nameof(AmazonOrderRowModel.ShipBy) => AmazonOrderSort.ShipBy,
        nameof(AmazonOrderRowModel.OrderId) => AmazonOrderSort.OrderId,
        nameof(AmazonOrderRowModel.State) or nameof(AmazonOrderRowModel.Notes) => AmazonOrderSort.State,
        _ => null
    };

    private static string? Text(string? entered) => string.IsNullOrWhiteSpace(entered) ? null : entered.Trim();
}
