using AmazonSimulator.Quotas;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator.Http;

internal static class AnswerWriter
{
    public static void WriteHeaders(HttpResponse response, string requestId, DateTimeOffset now)
    {
        response.Headers["x-amzn-RequestId"] = requestId;
        response.Headers.Date = now.UtcDateTime.ToString("R");
    }

    public static async Task WriteAsync(HttpContext context, string operation, ApiAnswer answer, QuotaBook quotas)
    {
        if (answer.Delivery == Delivery.Cut)
        {
            context.Abort();
            return;
        }

        var bytes = answer.Bytes();
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.Status is >= 200 and < 300 or 400 or 404 && quotas.HeaderOf(operation) is { } rate)
            response.Headers["x-amzn-RateLimit-Limit"] = rate;
        if (answer.Location is { } location)
            response.Headers.Location = location.AbsoluteUri;
        if (bytes.Length == 0)
            return;

        response.ContentType = answer.ContentType;
        response.ContentLength = bytes.Length;
        if (answer.Delivery == Delivery.Whole)
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
            return;
        }
        await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
