using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Writes amounts the same everywhere.</summary>
public static class AmountText
{
    /// <summary>An amount with its currency, written invariantly with the currency's own decimals, such as <c>12.50 EUR</c>.</summary>
    public static string Of(decimal amount, string currencyCode) =>
        $"{amount.ToString("F" + BookingRate.Decimals(currencyCode).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} {currencyCode}".TrimEnd();
}
