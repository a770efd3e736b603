namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The cards above the list: how far the shop is, and how far Amazon is.</summary>
/// <param name="States">A card for all orders and one for each state.</param>
/// <param name="Statuses">A card for each of Amazon's statuses that orders have.</param>
public sealed record OrderCardsModel(IReadOnlyList<StateCardModel> States, IReadOnlyList<StatusCardModel> Statuses);

/// <summary>A card that counts the orders of one of Amazon's statuses and filters by it.</summary>
/// <param name="Status">Amazon's status.</param>
/// <param name="Name">The status in words.</param>
/// <param name="Count">Orders that have it.</param>
public sealed record StatusCardModel(string Status, string Name, int Count);
