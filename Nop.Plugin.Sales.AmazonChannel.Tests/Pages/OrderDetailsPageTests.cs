using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The page of one Amazon order: tabs, address, products and history.</summary>
[NonParallelizable]
public class OrderDetailsPageTests
{
    private static readonly TestOrder Good = new() { Id = "111-0000007-0000001" };
    private static readonly TestOrder Homeless = new() { Id = "111-0000007-0000002", Address = null, Buyer = null };
    private static readonly TestOrder Unknown = new TestOrder { Id = "111-0000007-0000003" }.With(new TestLine { Sku = "NO SUCH&<b>" });

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Good, Homeless, Unknown);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task The_page_has_five_tabs_and_the_buttons_of_the_order()
    {
        var page = await PageAsync(Good);

        Assert.Multiple(() =>
        {
            Assert.That(Regex.Matches(page, "data-tab-name=\"([^\"]+)\"").Select(match => match.Groups[1].Value),
                Is.EqualTo(new[] { "amazon-tab-order", "amazon-tab-items", "amazon-tab-tracking", "amazon-tab-history", "amazon-tab-data" }));
            Assert.That(page, Does.Contain("id=\"amazon-refresh\"").And.Contain("id=\"amazon-save\"").And.Contain("back to Amazon orders"));
            Assert.That(page, Does.Contain("schedule task"), "the sync brought it");
        });
    }

    [Test]
    public async Task A_person_is_told_that_an_import_holds_the_order()
    {
        var form = (await FormAsync(Good)).With("Address1", "4 Held St");
        await _site.DoAsync(async services =>
        {
            await using var held = await services.GetRequiredService<ChannelClaims>().TryClaimAsync(OrderImporter.ClaimName(Good.Id));
            Assert.That(await PostAsync(Good, form), Does.Contain("The channel is at work on this very thing"));
        });
        Assert.That(Shipping(Good).Address1, Is.Not.EqualTo("4 Held St"));
    }

    [Test]
    public async Task An_edited_address_is_the_shop_orders_and_stays_when_Amazon_sends_another()
    {
        var state = _site.All<StateProvince>().First(state => state.Abbreviation == "CA");
        var saved = await PostAsync(Good, (await FormAsync(Good)).With("Address1", "2 Side St <b>").With("City", "Escondido").With("StateProvinceId", $"{state.Id}"));

        Assert.That((Shipping(Good).Address1, Shipping(Good).City, Shipping(Good).StateProvinceId), Is.EqualTo(("2 Side St <b>", "Escondido", state.Id)));
        Assert.Multiple(() =>
        {
            Assert.That(saved, Does.Contain("The shipping address was saved"));
            Assert.That(WebUtility.HtmlDecode(saved), Does.Contain("As Amazon has it: 1 Main St").And.Contain("As Amazon has it: Seattle").And.Contain("As Amazon has it: WA"));
            Assert.That(saved, Does.Contain("admin@yourstore.com").And.Contain("edited by hand").And.Not.Contain("2 Side St <b>"));
            Assert.That(_site.All<OrderNote>().Select(note => note.Note), Has.Some.Contains("edited by hand"));
        });

        var now = DateTimeOffset.UtcNow;
        var moved = TestOrder.DefaultAddress();
        moved["addressLine1"] = "3 New St";
        _site.Amazon.Orders.Put((Good with { Created = now.AddHours(-2), Updated = now.AddMinutes(-20), Address = moved }).ToJson());
        await _site.SyncAsync();
        Assert.That(Row(Good).LastUpdatedOnUtc, Is.GreaterThan(now.AddMinutes(-30).UtcDateTime), "the sync has seen it");
        Assert.That(Shipping(Good).Address1, Is.EqualTo("2 Side St <b>"));
        Assert.That(WebUtility.HtmlDecode(await PageAsync(Good)), Does.Contain("As Amazon has it: 3 New St"));
    }

    [Test]
    public async Task Without_an_edit_the_address_follows_Amazons()
    {
        var now = DateTimeOffset.UtcNow;
        var moved = TestOrder.DefaultAddress();
        moved["addressLine1"] = "3 New St";
        _site.Amazon.Orders.Put((Good with { Created = now.AddHours(-2), Updated = now.AddMinutes(-20), Address = moved }).ToJson());
        await _site.SyncAsync();

        Assert.That(Shipping(Good).Address1, Is.EqualTo("3 New St"));
        Assert.That(await PostAsync(Good, await FormAsync(Good)), Does.Contain("Nothing was changed"));
    }

    [Test]
    public async Task An_address_that_Amazon_withheld_is_filled_in_and_the_problem_goes()
    {
        Assert.That(Row(Homeless).Problems, Does.Contain(nameof(OrderProblem.AddressIncomplete)));
        var country = _site.All<Country>().First(country => country.TwoLetterIsoCode == "US");
        await PostAsync(Homeless, (await FormAsync(Homeless)).With("FirstName", "Ann").With("Address1", "1 Main St").With("City", "Seattle").With("CountryId", $"{country.Id}").With("StateProvinceId", "0"));

        Assert.That(Row(Homeless).Problems, Does.Not.Contain(nameof(OrderProblem.AddressIncomplete)));
    }

    [Test]
    public async Task What_a_parcel_needs_is_asked_for_beside_its_field_and_nothing_is_saved()
    {
        var foreign = _site.All<StateProvince>().First(state => state.CountryId != Shipping(Good).CountryId);
        var page = await PostAsync(Good, (await FormAsync(Good)).With("FirstName", " ").With("Address1", "").With("City", "Entered").With("StateProvinceId", $"{foreign.Id}"));

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Enter a name.").And.Contain("Enter a street.").And.Contain("does not belong to the country").And.Contain("value=\"Entered\""));
            Assert.That(Shipping(Good).City, Is.EqualTo("Seattle"));
        });
    }

    [Test]
    public async Task Each_country_has_its_states()
    {
        var country = _site.All<Country>().First(country => country.TwoLetterIsoCode == "US");
        using var answer = JsonDocument.Parse(await _admin.GetStringAsync($"Admin/AmazonOrder/States?countryId={country.Id}"));
        Assert.That(answer.RootElement.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("name").GetString()), Has.Some.EqualTo("California"));
    }

    [Test]
    public async Task An_unknown_SKU_leads_to_where_it_is_matched()
    {
        var page = WebUtility.HtmlDecode(await PageAsync(Unknown));
        var link = Regex.Match(page, "class=\"amazon-map-sku\" href=\"([^\"]+)\"").Groups[1].Value;
        Assert.That(link, Is.Not.Empty);
        Assert.That(page, Does.Not.Contain("id=\"amazon-save\""), "without a shop order there is nothing to save");

        var skus = await _admin.GetStringAsync(link);
        Assert.That(skus, Does.Contain("value=\"NO SUCH&amp;&lt;b&gt;\""));
        Assert.That(await PageAsync(Good), Does.Not.Contain("amazon-map-sku").And.Contain("/Admin/Product/Edit/"));
    }

    [Test]
    public async Task Nothing_is_saved_without_rights_or_token()
    {
        var form = (await FormAsync(Good)).With("Address1", "Changed");
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            using var answer = await client.PostAsync($"Admin/AmazonOrder/Details/{Row(Good).Id}", form.Content());
        }

        using var refused = await _admin.PostAsync($"Admin/AmazonOrder/Details/{Row(Good).Id}", form.Without("__RequestVerificationToken").Content());
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Shipping(Good).Address1, Is.EqualTo("1 Main St"));
    }

    private AmazonOrder Row(TestOrder order) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);

    private Address Shipping(TestOrder order)
    {
        var addressId = _site.All<Order>().Single(one => one.Id == Row(order).OrderId).ShippingAddressId;
        return _site.All<Address>().Single(address => address.Id == addressId);
    }

    private Task<string> PageAsync(TestOrder order) => _admin.GetStringAsync($"Admin/AmazonOrder/Details/{Row(order).Id}");

    private async Task<ConfigurationForm> FormAsync(TestOrder order) => new(await PageAsync(order), "amazon-order-form");

    private async Task<string> PostAsync(TestOrder order, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync($"Admin/AmazonOrder/Details/{Row(order).Id}", form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}
