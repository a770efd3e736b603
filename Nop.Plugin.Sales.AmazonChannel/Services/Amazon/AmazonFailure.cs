namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Kinds of failure, by what helps against them.</summary>
public enum AmazonFailure
{
    /// <summary>The allowance is used up (429) or Amazon is busy (503): wait; no error.</summary>
    Throttled,

    /// <summary>Network, timeout, 5xx or an unreadable answer: try again later.</summary>
    Transient,

    /// <summary>Amazon does not accept the request: a retry will not help.</summary>
    Rejected,

    /// <summary>Amazon does not accept the credentials or the role: a person must act.</summary>
    NotAuthorized
}
