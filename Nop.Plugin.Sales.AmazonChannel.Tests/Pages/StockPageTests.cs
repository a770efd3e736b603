using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Stock that a person must check, and lines that a person edits, on the pages.</summary>
[NonParallelizable]
public class StockPageTests
{
    private static readonly TestOrder Order = new TestOrder { Id = "111-0000009-0000001" }.With(new TestLine { Quantity = 3, Item = 60m });

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Order);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    private AmazonOrder Row => _site.All<AmazonOrder>().Single();

    private Product Mug => _site.All<Product>().Single(product => product.Sku == "MUG");

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_a_person_has_checked_is_no_problem_any_more(bool onOrderPage)
    {
        var path = onOrderPage ? $"Admin/Order/Edit/{Row.OrderId}" : $"Admin/AmazonOrder/Details/{Row.Id}";
        Assert.That(await _admin.GetStringAsync(path), Does.Not.Contain("amazon-stock-checked"));
        await MakeUncertainAsync();
        var page = await _admin.GetStringAsync(path);
        Assert.That(WebUtility.HtmlDecode(page), Does.Contain("what became of the stock of MUG").And.Contain("I have checked the stock"));

        var answered = await PressAsync(page, onOrderPage ? "order-form" : "amazon-order-form");

        Assert.Multiple(() =>
        {
            Assert.That(answered, Does.Contain("stock counts as checked").And.Contain(onOrderPage ? "order-form" : "amazon-order-form").And.Not.Contain("id=\"amazon-stock-checked\""));
            Assert.That((Row.Problems, Row.ProblemText), Is.EqualTo(("", (string?)null)));
            Assert.That(_site.All<AmazonOrderItem>().Single().StockUncertain, Is.False);
            Assert.That(Mug.StockQuantity, Is.EqualTo(97), "nothing is moved by it");
        });
        Assert.That(await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{Row.Id}"), Does.Contain("A person has checked the stock").And.Contain("admin@yourstore.com"));
    }

    [Test]
    public async Task It_cannot_be_checked_twice_and_not_by_everybody()
    {
        await MakeUncertainAsync();
        var page = await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{Row.Id}");
        using var customer = await _site.LogInAsync("customer@yourstore.com");
        using var refused = await customer.PostAsync(ActionOf(page), new ConfigurationForm(page, "amazon-order-form").Content());
        Assert.That(_site.All<AmazonOrderItem>().Single().StockUncertain, Is.True);

        await PressAsync(page, "amazon-order-form");
        Assert.That(await PressAsync(page, "amazon-order-form"), Does.Contain("no stock of this order to be checked"));
        Assert.That(_site.All<AmazonLogEntry>().Count(entry => entry.Code == "StockChecked"), Is.EqualTo(1));
    }

    [TestCase("2", 98, 2)]
    [TestCase("5", 95, 5)]
    [TestCase("0", 100, null)]
    public async Task An_edited_line_moves_the_hosts_stock_by_the_difference(string quantity, int stock, int? left)
    {
        var line = _site.All<OrderItem>().Single();
        var form = new ConfigurationForm(await _admin.GetStringAsync($"Admin/Order/Edit/{Row.OrderId}"), "order-form").With($"pvQuantity{line.Id}", quantity).With($"btnSaveOrderItem{line.Id}", "");
        using var answer = await _admin.PostAsync($"Admin/Order/Edit/{Row.OrderId}", form.Content());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That(Mug.StockQuantity, Is.EqualTo(stock));
        Assert.That(_site.All<OrderItem>().SingleOrDefault()?.Quantity, Is.EqualTo(left));
        Assert.That(_site.All<StockQuantityHistory>()[^1].QuantityAdjustment, Is.EqualTo(stock - 97));
        await _site.SyncAsync();
        Assert.That(Mug.StockQuantity, Is.EqualTo(stock));
    }

    private Task MakeUncertainAsync() => _site.DoAsync(async services =>
    {
        var lines = services.GetRequiredService<IRepository<AmazonOrderItem>>();
        var line = await lines.Table.FirstAsync();
        line.StockUncertain = true;
        await lines.UpdateAsync(line);
        var turns = services.GetRequiredService<IRepository<OrderTurn>>();
        await turns.UpdateAsync(new OrderTurn { Id = Row.Id, NextAttemptOnUtc = DateTime.UtcNow.AddMinutes(-1) });
        await _site.SyncAsync();
    });

    // as the browser does it: the whole form of the page, to the button's own address
    private async Task<string> PressAsync(string page, string form)
    {
        using var answer = await _admin.PostAsync(ActionOf(page), new ConfigurationForm(page, form).Content());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string ActionOf(string page) => WebUtility.HtmlDecode(Regex.Match(page, "id=\"amazon-stock-checked\"[^>]*formaction=\"([^\"]+)\"").Groups[1].Value);
}
