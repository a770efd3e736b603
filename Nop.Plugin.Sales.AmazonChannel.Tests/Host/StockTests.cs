using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class StockTests
{
    [Test]
    public async Task The_products_row_is_written_before_its_history()
    {
        var writes = new List<string>();
        await using var host = await TestHost.StartAsync(options => options with { BeforeWrite = writes.Add });
        var product = await host.AddProductAsync(stock: 5);
        await host.Get<IProductService>().AdjustInventoryAsync(product, -2, message: "sold");
        var history = await host.Get<IProductService>().GetStockQuantityHistoryAsync(product);

        Assert.That(writes.TakeLast(2), Is.EqualTo(new[] { $"UPDATE Product {product.Id}", "INSERT StockQuantityHistory" }));
        Assert.That((history.Single().QuantityAdjustment, history.Single().StockQuantity, history.Single().Message), Is.EqualTo((-2, 3, "sold")));
    }

    [Test]
    public async Task Stock_may_go_below_zero()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(stock: 1);
        await host.Get<IProductService>().AdjustInventoryAsync(product, -3);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).StockQuantity, Is.EqualTo(-2));
    }

    [Test]
    public async Task A_product_whose_stock_is_not_kept_is_left_alone()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(configure: p => p.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await host.Get<IProductService>().AdjustInventoryAsync(product, -3);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).StockQuantity, Is.EqualTo(10));
        Assert.That(await host.Get<IProductService>().GetStockQuantityHistoryAsync(product), Is.Empty);
    }

    [Test]
    public async Task Low_stock_unpublishes_and_mails_the_store_owner()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(stock: 5, configure: p =>
        {
            p.MinStockQuantity = 3;
            p.NotifyAdminForQuantityBelow = 4;
            p.LowStockActivity = LowStockActivity.Unpublish;
        });
        await host.Get<IProductService>().AdjustInventoryAsync(product, -2);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).Published, Is.False);
        Assert.That((await host.Table<QueuedEmail>().Table.SingleAsync()).To, Is.EqualTo("owner@yourstore.com"));
    }

    [Test]
    public async Task A_combination_keeps_stock_of_its_own()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(configure: p => p.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        var medium = await AddCombinationAsync(host, product, "Size", "M", "TS-M", 5);
        await AddCombinationAsync(host, product, "Size", "L", "TS-L", 5);
        await host.Get<IProductService>().AdjustInventoryAsync(product, -2, medium.AttributesXml);
        var attributes = host.Get<IProductAttributeService>();

        Assert.That((await attributes.GetProductAttributeCombinationBySkuAsync(" TS-M "))!.StockQuantity, Is.EqualTo(3));
        Assert.That((await attributes.GetProductAttributeCombinationBySkuAsync("TS-L"))!.StockQuantity, Is.EqualTo(5));
        Assert.That(await host.Get<IProductService>().FormatSkuAsync(product, medium.AttributesXml), Is.EqualTo("TS-M"));
        Assert.That(await host.Get<IProductAttributeFormatter>().FormatAttributesAsync(product, medium.AttributesXml), Is.EqualTo("Size: M"));
    }

    [Test]
    public async Task A_combination_of_a_deleted_product_is_not_found_by_sku()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync();
        await AddCombinationAsync(host, product, "Size", "M", "TS-M", 5);
        await host.Get<IProductService>().DeleteProductAsync(product);

        Assert.That(await host.Get<IProductAttributeService>().GetProductAttributeCombinationBySkuAsync("TS-M"), Is.Null);
        Assert.That(await host.Get<IProductService>().GetProductBySkuAsync(product.Sku), Is.Null);
    }

    [Test]
    public async Task With_several_warehouses_stock_is_reserved_first_and_booked_when_shipped()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(configure: p => p.UseMultipleWarehouses = true);
        var (near, far) = (await AddWarehouseAsync(host, product, 3), await AddWarehouseAsync(host, product, 10));
        var products = host.Get<IProductService>();
        await products.AdjustInventoryAsync(product, -12);
        Assert.That(await StockAsync(host, product), Is.EqualTo(new[] { (3, 2), (10, 10) }));
        Assert.That(await products.GetTotalStockQuantityAsync(product), Is.EqualTo(1));

        var order = await host.AddOrderAsync(product, quantity: 12);
        await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order, 10, far.WarehouseId), notifyCustomer: false);
        Assert.That(await StockAsync(host, product), Is.EqualTo(new[] { (3, 2), (0, 0) }));

        await host.Get<IOrderProcessingService>().CancelOrderAsync(order, notifyCustomer: false);
        Assert.That(await StockAsync(host, product), Is.EqualTo(new[] { (3, 0), (10, 0) }));
        Assert.That(near.WarehouseId, Is.Not.EqualTo(far.WarehouseId));
    }

    [Test]
    public async Task A_bundled_products_history_has_no_message()
    {
        await using var host = await TestHost.StartAsync();
        var cup = await host.AddProductAsync(stock: 8);
        var set = await host.AddProductAsync(stock: 8);
        var attributes = host.Get<IProductAttributeService>();
        var bundle = await AddCombinationAsync(host, set, "With", "Cup", "SET", 1);
        var value = await host.Table<ProductAttributeValue>().Table.SingleAsync();
        (value.AttributeValueType, value.AssociatedProductId, value.Quantity) = (AttributeValueType.AssociatedToProduct, cup.Id, 2);
        await attributes.UpdateProductAttributeValueAsync(value);

        await host.Get<IProductService>().AdjustInventoryAsync(set, -3, bundle.AttributesXml, "sold");

        var history = (await host.Get<IProductService>().GetStockQuantityHistoryAsync(cup)).Single();
        Assert.That((history.QuantityAdjustment, history.StockQuantity, history.Message), Is.EqualTo((-6, 2, string.Empty)));
    }

    private static async Task<ProductAttributeCombination> AddCombinationAsync(TestHost host, Product product, string name, string value, string sku, int stock)
    {
        var attributes = host.Get<IProductAttributeService>();
        var mapping = (await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).FirstOrDefault();
        if (mapping is null)
        {
            var attribute = new ProductAttribute { Name = name };
            await attributes.InsertProductAttributeAsync(attribute);
            mapping = new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = attribute.Id, AttributeControlType = AttributeControlType.DropdownList };
            await attributes.InsertProductAttributeMappingAsync(mapping);
        }
        var chosen = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = value, Quantity = 1 };
        await attributes.InsertProductAttributeValueAsync(chosen);
        var combination = new ProductAttributeCombination
        {
            ProductId = product.Id, Sku = sku, StockQuantity = stock, AttributesXml = host.Get<IProductAttributeParser>().AddProductAttribute(null, mapping, chosen.Id.ToString()),
        };
        await attributes.InsertProductAttributeCombinationAsync(combination);
        return combination;
    }

    private static async Task<ProductWarehouseInventory> AddWarehouseAsync(TestHost host, Product product, int stock)
    {
        var warehouse = new Warehouse { Name = $"Warehouse with {stock}" };
        await host.Table<Warehouse>().InsertAsync(warehouse);
        var row = new ProductWarehouseInventory { ProductId = product.Id, WarehouseId = warehouse.Id, StockQuantity = stock };
        await host.Get<IProductService>().InsertProductWarehouseInventoryAsync(row);
        return row;
    }

    private static async Task<List<(int Stock, int Reserved)>> StockAsync(TestHost host, Product product) =>
        [.. (await host.Table<ProductWarehouseInventory>().Table.Where(row => row.ProductId == product.Id).OrderBy(row => row.Id).ToListAsync()).Select(row => (row.StockQuantity, row.ReservedQuantity))];
}
