using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using AmazonSimulator.Orders;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Shipments;

/// <summary>confirmShipment: one package a call; the same reference again edits that package.</summary>
internal static class ConfirmShipmentEndpoint
{
    public static ApiAnswer Post(ApiCall call)
    {
        if (call.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw new ApiException(415, "UnsupportedMediaType", "The Content-Type must be application/json.");
        var body = JsonText.ParseObject(call.Body);
        var package = ShipmentPackage.Parse(body);
        var order = OrdersEndpoint.Find(call.Seller, call.Route("orderId"));
        CheckMarketplace(order, body);
        Confirm(call.Seller.Orders, order, package, call.Now);
        return new ApiAnswer(204);
    }

    /// <summary>Books a package, whichever way it was told. Throws what is wrong with it.</summary>
    public static void Confirm(OrderBook orders, BookedOrder order, ShipmentPackage package, DateTimeOffset now)
    {
        CheckOrder(order, package);
        orders.Change(order.Id, now, json => Apply(json, package, now));
    }

    private static void CheckMarketplace(BookedOrder order, JsonObject body)
    {
        if (body.Text("marketplaceId") is not { } marketplaceId)
            throw ApiException.InvalidInput("marketplaceId is required.");
        if (marketplaceId != order.MarketplaceId)
            throw ApiException.InvalidInput($"Order {order.Id} was not placed in marketplace {marketplaceId}.");
        CheckCashOnDelivery(body, marketplaceId);
    }

    private static void CheckOrder(BookedOrder order, ShipmentPackage package)
    {
        if (order.FulfilledBy != "MERCHANT")
            throw ApiException.InvalidInput($"Order {order.Id} is not fulfilled by the seller.");
        if (order.Json["programs"] is JsonArray programs && programs.Any(program => program?.ToString() == "FBM_SHIP_PLUS"))
            throw ApiException.InvalidInput($"Order {order.Id} is a Ship+ order; its shipment is confirmed by Amazon.");
        if (order.Status is not ("UNSHIPPED" or "PARTIALLY_SHIPPED" or "SHIPPED"))
            throw ApiException.InvalidInput($"Order {order.Id} cannot be shipped, its status is {order.Status}.");
        if (order.Status == "SHIPPED" && !HasPackage(order.Json, package.ReferenceId))
            throw ApiException.InvalidInput(
                "Failed to create package due to not finding a matching package or order already fulfilled. ErrorMessage(errorCode=GeneralError, "
                + $"errorDescription=Unable to find package to update for order ({order.Id}), errorMetric=PackageToUpdateNotFound, packageIndex=null)");
        CheckQuantities(order, package);
    }

    private static void CheckCashOnDelivery(JsonObject body, string marketplaceId)
    {
        if (!body.ContainsKey("codCollectionMethod"))
            return;
        if (marketplaceId != SimulatedMarketplace.JP.Id)
            throw ApiException.InvalidInput("codCollectionMethod is supported in the JP marketplace only.");
        if (body.Text("codCollectionMethod") != "DirectPayment")
            throw ApiException.InvalidInput("codCollectionMethod must be DirectPayment.");
    }

    private static void CheckQuantities(BookedOrder order, ShipmentPackage package)
    {
        var items = order.Json.Objects("orderItems").ToDictionary(item => item.Text("orderItemId") ?? "", StringComparer.Ordinal);
        var elsewhere = Shipped(order.Json, except: package.ReferenceId);
        foreach (var group in package.Items.GroupBy(item => item.OrderItemId, StringComparer.Ordinal))
        {
            if (!items.TryGetValue(group.Key, out var item))
                throw ApiException.InvalidInput($"OrderItemId is invalid. Order {order.Id} has no item {group.Key}.");
            var open = (item.Integer("quantityOrdered") ?? 0) - elsewhere.GetValueOrDefault(group.Key);
            if (group.Sum(shipped => shipped.Quantity) > open)
                throw ApiException.InvalidInput($"The quantity of order item {group.Key} is greater than the {open} not shipped yet.");
            CheckTransparency(item, group);
        }
    }

    private static void CheckTransparency(JsonObject item, IGrouping<string, ShippedItem> shipped)
    {
        var isEnrolled = item["programs"] is JsonArray programs && programs.Any(program => program?.ToString() == "TRANSPARENCY");
        if (isEnrolled && shipped.SelectMany(one => one.TransparencyCodes).Distinct(StringComparer.Ordinal).Count() != shipped.Sum(one => one.Quantity))
            throw ApiException.InvalidInput($"Order item {shipped.Key} is in Transparency; one transparency code is required for each unit.");
    }

    private static void Apply(JsonObject order, ShipmentPackage package, DateTimeOffset now)
    {
        if (order["packages"] is not JsonArray packages)
            order["packages"] = packages = [];
        var known = packages.OfType<JsonObject>().FirstOrDefault(other => other.Text("packageReferenceId") == package.ReferenceId);
        if (known is not null)
            packages.Remove(known);
        packages.Add((JsonNode)package.ToJson(Iso8601.Read(known.Text("createdTime")) ?? now));

        var shipped = Shipped(order, except: null);
        var open = 0;
        foreach (var item in order.Objects("orderItems"))
            open += MarkShipped(item, shipped.GetValueOrDefault(item.Text("orderItemId") ?? ""));
        ((JsonObject)order["fulfillment"]!)["fulfillmentStatus"] = open == 0 ? "SHIPPED" : "PARTIALLY_SHIPPED";
    }

    private static int MarkShipped(JsonObject item, int quantity)
    {
        if (item["fulfillment"] is not JsonObject fulfillment)
            item["fulfillment"] = fulfillment = [];
        var open = (item.Integer("quantityOrdered") ?? 0) - quantity;
        fulfillment["quantityFulfilled"] = quantity;
        fulfillment["quantityUnfulfilled"] = open;
        return open;
    }

    private static Dictionary<string, int> Shipped(JsonObject order, string? except) => order.Objects("packages")
        .Where(package => package.Text("packageReferenceId") != except)
        .SelectMany(package => package.Objects("packageItems"))
        .GroupBy(item => item.Text("orderItemId") ?? "", StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(item => item.Integer("quantity") ?? 0), StringComparer.Ordinal);

    private static bool HasPackage(JsonObject order, string referenceId) =>
        order.Objects("packages").Any(package => package.Text("packageReferenceId") == referenceId);
}
