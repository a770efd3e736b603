using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Amounts as a person writes them: a point or a comma before the decimals, and nothing between thousands, so that no sign can be read in two ways.</summary>
public static class RefundAmountText
{
    /// <summary>Reads an amount; an empty field is 0.</summary>
    public static bool TryParse(string? text, out decimal amount)
    {
        amount = 0;
        return string.IsNullOrWhiteSpace(text)
            || decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>Writes an amount with so many decimals.</summary>
    public static string Write(decimal amount, int decimals) => amount.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
