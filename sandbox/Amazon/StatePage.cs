using System.Text.Json.Nodes;
using AmazonSimulator.Feeds;
using AmazonSimulator.Http;
using AmazonSimulator.Orders;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator;

/// <summary>What a human wants to see: the orders and what was asked of them.</summary>
internal static class StatePage
{
    private const int ShownCalls = 100;

    public static async Task WriteAsync(HttpContext context, SellingPartnerSimulator simulator)
    {
        var state = new JsonObject
        {
            ["time"] = Iso8601.Write(simulator.Options.Time.GetUtcNow()),
            ["sellers"] = new JsonArray([.. simulator.Sellers.Select(seller => new JsonObject
            {
                ["sellerId"] = seller.SellerId,
                ["orders"] = new JsonArray([.. seller.Orders.Snapshot().Select(Describe)])
            })]),
            ["feeds"] = new JsonArray([.. simulator.Feeds.All.Select(feed => new JsonObject { ["feedId"] = feed.Id, ["feedType"] = feed.Type, ["processingStatus"] = feed.Status })]),
            ["refunds"] = new JsonArray([.. simulator.Feeds.Refunds.Select(Describe)]),
            ["sentTwice"] = new JsonArray([.. simulator.SentTwice().Select(what => JsonValue.Create(what))]),
            ["calls"] = new JsonArray([.. simulator.Calls.All.TakeLast(ShownCalls).Reverse().Select(Describe)])
        };
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonText.Bytes(state), context.RequestAborted);
    }

    private static JsonNode Describe(BookedOrder order) => new JsonObject
    {
        ["orderId"] = order.Id,
        ["fulfillmentStatus"] = order.Status,
        ["fulfilledBy"] = order.FulfilledBy,
        ["lastUpdatedTime"] = order.Updated is { } time ? Iso8601.Write(time) : null
    };

    private static JsonNode Describe(AcceptedRefund refund) => new JsonObject
    {
        ["orderId"] = refund.OrderId,
        ["orderItemId"] = refund.OrderItemId,
        ["reason"] = refund.Reason,
        ["amount"] = refund.Amount,
        ["currencyCode"] = refund.Currency
    };

    private static JsonNode Describe(RecordedCall call) => new JsonObject
    {
        ["at"] = Iso8601.Write(call.At),
        ["operation"] = call.Operation,
        ["status"] = call.Status,
        ["requestId"] = call.RequestId
    };
}
