namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A card that counts the orders of a state and filters by it.</summary>
/// <param name="StateId">Number of the state; -1 for all.</param>
/// <param name="Name">The state in words.</param>
/// <param name="Count">Orders in the state.</param>
/// <param name="Color">Class of the card's colour.</param>
public sealed record StateCardModel(int StateId, string Name, int Count, string Color);
