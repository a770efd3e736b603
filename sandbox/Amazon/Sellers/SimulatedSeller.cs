using AmazonSimulator.Orders;

namespace AmazonSimulator.Sellers;

/// <summary>A seller, the credentials of the seller's private app, and what was sold.</summary>
public sealed class SimulatedSeller
{
    private volatile string _clientSecret = "amzn1.oa2-cs.v1.simulated-secret";
    private volatile bool _isAuthorized = true;

    public string SellerId { get; init; } = "A1SIMULATEDSELLER";

    public string StoreName { get; init; } = "Sample Store";

    public string ClientId { get; init; } = "amzn1.application-oa2-client.simulated";

    /// <summary>The secret that the token endpoint accepts now; set another to play an expired or rotated one.</summary>
    public string ClientSecret
    {
        get => _clientSecret;
        set => _clientSecret = value;
    }

    public string RefreshToken { get; init; } = "Atzr|simulated-refresh-token";

    /// <summary>False plays a revoked or lapsed authorization: no new access tokens, and the old ones stop working.</summary>
    public bool IsAuthorized
    {
        get => _isAuthorized;
        set => _isAuthorized = value;
    }

    /// <summary>Roles of this seller's app, where they differ from those of the options.</summary>
    public IReadOnlySet<string>? GrantedRoles { get; set; }

    public IReadOnlyList<SimulatedMarketplace> Marketplaces { get; init; } = SimulatedMarketplace.All;

    /// <summary>What this seller sold.</summary>
    public OrderBook Orders { get; } = new();
}
