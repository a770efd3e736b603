using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Shipments;

internal sealed record ShippedItem(string OrderItemId, int Quantity, IReadOnlyList<string> TransparencyCodes);

/// <summary>The package of a confirmShipment request, checked as far as the order is not needed, or of a fulfilment feed, which may have no tracking number.</summary>
internal sealed record ShipmentPackage(
    string ReferenceId, string Carrier, string? ShippingMethod, string TrackingNumber, DateTimeOffset ShipDate, IReadOnlyList<ShippedItem> Items)
{
    public static ShipmentPackage Parse(JsonObject body)
    {
        if (body["packageDetail"] is not JsonObject detail)
            throw Invalid("packageDetail is required.");
        var carrierCode = Required(detail, "carrierCode");
        var carrier = carrierCode == "Other" ? Required(detail, "carrierName") : carrierCode;
        var shipDate = Iso8601.Read(Required(detail, "shipDate")) ?? throw Invalid("shipDate must be an ISO 8601 date and time.");
        return new(ReadReference(detail), carrier, detail.Text("shippingMethod"), Required(detail, "trackingNumber"), shipDate, ReadItems(detail));
    }

    public JsonObject ToJson(DateTimeOffset created)
    {
        var json = new JsonObject
        {
            ["packageReferenceId"] = ReferenceId,
            ["createdTime"] = Iso8601.Write(created),
            ["packageStatus"] = new JsonObject { ["status"] = "SHIPPED" },
            ["carrier"] = Carrier,
            ["shipTime"] = Iso8601.Write(ShipDate),
            ["shippingService"] = ShippingMethod ?? "Standard",
            ["trackingNumber"] = TrackingNumber,
            ["packageItems"] = new JsonArray([.. Items.Select(ToJson)])
        };
        if (TrackingNumber.Length == 0)
            json.Remove("trackingNumber");
        return json;
    }

    private static JsonNode ToJson(ShippedItem item)
    {
        var json = new JsonObject { ["orderItemId"] = item.OrderItemId, ["quantity"] = item.Quantity };
        if (item.TransparencyCodes.Count > 0)
            json["transparencyCodes"] = new JsonArray([.. item.TransparencyCodes.Select(code => JsonValue.Create(code))]);
        return json;
    }

    private static string ReadReference(JsonObject detail)
    {
        if (detail["packageReferenceId"] is JsonValue value && value.GetValueKind() != JsonValueKind.String)
            throw Invalid("packageReferenceId must be a JSON string.");
        var reference = Required(detail, "packageReferenceId");
        return long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? reference
            : throw Invalid("PackageReferenceId must be a positive numeric value.");
    }

    private static IReadOnlyList<ShippedItem> ReadItems(JsonObject detail)
    {
        if (detail["orderItems"] is not JsonArray { Count: > 0 } array)
            throw Invalid("OrderItemId is invalid. orderItems must be an array with at least one item.");
        return [.. array.Select(ReadItem)];
    }

    private static ShippedItem ReadItem(JsonNode? item)
    {
        if (item is not JsonObject json)
            throw Invalid("OrderItemId is invalid. Every order item must be an object.");
        var id = Required(json, "orderItemId");
        if (json.Integer("quantity") is not > 0)
            throw Invalid($"The quantity of order item {id} must be a positive whole number.");
        IReadOnlyList<string> codes = json["transparencyCodes"] is JsonArray array ? [.. array.Select(code => code?.ToString() ?? throw Invalid($"A transparency code of order item {id} is null."))] : [];
        return new(id, json.Integer("quantity")!.Value, codes);
    }

    private static string Required(JsonObject json, string name) =>
        json.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Invalid($"{name} is required.");

    private static ApiException Invalid(string message) => ApiException.InvalidInput(message);
}
