using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator;

/// <summary>Lets another process say what was sold: an order as searchOrders returns it, or an array of them.</summary>
internal static class OrderEntry
{
    public static async Task ReadAsync(HttpContext context, SellingPartnerSimulator simulator)
    {
        try
        {
            var body = JsonNode.Parse(await RequestBody.ReadAsync(context.Request, context.RequestAborted));
            var orders = body is JsonArray array ? array.ToArray() : [body];
            foreach (var order in orders)
                simulator.Orders.Put(order as JsonObject ?? throw new ArgumentException("An order is a JSON object."));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(exception.Message, context.RequestAborted);
        }
    }
}
