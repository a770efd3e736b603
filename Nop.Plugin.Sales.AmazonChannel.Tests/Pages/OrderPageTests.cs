using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What the host's order page shows about the Amazon order behind it.</summary>
[NonParallelizable]
public class OrderPageTests
{
    private static readonly TestOrder Unshipped = new() { Id = "111-0000001-0000001", Buyer = new() { ["buyerName"] = "<script>alert(1)</script>" } };
    private static readonly TestOrder Shipped = new() { Id = "111-0000001-0000002", Status = "SHIPPED" };
    private static readonly TestOrder ByAmazon = new() { Id = "111-0000001-0000003", Status = "SHIPPED", FulfilledBy = "AMAZON" };
    private static readonly TestOrder BuyerAsks = new TestOrder { Id = "111-0000001-0000004" }.With(new TestLine { Cancellation = TestLine.BuyerAsks() });

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Unshipped, Shipped, ByAmazon, BuyerAsks);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task An_unshipped_order_shows_the_card_and_offers_to_cancel()
    {
        var page = await PageAsync(Unshipped);

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("id=\"amazon-order-card\""));
            Assert.That(page, Does.Contain("111-0000001-0000001").And.Contain("Unshipped").And.Contain("Test seller").And.Contain("Amazon.com").And.Contain("Merchant"));
            Assert.That(page, Does.Contain("20.00 USD"));
            Assert.That(page, Does.Contain("View or Cancel Amazon Order").And.Contain("View all Amazon Orders"));
            Assert.That(page, Does.Contain("id=\"amazon-order-details\""), "the header carries the links as buttons");
            Assert.That(page, Does.Contain("id=\"amazon-order-shipping\""), "the number stands in Billing & shipping too");
        });
    }

    [Test]
    public async Task Other_orders_of_Amazon_are_to_be_viewed_only()
    {
        foreach (var order in new[] { Shipped, ByAmazon })
        {
            var page = await PageAsync(order);
            Assert.That(page, Does.Contain("View Amazon Order").And.Contain("View all Amazon Orders").And.Not.Contain("View or Cancel"));
        }
    }

    [Test]
    public async Task A_buyers_request_is_a_stop_sign() => Assert.That(await PageAsync(BuyerAsks), Does.Contain("id=\"amazon-buyer-cancellation\""));

    [Test]
    public async Task The_details_link_leads_to_the_Amazon_order_and_back()
    {
        var row = _site.All<AmazonOrder>().Single(one => one.AmazonOrderId == Unshipped.Id);
        Assert.That(await PageAsync(Unshipped), Does.Contain($"/Admin/AmazonOrder/Details/{row.Id}"));

        var details = await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{row.Id}");
        Assert.That(details, Does.Contain($"/Admin/Order/Edit/{row.OrderId}").And.Contain("Mug").And.Contain("sellercentral.amazon.com/orders-v3/order/111-0000001-0000001"));
    }

    [Test]
    public async Task Text_of_Amazon_is_shown_as_text()
    {
        var row = _site.All<AmazonOrder>().Single(one => one.AmazonOrderId == Unshipped.Id);
        await _site.DoAsync(async services =>
        {
            var rows = services.GetRequiredService<IRepository<AmazonOrder>>();
            var changed = rows.Table.First(one => one.Id == row.Id);
            changed.BuyerName = "<script>alert(1)</script>";
            changed.ProblemText = "<img src=x onerror=alert(2)>";
            await rows.UpdateAsync(changed, false);
        });

        var page = await PageAsync(Unshipped) + await _admin.GetStringAsync($"Admin/AmazonOrder/Details/{row.Id}");
        Assert.That(page, Does.Not.Contain("<script>alert(1)").And.Not.Contain("<img src=x").And.Contain("&lt;script&gt;alert(1)").And.Contain("&lt;img src=x"));
    }

    [Test]
    public async Task Another_order_of_the_shop_shows_nothing()
    {
        var id = await CopyAsync(Unshipped);
        var page = await _admin.GetStringAsync($"Admin/Order/Edit/{id}");

        Assert.That(page, Does.Contain("order-form").And.Not.Contain("amazon-order-").And.Not.Contain("Amazon Order"));
    }

    [Test]
    public void Looking_for_the_Amazon_order_uses_an_index() => Assert.That(Explain("SELECT * FROM AmazonChannel_Order WHERE OrderId = 7"), Does.Contain("USING INDEX IX_AmazonChannel_Order_OrderId"));

    [Test]
    public async Task A_broken_widget_does_not_break_the_page()
    {
        Execute("ALTER TABLE AmazonChannel_Order RENAME TO Hidden");
        try
        {
            using var answer = await _admin.GetAsync($"Admin/Order/Edit/{_site.All<Order>()[0].Id}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("order-form").And.Not.Contain("amazon-order-card"));
        }
        finally
        {
            Execute("ALTER TABLE Hidden RENAME TO AmazonChannel_Order");
        }

        Assert.That(_site.All<Log>().Select(entry => entry.ShortMessage), Has.Some.Contain("the Amazon part of the order page cannot be shown"));
    }

    [Test]
    public async Task A_vendor_and_a_customer_see_nothing_of_it()
    {
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            foreach (var path in new[] { $"Admin/Order/Edit/{_site.OrderIdOf(Unshipped.Id)}", "Admin/AmazonOrder/List", "Admin/AmazonOrder/Details/1", "Admin/AmazonChannel/Configure" })
            {
                using var answer = await client.GetAsync(path);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.That(text, Does.Not.Contain("amazon-order").And.Not.Contain(Unshipped.Id), $"{user} at {path}");
            }
        }
    }

    private Task<string> PageAsync(TestOrder order) => _admin.GetStringAsync($"Admin/Order/Edit/{_site.OrderIdOf(order.Id)}");

    private async Task<int> CopyAsync(TestOrder order)
    {
        var id = 0;
        await _site.DoAsync(async services =>
        {
            var orders = services.GetRequiredService<IOrderService>();
            var copy = await orders.GetOrderByIdAsync(_site.OrderIdOf(order.Id));
            copy = System.Text.Json.JsonSerializer.Deserialize<Order>(System.Text.Json.JsonSerializer.Serialize(copy))!;
            copy.Id = 0;
            copy.OrderGuid = Guid.NewGuid();
            copy.PaymentMethodSystemName = "Payments.Manual";
            copy.CustomValuesXml = null;
            await orders.InsertOrderAsync(copy);
            id = copy.Id;
        });
        return id;
    }

    private string Explain(string query)
    {
        using var connection = _site.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {query}";
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(3) + "\n";
        return plan;
    }

    private void Execute(string text)
    {
        using var connection = _site.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
