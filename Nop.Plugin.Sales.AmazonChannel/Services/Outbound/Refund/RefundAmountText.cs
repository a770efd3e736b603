using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>
/// Amounts as a person writes them: a point or a comma before the decimals, as many as the currency has, and nothing between thousands.
/// What could be read in two ways, such as 1,000, is no amount.
/// </summary>
public static class RefundAmountText
{
    private const int MostDigits = 12;
    private const NumberStyles Signs = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Reads an amount; an empty field is 0.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="decimals">Decimals of the currency.</param>
    /// <param name="amount">The amount.</param>
    public static bool TryParse(string? text, int decimals, out decimal amount)
    {
        amount = 0;
        var typed = (text ?? "").Trim();
        return typed.Length == 0 || IsAmount(typed.StartsWith('-') ? typed[1..] : typed, decimals)
            && decimal.TryParse(typed.Replace(',', '.'), Signs, CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>Writes an amount with so many decimals.</summary>
    public static string Write(decimal amount, int decimals) => amount.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool IsAmount(string typed, int decimals)
    {
        var parts = typed.Split('.', ',');
        return parts.Length <= 2 && parts[0].Length <= MostDigits && parts.All(part => part.All(char.IsAsciiDigit)) && parts[^1].Length > 0
            && (parts.Length == 1 || parts[1].Length <= decimals);
    }
}
