namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>How a check of the connection went.</summary>
public enum ConnectionTestResult
{
    /// <summary>All well.</summary>
    Ok,

    /// <summary>It works, and something should be done.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,

    /// <summary>It was not tried because an earlier check failed.</summary>
    NotTested
}

/// <summary>What was checked, in the order of the checks.</summary>
public enum ConnectionTestSubject
{
    /// <summary>Login with Amazon gives an access token.</summary>
    Token,

    /// <summary>The Selling Partner API answers, and its clock is the shop's.</summary>
    Endpoint,

    /// <summary>The seller's marketplaces.</summary>
    Marketplaces,

    /// <summary>Orders may be read.</summary>
    Orders,

    /// <summary>Names and addresses may be read.</summary>
    PersonalData,

    /// <summary>The allowance that Amazon grants.</summary>
    Quota,

    /// <summary>The age of the client secret.</summary>
    Secret
}

/// <summary>A line of the connection test.</summary>
/// <param name="Subject">What was checked.</param>
/// <param name="Result">How it went.</param>
/// <param name="Key">Name of the text below the plugin's prefix; it says what was seen and what to do.</param>
/// <param name="Arguments">What goes into the text's places.</param>
public sealed record ConnectionTestLine(ConnectionTestSubject Subject, ConnectionTestResult Result, string Key, params IReadOnlyList<string> Arguments);
