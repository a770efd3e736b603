using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Shop.Commands;

namespace Shop.Replay;

/// <summary>Sets an account's order settings by the names of their properties.</summary>
internal static class AccountSettings
{
    private static readonly string[] Known =
    [
        nameof(AmazonAccount.ImportOrders), nameof(AmazonAccount.OrdersPlacedAfterUtc), nameof(AmazonAccount.MarketplaceStores), nameof(AmazonAccount.StoreId),
        nameof(AmazonAccount.CustomerCreation), nameof(AmazonAccount.FixedCustomerId), nameof(AmazonAccount.OrderNumberSource), nameof(AmazonAccount.OrderNumberPrefix),
        nameof(AmazonAccount.NewOrderStatus), nameof(AmazonAccount.ReserveStockForPendingOrders), nameof(AmazonAccount.PendingReservationDays),
        nameof(AmazonAccount.ImportAmazonFulfilledOrders), nameof(AmazonAccount.UnknownSku), nameof(AmazonAccount.PlaceholderProductId), nameof(AmazonAccount.CancelOnBuyerRequest)
    ];

    /// <summary>Sets what the scenario names. A product is named by its SKU or its number.</summary>
    internal static void Apply(AmazonAccount account, IReadOnlyDictionary<string, JsonElement> settings, Func<string, int?> productBySku)
    {
        foreach (var (name, element) in settings)
        {
            var property = Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase) || string.Equals(known + "Id", name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentsException($"The account has no order setting \"{name}\"; there are: {string.Join(", ", Known)}.");
            if (element.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False))
                throw new ArgumentsException($"The order setting \"{name}\" must be a text, a number, true or false, not {element.GetRawText()}.");
            var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
            if (property == nameof(AmazonAccount.PlaceholderProductId) && productBySku(text) is { } productId)
                account.PlaceholderProductId = productId;
            else
                Set(account, property, text);
        }
    }

    private static object Named(Type type, string text) => Enum.Parse(type, text, ignoreCase: true) is var value && Enum.IsDefined(type, value)
        ? value : throw new FormatException($"{text} is none of {type.Name}");

    private static void Set(AmazonAccount account, string name, string text)
    {
        var property = typeof(AmazonAccount).GetProperty(name)!;
        try
        {
            property.SetValue(account, property.PropertyType.IsEnum
                ? Named(property.PropertyType, text)
                : property.PropertyType == typeof(DateTime)
                    ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
                    : TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(text));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            var choices = property.PropertyType.IsEnum ? $"; choose one of {string.Join(", ", Enum.GetNames(property.PropertyType))}" : "";
            throw new ArgumentsException($"The order setting \"{name}\" cannot be \"{text}\"{choices}.");
        }
    }
}
