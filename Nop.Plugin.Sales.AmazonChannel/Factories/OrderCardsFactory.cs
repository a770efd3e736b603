using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the cards above the list of Amazon orders.</summary>
public sealed class OrderCardsFactory(AmazonOrderList list, AmazonOrderWords words, ILocalizationService localization)
{
    /// <summary>The cards with their counts.</summary>
    public async Task<OrderCardsModel> PrepareAsync()
    {
        var counts = await list.CountAsync();
        var states = new List<StateCardModel> { new(-1, await localization.GetResourceAsync("Admin.Common.All"), counts.Sum(count => count.Orders), "secondary") };
        foreach (var state in Enum.GetValues<ImportState>())
            states.Add(new StateCardModel((int)state, await words.StateAsync(state), counts.Where(count => count.StateId == (int)state).Sum(count => count.Orders), ColorOf(state)));

        var byStatus = counts.Where(count => count.AmazonStatus.Length > 0).GroupBy(count => count.AmazonStatus).ToDictionary(group => group.Key, group => group.Sum(count => count.Orders));
        var statuses = new List<StatusCardModel>();
        foreach (var status in AmazonOrderWords.KnownStatuses.Where(byStatus.ContainsKey))
            statuses.Add(new StatusCardModel(status, await words.StatusAsync(status), byStatus[status]));
        return new OrderCardsModel(states, statuses);
    }

    private static string ColorOf(ImportState state) => state switch
    {
        ImportState.Waiting => "warning",
        ImportState.Imported => "success",
        ImportState.NeedsAttention => "danger",
        // the order is still open at Amazon, and a person must see to it there
        ImportState.CancelledForBuyer => "warning",
        _ => "secondary"
    };
}
