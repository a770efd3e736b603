using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Amazon's number of a package for a shipment of the shop: always the same, so that a corrected tracking number edits the package instead of adding one.</summary>
public static class PackageReference
{
    // Seller Central counts the packages of an order from 1; the same number there would be edited by mistake
    private const int Offset = 1_000_000;

    /// <summary>True for a number that stands for a shipment of the shop.</summary>
    public static bool IsOfShop(string reference) =>
        long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > Offset and <= Offset + (long)int.MaxValue;

    /// <summary>The number, as the text that confirmShipment takes.</summary>
    public static string Of(int shipmentId) => (Offset + (long)shipmentId).ToString(CultureInfo.InvariantCulture);
}
