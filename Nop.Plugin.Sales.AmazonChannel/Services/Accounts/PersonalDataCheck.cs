using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Tells from orders whether Amazon gives the app names and addresses. A missing role shows only as missing fields.</summary>
internal static class PersonalDataCheck
{
    public static ConnectionTestLine Of(IEnumerable<string> orders)
    {
        // Amazon keeps these to itself for orders that it fulfils, and until the payment is verified
        var telling = orders.Select(json => AmazonHttp.TryRead(json, AmazonJson.Default.OrderSnapshot)).OfType<OrderSnapshot>()
            .Where(order => order.Fulfillment is { FulfilledBy: AmazonValues.Merchant, FulfillmentStatus: AmazonValues.Unshipped or AmazonValues.PartiallyShipped or AmazonValues.Shipped }).ToList();
        if (telling.Count == 0)
            return Line(ConnectionTestResult.Warning, "Account.Test.PersonalData.NoOrder");

        var addresses = telling.Count(order => !string.IsNullOrWhiteSpace(order.Recipient?.DeliveryAddress?.AddressLine1) || !string.IsNullOrWhiteSpace(order.Recipient?.DeliveryAddress?.Name));
        if (addresses > 0)
            return Line(ConnectionTestResult.Ok, "Account.Test.PersonalData.Ok", $"{addresses}", $"{telling.Count}");
        return telling.Any(order => !string.IsNullOrWhiteSpace(order.Buyer?.BuyerName))
            ? Line(ConnectionTestResult.Warning, "Account.Test.PersonalData.OnlyNames")
            : Line(ConnectionTestResult.Warning, "Account.Test.PersonalData.Missing");
    }

    private static ConnectionTestLine Line(ConnectionTestResult result, string key, params IReadOnlyList<string> arguments) =>
        new(ConnectionTestSubject.PersonalData, result, key, arguments);
}
