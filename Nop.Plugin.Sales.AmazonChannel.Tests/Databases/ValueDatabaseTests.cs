using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Values come back as they went in on each kind of database, and texts are told apart letter by letter.</summary>
public sealed class ValueDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    private static readonly string[] LookAlikes = ["Tee-é", "TEE-É", "tee-é", "Tee-e", "Tee-é ", " Tee-é", "Tee-🙂", "Tee-🙃"];

    [Test]
    public async Task Aliases_of_SKUs_that_look_alike_are_each_their_own()
    {
        var products = await AddProductsAsync("ALIAS");
        foreach (var (sku, product) in LookAlikes.Zip(products))
            await Shop.DoAsync(services => services.GetRequiredService<SkuAliases>().SetAsync(SkuKey.Of(1, sku, null), product.Id, 0));

        foreach (var (sku, product) in LookAlikes.Zip(products))
            Assert.That((await FindAsync(sku))?.ProductId, Is.EqualTo(product.Id), $"\"{sku}\"");
        Assert.That(await FindAsync("TEE-é"), Is.Null, "near is not same");
    }

    [Test]
    public async Task Aliases_that_look_alike_are_written_at_once()
    {
        var product = (await AddProductsAsync("BULK"))[0];
        var matches = LookAlikes.ToDictionary(sku => SkuKey.Of(1, "bulk" + sku, null), _ => new SkuSuggestion { ProductId = product.Id, Ground = SkuGround.ProductSku });
        await Shop.DoAsync(services => services.GetRequiredService<SkuAliases>().SetAsync(matches));

        Assert.That(Shop.All<AmazonSkuAlias>().Select(alias => alias.SellerSku), Is.SupersetOf(matches.Keys.Select(key => key.SellerSku)));
    }

    [Test]
    public async Task Products_whose_SKUs_look_alike_are_each_their_own()
    {
        var skus = new[] { "prod-a", "PROD-A", "Prod-á", "prod-a " };
        var products = new List<Product>();
        foreach (var sku in skus)
            products.Add(await Shop.AddProductAsync(sku));

        foreach (var (sku, product) in skus.Zip(products))
            Assert.That((await FindAsync(sku))?.ProductId, Is.EqualTo(product.Id), $"\"{sku}\"");
        Assert.That(await FindAsync("PROD-Á"), Is.Null);
    }

    [Test]
    public async Task Moments_keep_their_milliseconds()
    {
        var moment = new DateTime(2026, 3, 1, 12, 30, 15, 123, DateTimeKind.Utc);
        var kept = await KeptAsync(NewRow("moment", row =>
        {
            row.PurchasedOnUtc = moment;
            row.ShipByUtc = moment.AddMilliseconds(1);
        }));

        Assert.That((kept.PurchasedOnUtc, kept.ShipByUtc), Is.EqualTo((moment, moment.AddMilliseconds(1))));
        await Shop.DoAsync(async services =>
        {
            var rows = services.GetRequiredService<IRepository<AmazonOrder>>().Table.Where(row => row.Id == kept.Id);
            Assert.That(await rows.CountAsync(row => row.PurchasedOnUtc == moment), Is.EqualTo(1), "the very moment");
            Assert.That(await rows.CountAsync(row => row.PurchasedOnUtc < moment.AddMilliseconds(1) && row.PurchasedOnUtc > moment.AddMilliseconds(-1)), Is.EqualTo(1), "within a millisecond");
            Assert.That(await rows.CountAsync(row => row.PurchasedOnUtc < moment || row.PurchasedOnUtc > moment), Is.Zero);
        });
    }

    [TestCase("0.0001")]
    [TestCase("-19.99")]
    [TestCase("999999999.9999")]
    public async Task Amounts_keep_four_places(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((await KeptAsync(NewRow($"amount {text}", row => row.GrandTotal = amount))).GrandTotal, Is.EqualTo(amount));
    }

    [TestCase("0.00006789")]
    [TestCase("115.24731234")]
    [TestCase("25411.3")]
    public async Task Exchange_rates_keep_eight_places(string text)
    {
        var rate = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        // SQLite here rounds every decimal to four places
        var kept = Kind == DatabaseKind.Sqlite ? Math.Round(rate, 4) : rate;
        Assert.That((await KeptAsync(NewRow($"rate {text}", row => row.ShopRate = rate))).ShopRate, Is.EqualTo(kept));
    }

    [Test]
    public async Task Long_texts_and_emoji_come_back_whole()
    {
        var snapshot = string.Concat(Enumerable.Repeat("0123456789 äöü 漢字 🙂\r\n", 20_000));
        var kept = await KeptAsync(NewRow("long", row =>
        {
            row.Snapshot = snapshot;
            row.BuyerName = "𠮷 👩‍🍳 O'Neil \\ \" %";
            row.LastAction = "🙂";
        }));

        Assert.That(kept.Snapshot, Is.EqualTo(snapshot));
        Assert.That((kept.BuyerName, kept.LastAction), Is.EqualTo(("𠮷 👩‍🍳 O'Neil \\ \" %", "🙂")));
    }

    [Test]
    public async Task Every_text_column_holds_as_much_as_it_says_of_any_character()
    {
        var kept = await KeptAsync(NewRow(Full(64), row =>
        {
            (row.MarketplaceId, row.MarketplaceName, row.FulfilledBy, row.AmazonStatus, row.BuyerName) = (Full(64), Full(200), Full(32), Full(64), Full(400));
            (row.Problems, row.Programs, row.CurrencyCode, row.SnapshotHash, row.FiguresHash, row.AddressHash) = (Full(1000), Full(400), Full(8), Full(64), Full(64), Full(64));
            row.GrandTotal = 1;
        }));
        Assert.That(kept.BuyerName, Is.EqualTo(Full(400)));

        Assert.That((await KeptAsync(new AmazonSubmission { UniqueKey = Full(200), CreatedOnUtc = DateTime.UnixEpoch, UpdatedOnUtc = DateTime.UnixEpoch })).UniqueKey, Is.EqualTo(Full(200)));
        Assert.That((await KeptAsync(new ChannelClaim { Name = Full(150), Owner = Full(200) })).Name, Is.EqualTo(Full(150)));
        Assert.That((await KeptAsync(new AmazonNote { OrderId = 1, Mark = Full(64) })).Mark, Is.EqualTo(Full(64)));
        Assert.That((await KeptAsync(new AmazonSkuAlias { AccountId = 9, SellerSku = Full(255), Asin = Full(32), CreatedOnUtc = DateTime.UnixEpoch })).SellerSku, Is.EqualTo(Full(255)));
        Assert.That((await KeptAsync(new AmazonOrderItem { AmazonOrderRowId = kept.Id, AmazonItemId = Full(64), SellerSku = Full(400), Asin = Full(32) })).SellerSku, Is.EqualTo(Full(400)));
    }

    private static string Full(int length) => new string('漢', length - 2) + "🙂";

    private static AmazonOrder NewRow(string id, Action<AmazonOrder> change)
    {
        var row = new AmazonOrder { AccountId = 2, AmazonOrderId = id, PurchasedOnUtc = DateTime.UnixEpoch, LastUpdatedOnUtc = DateTime.UnixEpoch, CreatedOnUtc = DateTime.UnixEpoch, SyncedOnUtc = DateTime.UnixEpoch };
        change(row);
        return row;
    }

    private Task<ProductMatch?> FindAsync(string sku) => Shop.DoAsync(services => services.GetRequiredService<ProductMatcher>().FindAsync(1, sku, null));

    private async Task<IReadOnlyList<Product>> AddProductsAsync(string prefix)
    {
        var products = new List<Product>();
        foreach (var number in Enumerable.Range(0, LookAlikes.Length))
            products.Add(await Shop.AddProductAsync($"{prefix}-{number}"));
        return products;
    }
}
