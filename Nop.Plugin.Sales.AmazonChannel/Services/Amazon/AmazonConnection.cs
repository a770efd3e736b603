using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Where and as whom Amazon is called. Never printed with its secrets.</summary>
public sealed record AmazonConnection
{
    /// <summary>Id of the account; its calls share one allowance.</summary>
    public required int AccountId { get; init; }

    /// <summary>Base address of the Selling Partner API.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Address of Login with Amazon.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Login with Amazon client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Login with Amazon client secret, in clear.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Refresh token, in clear.</summary>
    public required string RefreshToken { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("AccountId = ").Append(AccountId).Append(", Endpoint = ").Append(Endpoint);
        return true;
    }
}
