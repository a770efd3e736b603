using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>One browser, one shop and one Amazon for all browser tests. The shop is the sandbox's, or the one that NOP_URL names.</summary>
[SetUpFixture]
public sealed class BrowserRun
{
    private static readonly Dictionary<Login, string> Cookies = [];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;
    private static AmazonSide? _amazon;
    private static TestedShop? _shop;

    internal static AmazonSide Amazon => _amazon ?? throw new InvalidOperationException("The run has not started.");

    internal static TestedShop Shop => _shop ?? throw new InvalidOperationException("The run has not started.");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var chromium = Chromium.Find() ?? throw new IgnoreException($"The browser tests need Chromium or Chrome: apt-get install chromium, or name one by {Chromium.Variable}.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Chromium.Arguments, Timeout = 60_000 });
        _shop = RealShop.Named() is { } named ? named : await SandboxShop.StartAsync();
        _amazon = await AmazonSide.StartAsync(_shop.Time);
        await _shop.PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Cookies.Clear();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_shop is not null)
            await _shop.DisposeAsync();
        if (_amazon is not null)
            await _amazon.DisposeAsync();
    }

    /// <summary>A window of its own, with somebody signed in.</summary>
    internal static async Task<Session> SignInAsync(Login login)
    {
        var isKnown = Cookies.TryGetValue(login, out var cookies);
        var session = await Session.OpenAsync(_browser!, Shop.Address, cookies);
        if (isKnown)
            return session;
        await session.SignInAsync(login);
        Cookies[login] = await session.Page.Context.StorageStateAsync();
        return session;
    }
}
