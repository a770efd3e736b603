using Microsoft.AspNetCore.Http;

namespace AmazonSimulator.Http;

internal static class RequestBody
{
    private const int Limit = 10 * 1024 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + read > Limit)
                throw new ApiException(413, "RequestTooLarge", $"The request is larger than {Limit} bytes.");
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
