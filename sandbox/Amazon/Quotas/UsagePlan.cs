namespace AmazonSimulator.Quotas;

/// <summary>A token bucket: tokens a second, and how many it holds.</summary>
public sealed record UsagePlan(decimal Rate, int Burst)
{
    /// <summary>The default plans that Amazon publishes.</summary>
    public static IReadOnlyDictionary<string, UsagePlan> Published { get; } = new Dictionary<string, UsagePlan>
    {
        [Operations.SearchOrders] = new(0.0056m, 20),
        [Operations.GetOrder] = new(0.5m, 30),
        [Operations.CancelOrder] = new(1m, 5),
        [Operations.GetMarketplaceParticipations] = new(0.016m, 15),
        [Operations.ConfirmShipment] = new(2m, 10),
        [Operations.CreateFeedDocument] = new(0.5m, 15),
        [Operations.CreateFeed] = new(0.0083m, 15),
        [Operations.GetFeed] = new(2m, 15),
        [Operations.GetFeedDocument] = new(0.0222m, 10)
    };
}
