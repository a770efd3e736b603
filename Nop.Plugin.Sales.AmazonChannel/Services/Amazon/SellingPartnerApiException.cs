using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>A call to Amazon failed. The only exception that leaves the client, timeouts included.</summary>
public sealed class SellingPartnerApiException : Exception
{
    /// <summary>Makes the exception; its message names operation, status, Amazon's words and request id.</summary>
    public SellingPartnerApiException(AmazonOperation operation, AmazonFailure failure, string reason, Exception? inner = null)
        : base(reason, inner)
    {
        Operation = operation.Name;
        Failure = failure;
    }

    /// <summary>Amazon's name of the operation.</summary>
    public string Operation { get; }

    /// <summary>What helps against it.</summary>
    public AmazonFailure Failure { get; }

    /// <summary>HTTP status; null when no answer came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Amazon's error code, such as <c>InvalidInput</c>; empty when it gave none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Amazon's <c>details</c> of the error: the only place where a 403 gives its reason. Empty when it gave none.</summary>
    public string Details { get; init; } = "";

    /// <summary>True when Amazon says that a marketplace of the call is none of the region's; the message names the ids.</summary>
    public bool IsForeignMarketplace { get; init; }

    /// <summary>Amazon's request id; empty when no answer came.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>How long to wait before the next call of the operation; null when not known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when Amazon may have carried the call out although no readable answer came back.</summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>True when the same call may succeed later without anybody's help.</summary>
    public bool MayRetry => Failure is AmazonFailure.Throttled or AmazonFailure.Transient;

    /// <inheritdoc />
    public override string Message => Text(RequestId);

    /// <summary>The message without Amazon's request id, which says nothing to who reads a note.</summary>
    public string Words => Text("");

    private string Text(string requestId)
    {
        var text = new StringBuilder().Append("Amazon ").Append(Operation).Append(": ").Append(base.Message);
        var facts = new[]
        {
            HttpStatus is { } status ? FormattableString.Invariant($"HTTP {status}") : null,
            Code.Length > 0 ? $"code {Code}" : null,
            requestId.Length > 0 ? $"request {requestId}" : null
        }.OfType<string>().ToList();
        if (facts.Count > 0)
            text.Append(" (").AppendJoin(", ", facts).Append(')');
        return text.ToString();
    }
}
