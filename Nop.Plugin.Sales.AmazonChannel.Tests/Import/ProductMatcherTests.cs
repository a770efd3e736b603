using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Which product a line stands for when several could, and what is said of a product that the shop cannot count or ship as sold.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ProductMatcherTests
{
    private TestShop _shop = null!;

    [SetUp]
    public async Task StartAsync() => _shop = await TestShop.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Of_several_products_published_goes_before_counted_before_the_lower_id()
    {
        var hidden = await _shop.AddProductAsync("MUG", change: product => product.Published = false);
        Assert.That(await FindAsync("MUG"), Is.EqualTo(hidden.Id), "better than none");
        var uncounted = await _shop.AddProductAsync("MUG", change: product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        Assert.That(await FindAsync("MUG"), Is.EqualTo(uncounted.Id));
        var counted = await _shop.AddProductAsync("MUG");
        Assert.That(await FindAsync("MUG"), Is.EqualTo(counted.Id));
        await _shop.AddProductAsync("MUG");
        Assert.That(await FindAsync("MUG"), Is.EqualTo(counted.Id));
    }

    [Test]
    public async Task Combinations_are_chosen_likewise_and_go_before_a_product_of_equal_rank()
    {
        var product = await _shop.AddProductAsync("TEE");
        var hidden = await AddCombinationAsync("TEE", parent => parent.Published = false);
        Assert.That(await FindAsync("TEE"), Is.EqualTo(product.Id), "a published product before an unpublished combination");
        var first = await AddCombinationAsync("TEE");
        var second = await AddCombinationAsync("TEE");
        Assert.That(await FindAsync("TEE"), Is.EqualTo(first.Id));
        Assert.That(hidden.Id, Is.LessThan(first.Id));
        Assert.That(first.Id, Is.LessThan(second.Id));
    }

    [Test]
    public async Task A_parent_whose_stock_its_combinations_hold_comes_after_a_product_that_is_counted()
    {
        var parent = await _shop.AddProductAsync("TEE", change: product => product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        var counted = await _shop.AddProductAsync("TEE");

        Assert.That(await FindAsync("TEE"), Is.EqualTo(counted.Id));
        Assert.That(parent.Id, Is.LessThan(counted.Id));
    }

    [Test]
    public async Task The_very_SKU_goes_before_an_alias_of_the_ASIN_which_serves_every_other_line()
    {
        var mug = await _shop.AddProductAsync("MUG");
        var other = await _shop.AddProductAsync("OTHER");
        await _shop.AddAliasAsync(null, "B000000001", other);

        Assert.That(await FindAsync("MUG"), Is.EqualTo(mug.Id));
        Assert.That(await FindAsync("UNKNOWN"), Is.EqualTo(other.Id));
        Assert.That(await FindAsync(null), Is.EqualTo(other.Id));

        await _shop.AddAliasAsync("MUG", null, other);
        Assert.That(await FindAsync("MUG"), Is.EqualTo(other.Id), "an alias of the SKU itself is the admin's word");
    }

    [Test]
    public async Task An_alias_of_the_SKU_whose_product_is_gone_leaves_the_line_to_the_others()
    {
        var gone = await _shop.AddProductAsync("GONE", change: product => product.Deleted = true);
        var other = await _shop.AddProductAsync("OTHER");
        await _shop.AddAliasAsync("THEIRS", null, gone);
        await _shop.AddAliasAsync(null, "B000000001", other);

        Assert.That(await FindAsync("THEIRS"), Is.EqualTo(other.Id));
    }

    [TestCase("a grouped product", nameof(Grouped))]
    [TestCase("its stock is counted by attributes, and the SKU is that of no combination", nameof(ByAttributes))]
    [TestCase("a gift card", nameof(GiftCard))]
    [TestCase("a download", nameof(Download))]
    [TestCase("a rental", nameof(Rental))]
    [TestCase("a recurring product", nameof(Recurring))]
    [TestCase("its shipping is switched off", nameof(NotShipped))]
    public async Task A_product_that_cannot_be_counted_or_shipped_is_imported_with_the_reason(string reason, string kind)
    {
        await _shop.AddProductAsync("MUG", change: product => Kinds[kind](product));

        await _shop.SyncAsync(new TestOrder());

        var row = _shop.Row();
        Assert.That((row.State, row.Problems), Is.EqualTo((ImportState.Imported, nameof(OrderProblem.ProductUnfit))));
        Assert.That(row.ProblemText, Does.Contain($"MUG ({reason})").And.Contain("see to stock and parcel"));
    }

    [Test]
    public async Task It_heals_when_the_product_is_mended()
    {
        var mug = await _shop.AddProductAsync("MUG", change: NotShipped);
        await _shop.SyncAsync(new TestOrder());
        Assert.That(_shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.ProductUnfit)));

        await _shop.DoAsync(async services =>
        {
            var products = services.GetRequiredService<IProductService>();
            var product = await products.GetProductByIdAsync(mug.Id);
            product.IsShipEnabled = true;
            await products.UpdateProductAsync(product);
        });
        await _shop.SyncAsync();

        Assert.That((_shop.Row().Problems, _shop.Row().NextAttemptOnUtc), Is.EqualTo(("", (DateTime?)null)));
    }

    [Test]
    public async Task What_Amazon_fulfils_need_not_be_counted_or_shipped()
    {
        await _shop.AddProductAsync("MUG", change: NotShipped);
        await _shop.SyncAsync(new TestOrder { FulfilledBy = "AMAZON", Status = "SHIPPED" });

        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Imported));
        Assert.That(_shop.Row().Problems, Does.Not.Contain(nameof(OrderProblem.ProductUnfit)));
    }

    [Test]
    public async Task Who_chooses_a_product_for_a_SKU_sees_what_is_in_its_way()
    {
        await _shop.AddProductAsync("VOUCHER", change: GiftCard);
        await _shop.AddProductAsync("VOUCHER-2");

        var found = await _shop.DoAsync(services => services.GetRequiredService<ProductSearch>().FindAsync("VOUCHER"));

        Assert.That(found.Select(product => product.Name), Is.EquivalentTo(new[] { "VOUCHER - a gift card", "VOUCHER-2" }));
    }

    private static readonly Dictionary<string, Action<Product>> Kinds = new()
    {
        [nameof(Grouped)] = Grouped, [nameof(ByAttributes)] = ByAttributes, [nameof(GiftCard)] = GiftCard, [nameof(Download)] = Download, [nameof(Rental)] = Rental,
        [nameof(Recurring)] = Recurring, [nameof(NotShipped)] = NotShipped
    };

    private static void Grouped(Product product) => product.ProductType = ProductType.GroupedProduct;

    private static void ByAttributes(Product product) => product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes;

    private static void GiftCard(Product product) => product.IsGiftCard = true;

    private static void Download(Product product) => product.IsDownload = true;

    private static void Rental(Product product) => product.IsRental = true;

    private static void Recurring(Product product) => product.IsRecurring = true;

    private static void NotShipped(Product product) => product.IsShipEnabled = false;

    private Task<int?> FindAsync(string? sku) => _shop.DoAsync(async services => (await services.GetRequiredService<ProductMatcher>().FindAsync(1, sku, "B000000001"))?.ProductId);

    private async Task<Product> AddCombinationAsync(string sku, Action<Product>? change = null)
    {
        var parent = await _shop.AddProductAsync($"PARENT-OF-{sku}", change: product =>
        {
            product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes;
            change?.Invoke(product);
        });
        await _shop.DoAsync(async services =>
        {
            var attributes = services.GetRequiredService<IProductAttributeService>();
            var attribute = new ProductAttribute { Name = "Size" };
            await attributes.InsertProductAttributeAsync(attribute);
            var mapping = new ProductAttributeMapping { ProductId = parent.Id, ProductAttributeId = attribute.Id, AttributeControlType = AttributeControlType.DropdownList };
            await attributes.InsertProductAttributeMappingAsync(mapping);
            var value = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, AttributeValueType = AttributeValueType.Simple, Name = "M" };
            await attributes.InsertProductAttributeValueAsync(value);
            var xml = services.GetRequiredService<IProductAttributeParser>().AddProductAttribute("", mapping, value.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await services.GetRequiredService<IRepository<ProductAttributeCombination>>().InsertAsync(new ProductAttributeCombination { ProductId = parent.Id, AttributesXml = xml, Sku = sku, StockQuantity = 5 });
        });
        return parent;
    }
}
