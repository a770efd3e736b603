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

    /// <summary>Amazon does not let the call through and gives no reason (403): the app's role does not cover it, or not for this order. Others may go through.</summary>
    Denied,

    /// <summary>Login with Amazon does not accept the account's credentials: no call will go through until a person enters others.</summary>
    NotAuthorized
}
