namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>A call to Amazon as it may be written down: no address, no body, no token.</summary>
public sealed record ObservedCall
{
    /// <summary>Account that called.</summary>
    public required int AccountId { get; init; }

    /// <summary>Amazon's name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>HTTP status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>From the request to the end of the answer.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Amazon's request id; empty when it named none.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Amazon's limit, requests a second; null when it named none.</summary>
    public string? RateLimit { get; init; }
}

/// <summary>Is told of every call to Amazon.</summary>
public interface ICallObserver
{
    /// <summary>A call came to its end. Does not throw.</summary>
    Task SeenAsync(ObservedCall call);
}
