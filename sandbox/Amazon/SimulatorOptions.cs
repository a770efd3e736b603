using AmazonSimulator.Sellers;

namespace AmazonSimulator;

/// <summary>How a simulator is set up; it does not change while the simulator runs.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The clock of everything: quotas, tokens, windows, feeds and the Date header.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Answer 429 once a bucket of the usage plan is empty.</summary>
    public bool EnforceQuotas { get; init; } = true;

    /// <summary>searchOrders answers with exactly the orders of the book, in their order, whatever window or filter was asked.</summary>
    public bool ReplayOrders { get; init; }

    /// <summary>Offer cancelOrder, which Amazon documented and withdrew; otherwise it is a 403, as every path that Amazon does not have.</summary>
    public bool OffersCancelOrder { get; init; }

    /// <summary>How long a pagination token is good for.</summary>
    public TimeSpan PaginationTokenLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long an access token is good for.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Time from createFeed until processing starts.</summary>
    public TimeSpan FeedQueueTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from the start of processing until a feed is done.</summary>
    public TimeSpan FeedProcessingTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Roles of the app, see <see cref="SellingPartnerRoles"/>; without a restricted one personal data is missing from answers.</summary>
    public IReadOnlySet<string> GrantedRoles { get; init; } = SellingPartnerRoles.All;

    /// <summary>Who sells; one seller in every marketplace unless told otherwise.</summary>
    public IReadOnlyList<SimulatedSeller> Sellers { get; init; } = [new SimulatedSeller()];
}
