namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>How a sync ended that a person asked for.</summary>
/// <param name="ForeignHost">Host of the page when it is none of this shop's stores: orders were read, and nothing was sent. Else null.</param>
public sealed record SyncNowResult(string? ForeignHost);
