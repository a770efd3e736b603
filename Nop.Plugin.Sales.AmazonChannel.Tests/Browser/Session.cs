using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A window with cookies of its own, and what went wrong in it: script errors, message boxes, failed requests.</summary>
internal sealed class Session : IAsyncDisposable
{
    private const float Patience = 30_000;

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly IBrowserContext _context;
    private readonly Uri _shop;

    private Session(IBrowserContext context, Uri shop)
    {
        _context = context;
        _shop = shop;
    }

    public IPage Page { get; private set; } = null!;

    public IReadOnlyCollection<string> Complaints => [.. _complaints];

    public static async Task<Session> OpenAsync(IBrowser browser, Uri shop, string? cookies = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = shop.ToString(), StorageState = cookies, Locale = "en-US", ViewportSize = new ViewportSize { Width = 1366, Height = 900 }, AcceptDownloads = true
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(2 * Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var session = new Session(context, shop);
        session.Watch();
        session.Page = await context.NewPageAsync();
        return session;
    }

    public async Task SignInAsync(Login login)
    {
        await Page.GotoAsync("login");
        await Page.Locator("#Email").FillAsync(login.Email);
        await Page.Locator("#Password").FillAsync(login.Password);
        var answer = await Page.RunAndWaitForResponseAsync(() => Page.Locator(".login-button").ClickAsync(), answer => answer.Request.Method == "POST");
        Assert.That(answer.Status, Is.EqualTo(302), $"{login.Email} could not sign in");
        await Page.WaitForLoadStateAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Watch()
    {
        _context.WebError += (_, error) => _complaints.Enqueue($"script error: {error.Error}");
        _context.Console += (_, message) =>
        {
            // what could not be loaded is told better by its answer
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Enqueue($"console: {message.Text} ({message.Location})");
        };
        _context.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"message box: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        _context.Response += (_, answer) =>
        {
            if (answer.Status >= 500 && IsOfShop(answer.Url))
                _complaints.Enqueue($"{answer.Status}: {answer.Request.Method} {answer.Url}");
        };
        _context.RequestFailed += (_, request) =>
        {
            // leaving a page breaks off what it still asks for
            if (IsOfShop(request.Url) && request.Failure != "net::ERR_ABORTED")
                _complaints.Enqueue($"{request.Failure}: {request.Method} {request.Url}");
        };
    }

    private bool IsOfShop(string address) => new Uri(address) is var uri && uri.Host == _shop.Host && uri.Port == _shop.Port;
}
