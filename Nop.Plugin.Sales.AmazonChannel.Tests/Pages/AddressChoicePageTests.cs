using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>An address that Amazon has changed after it was edited in the shop: both are shown, on both pages, and a person chooses.</summary>
[NonParallelizable]
public class AddressChoicePageTests
{
    private static readonly TestOrder Order = new() { Id = "111-0000007-0000011" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Order);
        _admin = await _site.LogInAsync();
        await _site.DoAsync(async services =>
        {
            var address = Shipping();
            address.Address1 = "2 Side St <b>";
            await services.GetRequiredService<IAddressService>().UpdateAddressAsync(address);
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Nothing_is_asked_before_Amazon_changes_its_own()
    {
        Assert.That(await DetailsAsync(), Does.Not.Contain("amazon-address-changed"));
        Assert.That(await OrderPageAsync(), Does.Not.Contain("amazon-address-changed").And.Contain("id=\"amazon-order-shipping\""));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Both_are_shown_and_Amazons_is_taken(bool onOrderPage)
    {
        await AmazonMovesAsync("3 New St <i>");
        var page = onOrderPage ? await OrderPageAsync() : await DetailsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("2 Side St <b>").And.Not.Contain("3 New St <i>"));
            Assert.That(Part(page, "amazon-address-amazons"), Does.Contain("3 New St &lt;i&gt;").And.Contain("Bea Other").And.Contain("Portland"));
            Assert.That(Part(page, "amazon-address-shops"), Does.Contain("2 Side St &lt;b&gt;").And.Contain("Ann Example").And.Contain("Seattle"));
        });

        var answer = await ChooseAsync(page, "amazon-address-take");
        Assert.That(answer, Does.Contain("The shop order now has Amazon"));
        Assert.That(answer, Does.Contain(onOrderPage ? "id=\"amazon-order-card\"" : "id=\"amazon-order-form\""), "back where the choice was made");
        Assert.That((Shipping().Address1, Shipping().FirstName, Row().Problems), Is.EqualTo(("3 New St <i>", "Bea Other", "")));
    }

    [Test]
    public async Task The_shops_is_kept()
    {
        await AmazonMovesAsync("3 New St");
        await ChooseAsync(await OrderPageAsync(), "amazon-address-keep");
        Assert.That((Shipping().Address1, Row().Problems), Is.EqualTo(("2 Side St <b>", "")));
        Assert.That(await DetailsAsync(), Does.Not.Contain("amazon-address-changed"));
    }

    [Test]
    public async Task A_page_that_is_out_of_date_decides_nothing()
    {
        await AmazonMovesAsync("3 New St");
        var page = await DetailsAsync();
        await AmazonMovesAsync("4 Newer St", minutes: 10);

        Assert.That(await ChooseAsync(page, "amazon-address-take"), Does.Contain("Look at the addresses again"));
        Assert.That((Shipping().Address1, Row().Problems), Is.EqualTo(("2 Side St <b>", nameof(OrderProblem.AddressChanged))));
    }

    [Test]
    public async Task Nobody_else_chooses()
    {
        await AmazonMovesAsync("3 New St");
        var page = await DetailsAsync();
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            using var answer = await client.PostAsync(Target(page, "amazon-address-take"), Form(page));
        }

        using var withoutToken = await _admin.PostAsync(Target(page, "amazon-address-take"), new FormUrlEncodedContent([]));
        Assert.That(withoutToken.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((Shipping().Address1, Row().Problems), Is.EqualTo(("2 Side St <b>", nameof(OrderProblem.AddressChanged))));
    }

    private async Task AmazonMovesAsync(string street, int minutes = 0)
    {
        var now = DateTimeOffset.UtcNow;
        var moved = new JsonObject { ["name"] = "Bea Other", ["addressLine1"] = street, ["city"] = "Portland", ["stateOrRegion"] = "OR", ["postalCode"] = "97201", ["countryCode"] = "US" };
        _site.Amazon.Orders.Put((Order with { Created = now.AddHours(-2), Updated = now.AddMinutes(minutes - 30), Address = moved }).ToJson());
        await _site.SyncAsync();
        Assert.That(Row().Problems, Is.EqualTo(nameof(OrderProblem.AddressChanged)));
    }

    private async Task<string> ChooseAsync(string page, string button)
    {
        using var answer = await _admin.PostAsync(Target(page, button), Form(page));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    // the whole form of the page goes along, with an id of its own
    private static FormUrlEncodedContent Form(string page) => new(new Dictionary<string, string> { ["__RequestVerificationToken"] = ShopSite.TokenOf(page), ["Id"] = "4711", ["seen"] = "something else" });

    private static string Target(string page, string button) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"id=\"{button}\"[^>]*formaction=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value);

    private static string Part(string page, string id) => page.Split($"id=\"{id}\"")[1].Split("</div>")[0];

    private Task<string> DetailsAsync() => _admin.GetStringAsync($"Admin/AmazonOrder/Details/{Row().Id}");

    private Task<string> OrderPageAsync() => _admin.GetStringAsync($"Admin/Order/Edit/{Row().OrderId}");

    private AmazonOrder Row() => _site.All<AmazonOrder>().Single();

    private Address Shipping()
    {
        var addressId = _site.All<Order>().Single(one => one.Id == Row().OrderId).ShippingAddressId;
        return _site.All<Address>().Single(address => address.Id == addressId);
    }
}
