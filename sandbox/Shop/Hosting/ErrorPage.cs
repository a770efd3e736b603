using System.Net;
using ILogger = Nop.Services.Logging.ILogger;

namespace Shop.Hosting;

/// <summary>What a page throws goes to the log, and the browser gets HTTP 500, as in the host.</summary>
internal static class ErrorPage
{
    internal static void UseErrorPage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next();
        }
        catch (Exception exception) when (!context.Response.HasStarted && exception is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
        {
            await context.RequestServices.GetRequiredService<ILogger>().ErrorAsync(exception.Message, exception);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync($"<!DOCTYPE html><title>Error</title><h1>We're sorry, an internal error occurred.</h1><pre>{WebUtility.HtmlEncode(exception.ToString())}</pre>");
        }
    });
}
