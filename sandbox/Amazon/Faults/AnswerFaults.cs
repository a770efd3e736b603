using System.Text;
using AmazonSimulator.Http;

namespace AmazonSimulator.Faults;

internal sealed record ErrorAnswer(int HttpStatus, string? Code, string? Message, string Details) : Fault
{
    internal override Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) =>
        Task.FromResult(ApiAnswer.Error(HttpStatus, Code ?? UsualCode, Message ?? UsualMessage, Details));

    private string UsualCode => HttpStatus switch
    {
        400 => "InvalidInput",
        401 or 403 => "Unauthorized",
        404 => "NotFound",
        413 => "RequestTooLarge",
        415 => "UnsupportedMediaType",
        429 => "QuotaExceeded",
        503 => "ServiceUnavailable",
        _ => "InternalFailure"
    };

    private string UsualMessage => HttpStatus switch
    {
        400 => "The input you have submitted is not valid. Please check your input and try again.",
        401 or 403 => "Access to requested resource is denied.",
        429 => "You exceeded your quota for the requested resource.",
        503 => "Service is temporarily unavailable. Please try again.",
        _ => "We encountered an internal error. Please try again."
    };
}

internal sealed record EmptySuccess(int HttpStatus) : Fault
{
    internal override Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) => Task.FromResult(new ApiAnswer(HttpStatus));
}

internal sealed record Redirection(int HttpStatus, Uri Address) : Fault
{
    internal override Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) =>
        Task.FromResult(new ApiAnswer(HttpStatus) { Location = Address });
}

internal sealed record ForeignAnswer(int HttpStatus, string Body, string ContentType) : Fault
{
    internal override Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted) =>
        Task.FromResult(new ApiAnswer(HttpStatus) { Raw = Encoding.UTF8.GetBytes(Body), ContentType = ContentType });
}

internal sealed record BrokenJson : Fault
{
    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted)
    {
        var answer = await next();
        var bytes = answer.Bytes();
        return answer with { Raw = bytes.Length > 1 ? bytes[..(bytes.Length / 2)] : "{\"orders\":[{"u8.ToArray() };
    }
}
