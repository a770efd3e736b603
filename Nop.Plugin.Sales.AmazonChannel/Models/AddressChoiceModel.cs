namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>An address that Amazon has changed after it was edited in the shop, for a person to choose.</summary>
/// <param name="Id">Row of the Amazon order.</param>
/// <param name="OrderId">Shop order whose page shows it; null for Amazon order details.</param>
/// <param name="Amazons">Amazon's address, a line each; empty while Amazon withholds it.</param>
/// <param name="Shops">The shop order's address, a line each.</param>
/// <param name="Seen">Stands for Amazon's address as it is shown.</param>
/// <param name="MayChoose">True when the user may edit orders.</param>
public sealed record AddressChoiceModel(int Id, int? OrderId, IReadOnlyList<string> Amazons, IReadOnlyList<string> Shops, string Seen, bool MayChoose);
