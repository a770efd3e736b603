using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>The list of Amazon orders: filters and their chips, cards, sorting, paging, finding one order.</summary>
public class OrderListTests : ConnectedTest
{
    private static readonly int Count = SoldOrders.All.Count;

    private Grid _list = null!;

    private ILocator Chips => Page.Locator("#amazon-chips .amazon-chip");

    [SetUp]
    public async Task OpenListAsync() => _list = await Steps.ListAsync(SoldOrders.Numbers);

    [Test]
    public async Task Filters_are_chips_that_can_be_removed_one_by_one_and_all_at_once()
    {
        await Page.Locator("#SearchBuyerName").FillAsync("Pat");
        await Page.Locator("#SearchStatuses").SelectOptionAsync(["UNSHIPPED", "SHIPPED"]);
        await SearchAsync();

        await Expect(_list.Info).ToContainTextAsync($"of {SoldOrders.PlainCount} items");
        await Expect(Chips).ToHaveCountAsync(3);
        await Expect(Chips.Filter(new() { HasText = "Buyer's name: Pat" })).ToBeVisibleAsync();
        await Expect(Chips.Filter(new() { HasText = "Amazon status" })).ToContainTextAsync("Unshipped, Shipped");
        await PictureAsync("filters");

        await _list.ReadAfterAsync(() => Chips.Filter(new() { HasText = "Buyer's name" }).GetByRole(AriaRole.Button).ClickAsync());
        await Expect(Page.Locator("#SearchBuyerName")).ToHaveValueAsync("");
        await Expect(Chips).ToHaveCountAsync(2);
        await Expect(_list.Info).ToContainTextAsync($"of {Count - 1} items");

        await _list.ReadAfterAsync(() => Page.Locator("#amazon-clear-all").ClickAsync());
        await Expect(Chips).ToHaveCountAsync(0);
        await Expect(Page.Locator("#SearchAmazonOrderId")).ToHaveValueAsync("");
    }

    [Test]
    public async Task A_card_filters_by_state()
    {
        await _list.ReadAfterAsync(() => Page.Locator("#amazon-states .amazon-state").Filter(new() { HasText = "Waiting" }).ClickAsync());

        await Expect(_list.Info).ToContainTextAsync("of 1 items");
        await Expect(_list.Row(SoldOrders.Pending.Id)).ToContainTextAsync("Pending");
        await Expect(Chips.Filter(new() { HasText = "State: Waiting" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_link_to_outbound_problems_is_a_chip_that_can_be_removed()
    {
        await Page.GotoAsync("Admin/AmazonOrder/List?outboundProblem=True");
        await _list.ReadAsync();

        await Expect(Page.Locator("#SearchOutboundProblem")).ToBeCheckedAsync();
        await Expect(Chips).ToHaveCountAsync(1);
        await Expect(Chips).ToContainTextAsync("Outbound problem");
        await PictureAsync("outbound-problem");

        await _list.ReadAfterAsync(() => Chips.GetByRole(AriaRole.Button).ClickAsync());
        await Expect(Page.Locator("#SearchOutboundProblem")).Not.ToBeCheckedAsync();
        await Expect(Chips).ToHaveCountAsync(0);
        await Expect(_list.Info).ToContainTextAsync(" items");
    }

    [Test]
    public async Task Totals_are_searched_with_decimals()
    {
        await Page.Locator("#SearchTotalFrom").FillAsync("31.49");
        await Page.Locator("#SearchTotalTo").FillAsync("31.51");
        await SearchAsync();

        Assert.That(await NumbersAsync(), Is.EqualTo(new[] { SoldOrders.Unmatched.Id }));
    }

    [Test]
    public async Task A_list_without_orders_says_why()
    {
        await Page.Locator("#SearchBuyerName").FillAsync("Nobody at all");
        await SearchAsync();

        await Expect(Page.Locator("#amazon-orders-empty")).ToContainTextAsync("No Amazon order matches these filters.");
        await PictureAsync("amazon-orders-empty");
    }

    [Test]
    public async Task Sorting_goes_over_all_pages()
    {
        await _list.SortAsync("Total");
        var rising = await TotalsAsync();
        Assert.That(rising, Is.Ordered.Ascending);

        await _list.SortAsync("Total");
        var falling = await TotalsAsync();
        Assert.That(falling, Is.Ordered.Descending);
        Assert.That(falling[0], Is.EqualTo(SoldOrders.Plain.Max(order => order.Sum)));
        Assert.That(rising[0], Is.LessThan(falling[^1]));
    }

    [Test]
    public async Task The_second_page_goes_on_where_the_first_ends()
    {
        var first = await NumbersAsync();
        await _list.ReadAfterAsync(() => _list.PageLink("2").ClickAsync());
        var second = await NumbersAsync();

        Assert.That(first, Has.Count.EqualTo(15));
        Assert.That(second, Has.Count.EqualTo(Count - 15).And.None.Matches<string>(first.Contains));
        await Expect(_list.Info).ToContainTextAsync($"16-{Count} of {Count} items");
    }

    [Test]
    public async Task An_order_is_found_by_its_number_with_its_state_and_reason()
    {
        await Page.Locator("#amazon-find-number").FillAsync(SoldOrders.Unmatched.Id);
        await Page.Locator("#amazon-find-button").ClickAsync();

        await Expect(Page.Locator("#amazon-find-result")).ToContainTextAsync(SoldOrders.Unmatched.Id);
        await PictureAsync("find-order");
    }

    [Test]
    public async Task Bulk_actions_ask_for_orders_and_tell_what_they_did()
    {
        await Page.Locator("#amazon-import-selected").ClickAsync();
        await Expect(Page.Locator("#amazon-bulk-result")).ToContainTextAsync("Tick the orders first.");

        await Page.Locator("#SearchAmazonOrderId").FillAsync(SoldOrders.Unshipped.Id);
        await SearchAsync();
        await _list.Row(SoldOrders.Unshipped.Id).Locator(".checkboxGroups").CheckAsync();
        await Page.Locator("#amazon-import-selected").ClickAsync();
        await Expect(Page.Locator("#amazon-bulk-result")).ToContainTextAsync("1 of 1 orders");
    }

    private Task SearchAsync() => _list.ReadAfterAsync(() => Page.Locator("#search-amazon-orders").ClickAsync());

    // the cell's second line names the marketplace
    private async Task<IReadOnlyList<string>> NumbersAsync() => [.. (await _list.ColumnAsync("Amazon order number")).Select(text => text.Split('\n')[0])];

    private async Task<IReadOnlyList<decimal>> TotalsAsync() =>
        [.. (await _list.ColumnAsync("Total")).Select(text => decimal.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture))];
}
