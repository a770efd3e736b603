namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The bar that says that nothing is sent to Amazon.</summary>
/// <param name="Waiting">Submissions that are held back.</param>
/// <param name="MayConfigure">True when the user may switch it off.</param>
public sealed record ReadOnlyBarModel(int Waiting, bool MayConfigure);
