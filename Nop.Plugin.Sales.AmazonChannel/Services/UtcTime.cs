namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Moments as the database keeps them.</summary>
internal static class UtcTime
{
    /// <summary>A database value, whose kind is lost, as the UTC moment that it is.</summary>
    public static DateTimeOffset AsUtc(this DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
