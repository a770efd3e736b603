using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A DataTables grid, the host's or the sandbox's.</summary>
internal sealed class Grid(IPage page, string id)
{
    public ILocator Rows => page.Locator($"#{id} tbody tr:has(td:nth-child(2))");

    /// <summary>The line below the grid that counts its rows.</summary>
    public ILocator Info => page.Locator($"#{id}_wrapper .dt-info");

    // the host keeps the head of a grid that scrolls in a table of its own, and an unseen copy in the grid
    private ILocator Heads => page.Locator($"#{id}_wrapper th:visible");

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator PageLink(string text) => page.Locator($"#{id}_wrapper .page-link").Filter(new() { HasTextRegex = new($"^{text}$") });

    /// <summary>Waits until the grid of a page that was opened shows its first rows, or that it has none.</summary>
    public Task ReadAsync() => page.WaitForFunctionAsync("id => window.$ && $.fn.dataTable && $.fn.dataTable.isDataTable('#' + id) && $('#' + id).DataTable().ajax.json()", id);

    /// <summary>Does something that makes the grid read again, and waits until it shows what it read.</summary>
    public async Task ReadAfterAsync(Func<Task> action)
    {
        var drawn = page.EvaluateAsync("id => new Promise(done => $('#' + id).one('draw.dt', () => done(true)))", id);
        await action();
        await drawn;
    }

    public Task SortAsync(string title) => ReadAfterAsync(() => Heads.Filter(new() { HasText = title }).First.ClickAsync());

    /// <summary>What a column shows from top to bottom.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(string title)
    {
        var titles = await Heads.AllInnerTextsAsync();
        var place = titles.ToList().FindIndex(head => head.Contains(title, StringComparison.Ordinal));
        Assert.That(place, Is.GreaterThanOrEqualTo(0), $"{id} has no column {title}, but {string.Join(", ", titles)}");
        return [.. (await Rows.Locator($"td:nth-child({place + 1})").AllInnerTextsAsync()).Select(text => text.Trim())];
    }
}
