using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Searches of texts on each kind of database, whose comparisons differ.</summary>
public sealed class SearchDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    [Test]
    public async Task The_log_is_searched_without_regard_to_case()
    {
        await KeptAsync(new AmazonLogEntry { CreatedOnUtc = DateTime.UtcNow, Code = "QuotaExceeded", Operation = "searchOrders", Message = "You Exceeded Your Allowance", RequestId = "Req-7" });
        foreach (var text in new[] { "exceeded your", "QUOTAEXC", "SEARCHORDERS", "req-7" })
        {
            var found = await Shop.DoAsync(services => services.GetRequiredService<ChannelLogModelFactory>().PrepareListModelAsync(new ChannelLogSearchModel { SearchText = text, Length = 10 }));
            Assert.That(found.Data.Select(entry => entry.Message), Has.Some.EqualTo("You Exceeded Your Allowance"), text);
        }
    }

    [Test]
    public async Task Products_are_searched_without_regard_to_case_and_the_very_SKU_stands_first_however_many_fit()
    {
        for (var number = 0; number < 20; number++)
            await Shop.AddProductAsync($"LAMP-1{number:00}", change: product => product.Name = $"A lamp {product.Sku}");
        await Shop.AddProductAsync("LAMP-1", change: product => product.Name = "Zebra lamp");

        var found = await Shop.DoAsync(services => services.GetRequiredService<ProductSearch>().FindAsync("LAMP-1"));
        Assert.That(found, Has.Count.EqualTo(15));
        Assert.That(found[0].Sku, Is.EqualTo("LAMP-1"));
        Assert.That((await Shop.DoAsync(services => services.GetRequiredService<ProductSearch>().FindAsync("zEBRA LAM"))).Select(product => product.Sku), Is.EqualTo(new[] { "LAMP-1" }));
    }
}
