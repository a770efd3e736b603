using System.Text.Json;
using AmazonSimulator.Http;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator;

/// <summary>Lets another process say which order's messages in feeds are refused, and with which words.</summary>
internal static class RefusalEntry
{
    public static async Task ReadAsync(HttpContext context, SellingPartnerSimulator simulator)
    {
        try
        {
            var body = JsonText.ParseObject(await RequestBody.ReadAsync(context.Request, context.RequestAborted));
            if (body.Text("orderId") is not { Length: > 0 } orderId || body.Integer("code") is not { } code || body.Text("description") is not { Length: > 0 } description)
                throw new ArgumentException("A refusal has an orderId, a code and a description.");
            simulator.Feeds.Refuse(orderId, code, description);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or ApiException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(exception.Message, context.RequestAborted);
        }
    }
}
