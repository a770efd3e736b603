namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The bar of read-only mode.</summary>
/// <param name="Waiting">Submissions that are held back.</param>
/// <param name="MayConfigure">True for those who may switch it off.</param>
public sealed record ReadOnlyBarModel(int Waiting, bool MayConfigure);
