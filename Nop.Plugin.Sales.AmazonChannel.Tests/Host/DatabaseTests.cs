using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Stores;
using Nop.Services.Directory;
using Nop.Services.Sandbox;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class DatabaseTests
{
    [Test]
    public async Task A_new_shop_is_created_once()
    {
        await using var host = await TestHost.StartAsync();
        await host.Get<HostDatabase>().CreateAsync();

        Assert.That(await host.Table<Store>().Table.CountAsync(), Is.EqualTo(1));
        Assert.That((await host.Get<ICurrencyService>().GetAllCurrenciesAsync()).Select(currency => currency.CurrencyCode), Does.Contain("EUR").And.Contain("JPY"));
        Assert.That((await host.Get<ICountryService>().GetCountryByTwoLetterIsoCodeAsync("DE")).Name, Is.EqualTo("Germany"));
    }

    [Test]
    public async Task The_primary_currency_has_rate_one_and_the_others_are_relative_to_it()
    {
        await using var host = await TestHost.StartAsync(options => options with { PrimaryCurrency = "EUR" });
        var primary = await host.Get<ICurrencyService>().GetCurrencyByIdAsync(host.Get<CurrencySettings>().PrimaryStoreCurrencyId);
        var dollar = await host.Get<ICurrencyService>().GetCurrencyByCodeAsync("usd");

        Assert.Multiple(() =>
        {
            Assert.That(primary.CurrencyCode, Is.EqualTo("EUR"));
            Assert.That(primary.Rate, Is.EqualTo(1m));
            Assert.That(dollar.Rate, Is.EqualTo(1.087m));
        });
    }

    [TestCase("12345678901.2345")]
    [TestCase("0.0001")]
    [TestCase("-19.99")]
    [TestCase("12")]
    public async Task A_decimal_comes_back_as_it_went_in(string text)
    {
        await using var host = await TestHost.StartAsync();
        var product = new Product { Name = "A", Price = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) };
        await host.Table<Product>().InsertAsync(product);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).Price, Is.EqualTo(product.Price));
    }

    [Test]
    public async Task Decimals_are_rounded_to_four_places_on_the_way_in()
    {
        await using var host = await TestHost.StartAsync();
        var product = new Product { Name = "A", Price = 1.00005m, OldPrice = -2.00004m };
        await host.Table<Product>().InsertAsync(product);
        var stored = await host.Table<Product>().LoadOriginalCopyAsync(product);

        Assert.That(new[] { stored.Price, stored.OldPrice, product.Price }, Is.EqualTo(new[] { 1.0001m, -2.0000m, 1.00005m }));
    }

    [Test]
    public async Task Decimals_sum_compare_and_order_as_numbers()
    {
        await using var host = await TestHost.StartAsync();
        var table = host.Table<Product>();
        foreach (var price in new[] { 9.1m, 10.2m, 100.3m, 0.1m })
            await table.InsertAsync(new Product { Name = "A", Price = price, StockQuantity = 3 });
        var limit = 10.2m;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await table.Table.SumAsync(product => product.Price), Is.EqualTo(119.7m));
            Assert.That(await table.Table.SumAsync(product => (decimal?)product.Price), Is.EqualTo(119.7m));
            Assert.That(await table.Table.SumAsync(product => product.Price * product.StockQuantity), Is.EqualTo(359.1m));
            Assert.That(await table.Table.MaxAsync(product => product.Price), Is.EqualTo(100.3m));
            Assert.That(await table.Table.CountAsync(product => product.Price >= limit), Is.EqualTo(2));
            Assert.That(await table.Table.CountAsync(product => product.Price == 10.2m), Is.EqualTo(1));
            Assert.That(await table.Table.CountAsync(product => product.Price * 2 > limit), Is.EqualTo(3));
            Assert.That(await table.Table.CountAsync(product => product.Price - limit == 0m), Is.EqualTo(1));
            Assert.That(await table.Table.OrderBy(product => product.Price).Select(product => product.Price).ToListAsync(), Is.EqualTo(new[] { 0.1m, 9.1m, 10.2m, 100.3m }));
        });
    }

    [Test]
    public async Task A_decimal_too_large_for_its_column_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        Assert.That(() => host.Table<Product>().InsertAsync(new Product { Name = "A", Price = 1e14m }), Throws.Exception.With.Message.Contains("decimal(18,4)"));
    }

    [Test]
    public async Task Dates_compare_and_keep_their_fraction()
    {
        await using var host = await TestHost.StartAsync();
        var table = host.Table<Product>();
        var noon = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        foreach (var after in new[] { 0, 5_000, 1_234_560, 10_000_000 })
            await table.InsertAsync(new Product { Name = "A", CreatedOnUtc = noon.AddTicks(after), AvailableStartDateTimeUtc = noon.AddTicks(after) });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await table.Table.CountAsync(product => product.CreatedOnUtc >= noon), Is.EqualTo(4));
            Assert.That(await table.Table.CountAsync(product => product.CreatedOnUtc > noon), Is.EqualTo(3));
            Assert.That(await table.Table.CountAsync(product => product.CreatedOnUtc == noon), Is.EqualTo(1));
            Assert.That(await table.Table.CountAsync(product => product.CreatedOnUtc < noon.AddMilliseconds(123)), Is.EqualTo(2));
            Assert.That(await table.Table.CountAsync(product => product.AvailableStartDateTimeUtc <= noon.AddSeconds(1)), Is.EqualTo(4));
            Assert.That(await table.Table.CountAsync(product => product.CreatedOnUtc < product.AvailableStartDateTimeUtc), Is.Zero);
            Assert.That(await table.Table.MaxAsync(product => product.CreatedOnUtc), Is.EqualTo(noon.AddSeconds(1)));
            Assert.That((await table.Table.OrderBy(product => product.CreatedOnUtc).ToListAsync()).Select(product => product.CreatedOnUtc.Ticks - noon.Ticks),
                Is.EqualTo(new[] { 0, 5_000, 1_234_560, 10_000_000 }));
        });
    }

    [Test]
    public async Task A_date_that_was_read_has_no_kind()
    {
        await using var host = await TestHost.StartAsync();
        var product = new Product { Name = "A", CreatedOnUtc = DateTime.UtcNow };
        await host.Table<Product>().InsertAsync(product);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).CreatedOnUtc.Kind, Is.EqualTo(DateTimeKind.Unspecified));
    }

    [Test]
    public async Task Searching_inside_a_text_ignores_the_case_of_ASCII_letters()
    {
        await using var host = await TestHost.StartAsync();
        await host.Table<Product>().InsertAsync(new Product { Name = "Blue MUG 100%_" });
        var table = host.Table<Product>().Table;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await table.CountAsync(product => product.Name.Contains("mug")), Is.EqualTo(1));
            Assert.That(await table.CountAsync(product => product.Name.StartsWith("blue")), Is.EqualTo(1));
            Assert.That(await table.CountAsync(product => product.Name.Contains("100%_")), Is.EqualTo(1));
            Assert.That(await table.CountAsync(product => product.Name.Contains("%B")), Is.Zero);
        });
    }

    [Test]
    public async Task Texts_are_told_apart_by_case_when_compared_for_equality()
    {
        await using var host = await TestHost.StartAsync();
        await host.Table<Product>().InsertAsync(new Product { Name = "A", Sku = "mug" });

        Assert.That(await host.Table<Product>().Table.CountAsync(product => product.Sku == "MUG"), Is.Zero);
        Assert.That(await host.Table<Product>().Table.CountAsync(product => product.Sku == "mug"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_text_longer_than_its_column_is_refused_as_SQL_Server_does()
    {
        await using var host = await TestHost.StartAsync();
        Assert.That(() => host.Table<Product>().InsertAsync(new Product { Name = new string('x', 401) }),
            Throws.Exception.With.Message.Contains("'Product', column 'Name'"));
    }

    [Test]
    public async Task Two_hosts_write_to_one_file_at_once()
    {
        await using var first = await TestHost.StartAsync();
        await using var second = await TestHost.StartAsync(options => options with { DatabaseFile = first.Options.DatabaseFile });
        Task Write(TestHost host) => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
                await host.Table<Product>().InsertAsync(new Product { Name = "A" });
        });

        await Task.WhenAll(Write(first), Write(second), Write(first), Write(second));

        Assert.That(await first.Table<Product>().Table.CountAsync(), Is.EqualTo(400));
    }
}
