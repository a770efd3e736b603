using System.Net;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The table of the shop's words for carriers.</summary>
[NonParallelizable]
public class CarrierPageTests
{
    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync();
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task A_carrier_is_added_changed_and_removed()
    {
        Assert.That(await PageAsync(), Does.Contain("amazon-no-carrier-name").And.Contain("is sent to Amazon as Other"));

        await PostAsync("Add", (await AddFormAsync()).With("ShopName", " Parcel <b>van</b> ").With("CarrierCode", "GLS"));
        var name = _site.All<AmazonCarrierName>().Single();
        Assert.That((name.ShopName, name.CarrierCode), Is.EqualTo(("Parcel <b>van</b>", "GLS")));
        Assert.That(await PageAsync(), Does.Contain("Parcel &lt;b&gt;van").And.Not.Contain("<b>van").And.Not.Contain("amazon-no-carrier-name"));

        await PostAsync($"Change/{name.Id}", (await AddFormAsync()).With("CarrierCode", "Other"));
        Assert.That(_site.All<AmazonCarrierName>().Single().CarrierCode, Is.EqualTo("Other"));

        await PostAsync($"Delete/{name.Id}", await AddFormAsync());
        Assert.That(_site.All<AmazonCarrierName>(), Is.Empty);
    }

    [Test]
    public async Task What_cannot_be_saved_is_told_beside_its_field()
    {
        await PostAsync("Add", (await AddFormAsync()).With("ShopName", "Van").With("CarrierCode", "GLS"));

        Assert.That(await PostAsync("Add", await AddFormAsync()), Does.Contain("Enter what you call the carrier.").And.Contain("Choose one of Amazon&#x27;s codes, or Other."));
        Assert.That(await PostAsync("Add", (await AddFormAsync()).With("ShopName", "VAN ").With("CarrierCode", "UPS")), Does.Contain("The table has these words already"));
        Assert.That(await PostAsync("Change/1", (await AddFormAsync()).With("CarrierCode", "Nonsense")), Does.Contain("Choose one of Amazon"));
        Assert.That(_site.All<AmazonCarrierName>().Single().CarrierCode, Is.EqualTo("GLS"));
    }

    [Test]
    public async Task Without_rights_or_token_nothing_is_done()
    {
        foreach (var action in new[] { "Add", "Change/1", "Delete/1" })
        {
            using var answer = await _admin.PostAsync($"Admin/AmazonCarrier/{action}", new FormUrlEncodedContent([]));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), action);
        }

        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            using var answer = await client.GetAsync("Admin/AmazonCarrier/List");
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("amazon-carrier-form"), user);
        }
    }

    private Task<string> PageAsync() => _admin.GetStringAsync("Admin/AmazonCarrier/List");

    private async Task<ConfigurationForm> AddFormAsync() => new(await PageAsync(), "amazon-carrier-form");

    private async Task<string> PostAsync(string action, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync($"Admin/AmazonCarrier/{action}", form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}
