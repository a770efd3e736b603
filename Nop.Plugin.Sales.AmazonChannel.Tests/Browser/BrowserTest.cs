using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A test with an admin's window. It fails also by a script error or a failed request, and leaves pictures.</summary>
[Category("Browser")]
[NonParallelizable]
public abstract class BrowserTest
{
    private readonly List<Session> _sessions = [];

    private protected static TestedShop Shop => BrowserRun.Shop;

    private protected static AmazonSide Amazon => BrowserRun.Amazon;

    private protected IPage Page { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync() => Page = await SignInAsync(Shop.Admin);

    [TearDown]
    public async Task CloseAsync()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            await KeepAsync();
        foreach (var session in _sessions)
            await session.DisposeAsync();
        var complaints = _sessions.SelectMany(session => session.Complaints).Distinct().ToList();
        _sessions.Clear();
        Assert.That(complaints, Is.Empty);
    }

    private protected async Task<IPage> SignInAsync(Login login)
    {
        var session = await BrowserRun.SignInAsync(login);
        _sessions.Add(session);
        return session.Page;
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    private protected Task PictureAsync(string name, IPage? page = null) => PictureAsync(page ?? Page, Path.Combine(Pictures.Folder, $"{name}.png"));

    /// <summary>Looks at the page in a window of a tablet's width, and keeps a picture of it.</summary>
    private protected async Task SeeNarrowAsync(string name)
    {
        const int width = 900;
        var window = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(width, window.Height);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), name);
        await PictureAsync($"narrow-{name}");
        await Page.SetViewportSizeAsync(window.Width, window.Height);
    }

    // a window as high as the page: what is fixed to its edges stays there
    private static async Task PictureAsync(IPage page, string file)
    {
        var window = page.ViewportSize!;
        await page.EvaluateAsync("() => { scrollTo(0, 0); document.querySelectorAll('.dt-scroll, .dt-scroll-body').forEach(box => box.scrollLeft = 0); }");
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(window.Width, Math.Max(window.Height, height));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(window.Width, window.Height);
        TestContext.AddTestAttachment(file);
    }

    private async Task KeepAsync()
    {
        var number = 0;
        foreach (var page in _sessions.SelectMany(session => session.Page.Context.Pages))
        {
            var file = Path.Combine(Pictures.Folder, "failed", $"{TestContext.CurrentContext.Test.MethodName}-{++number}");
            TestContext.Out.WriteLine($"{page.Url}: see {file}.png and .html");
            await PictureAsync(page, $"{file}.png");
            await File.WriteAllTextAsync($"{file}.html", await page.ContentAsync());
        }
    }
}
