namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>What matching did.</summary>
/// <param name="AliasId">Alias that was written; 0 when none was needed.</param>
/// <param name="Updated">Orders that no longer wait for an unknown SKU.</param>
/// <param name="StillWaiting">Orders that were looked at and wait for something else.</param>
/// <param name="Left">Orders that the next sync looks at, since the time was up.</param>
/// <param name="StockTaken">Pieces taken from the shop's stock; negative when some were given back.</param>
public sealed record SkuMatchResult(int AliasId, int Updated, int StillWaiting, int Left, int StockTaken);
