using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>An amount as Amazon sends it: a decimal string and an ISO 4217 code (Orders API v2026-01-01, Money).</summary>
public sealed record Money
{
    /// <summary>Decimal number with a point, such as <c>89.97</c>.</summary>
    public required string Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>The amount as a number. Throws <see cref="FormatException"/> naming the text when it is none.</summary>
    public decimal ToDecimal() =>
        decimal.TryParse(Amount, NumberStyles.Number & ~NumberStyles.AllowThousands | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"Amazon sent the amount \"{Amount}\" ({CurrencyCode}), which is not a decimal number.");
}
