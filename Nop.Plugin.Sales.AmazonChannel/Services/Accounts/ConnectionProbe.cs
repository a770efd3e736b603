using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>A client of its own for one connection test: always a fresh access token, the shared allowance, and the headers of every answer.</summary>
internal sealed class ConnectionProbe : IDisposable
{
    private readonly AnswerRecorder _recorder;
    private readonly HttpClient _http;
    private readonly AccessTokens _tokens;
    private readonly ICallObserver _observer;

    public ConnectionProbe(AmazonConnection connection, HttpMessageHandler handler, AmazonQuotas quotas, TimeSpan timeout, TimeProvider time, ICallObserver observer)
    {
        Connection = connection;
        _observer = observer;
        _recorder = new AnswerRecorder(handler, time);
        _http = new HttpClient(_recorder, disposeHandler: false) { Timeout = timeout };
        _tokens = new AccessTokens(time);
        Api = new SellingPartnerApi(new SellingPartnerHttp(_http, _tokens, quotas, observer));
    }

    public AmazonConnection Connection { get; }

    public ISellingPartnerApi Api { get; }

    /// <summary>The answers of the Selling Partner API, those of Login with Amazon left out.</summary>
    public IReadOnlyList<SeenAnswer> Answers => [.. _recorder.Answers.Where(answer => answer.Address != Connection.TokenEndpoint)];

    public Task GetTokenAsync(CancellationToken cancellationToken) => _tokens.GetAsync(_http, Connection, _observer, cancellationToken);

    // the handler below belongs to the host's factory
    public void Dispose() => _http.Dispose();
}
