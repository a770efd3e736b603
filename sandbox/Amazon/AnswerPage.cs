using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator;

/// <summary>What another process asks to see what came of its calls: an order as it is now, the calls of one operation.</summary>
internal static class AnswerPage
{
    public static Task OrderAsync(HttpContext context, SellingPartnerSimulator simulator) =>
        WriteAsync(context, simulator.Orders.Get($"{context.Request.RouteValues["orderId"]}"));

    public static Task CallsAsync(HttpContext context, SellingPartnerSimulator simulator)
    {
        var operation = $"{context.Request.RouteValues["operation"]}";
        return WriteAsync(context, Operations.All.Contains(operation, StringComparer.Ordinal) ? new JsonArray([.. simulator.Calls.Of(operation).Select(Describe)]) : null);
    }

    private static JsonNode Describe(RecordedCall call) => new JsonObject
    {
        ["path"] = call.Path,
        ["status"] = call.Status,
        ["body"] = call.Body
    };

    private static async Task WriteAsync(HttpContext context, JsonNode? answer)
    {
        if (answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonText.Bytes(answer), context.RequestAborted);
    }
}
