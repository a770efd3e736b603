using AmazonSimulator.Faults;
using AmazonSimulator.Feeds;
using AmazonSimulator.Http;
using AmazonSimulator.Login;
using AmazonSimulator.Orders;
using AmazonSimulator.Quotas;
using AmazonSimulator.Sellers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmazonSimulator;

/// <summary>Amazon's Selling Partner API and its token endpoint on a port of this machine, without Amazon.</summary>
public sealed class SellingPartnerSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly AccessTokens _tokens;
    private int _disposed;

    private SellingPartnerSimulator(SimulatorOptions options)
    {
        if (options.Sellers.Count == 0)
            throw new ArgumentException("The simulator needs at least one seller.", nameof(options));
        Options = options;
        Quotas = new QuotaBook(options.Time);
        Feeds = new FeedDesk(options);
        _tokens = new AccessTokens(options);
        _app = Build(options.Port);
        Routes.Map(_app, this, new RequestPipeline(options, _tokens, Quotas, Faults, Feeds, Calls, _stopping.Token), _tokens);
    }

    public SimulatorOptions Options { get; }

    /// <summary>Base address of the Selling Partner API, without a slash at the end.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Login with Amazon's token endpoint.</summary>
    public Uri TokenEndpoint => new(Endpoint, "/auth/o2/token");

    /// <summary>The first seller, for the usual case of one.</summary>
    public SimulatedSeller Seller => Options.Sellers[0];

    public IReadOnlyList<SimulatedSeller> Sellers => Options.Sellers;

    /// <summary>The orders of the first seller.</summary>
    public OrderBook Orders => Seller.Orders;

    public CallLog Calls { get; } = new();

    public FaultPlan Faults { get; } = new();

    public QuotaBook Quotas { get; }

    public FeedDesk Feeds { get; }

    /// <summary>Starts a simulator and waits until it listens.</summary>
    public static async Task<SellingPartnerSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var simulator = new SellingPartnerSimulator(options ?? new SimulatorOptions());
        try
        {
            await simulator._app.StartAsync(cancellationToken);
            simulator.Endpoint = new Uri(simulator._app.Urls.Single());
            simulator.Feeds.Endpoint = simulator.Endpoint;
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>What was asked of Amazon more than once, in words; empty when all is well. A feed that Amazon gave up and a person sent again counts too.</summary>
    public IReadOnlyList<string> SentTwice() => AmazonSimulator.SentTwice.In(Calls, Feeds);

    /// <summary>Makes every access token worthless before its time; the refresh token stays good.</summary>
    public void RevokeAccessTokens() => _tokens.RevokeAll();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(SellingPartnerSimulator).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        return builder.Build();
    }
}
