namespace AmazonSimulator.Http;

internal sealed class ApiException(int status, string code, string message, string details = "") : Exception(message)
{
    public ApiAnswer Answer { get; } = ApiAnswer.Error(status, code, message, details);

    public static ApiException InvalidInput(string message) => new(400, "InvalidInput", message);

    public static ApiException NotFound(string message) => new(404, "NotFound", message);

    public static ApiException Denied(string details = "") =>
        new(403, "Unauthorized", "Access to requested resource is denied.", details);

    public static ApiException QuotaExceeded() =>
        new(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");
}
