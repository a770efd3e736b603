using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Fields that came to Amazon's orders later: the promised carrier, protection plans, programs of orders and lines.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class NewFieldsTests
{
    private TestShop _shop = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _shop = await TestShop.StartAsync();
        await _shop.AddProductAsync("MUG", stock: 10);
    }

    [TearDown]
    public async Task StopAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task The_promised_carrier_is_shown_on_the_order_and_prefills_the_shipment()
    {
        await SyncAsync(Promised(new TestOrder()));

        Assert.That((await CardAsync()).PromisedCarrier, Is.EqualTo("Correios SEDEX"));
        var details = await _shop.DoAsync(services => services.GetRequiredService<AmazonOrderDetailsFactory>().PrepareDetailsModelAsync(_shop.Row().Id));
        Assert.That(details!.ShippingFields.Where(field => field.Name.StartsWith("Promise", StringComparison.Ordinal)).Select(field => field.Value),
            Is.EqualTo(new[] { "Correios SEDEX", "THIRD_PARTY_INTEGRATOR" }));
        var panel = await PanelAsync();
        Assert.That((panel.AmazonCarrier, panel.AmazonShippingMethod, panel.IsPromised), Is.EqualTo(("Correios", "SEDEX", true)));
    }

    [Test]
    public async Task What_an_admin_has_entered_for_a_shipment_stays()
    {
        await SyncAsync(Promised(new TestOrder()));
        var shipment = await AddShipmentAsync();
        await _shop.DoAsync(services => services.GetRequiredService<ShipmentRequests>().EnterAsync(shipment.Id, "DHL", "", false));

        var panel = await _shop.DoAsync(services => services.GetRequiredService<ShipmentPanelFactory>().PrepareForShipmentAsync(shipment.Id));

        Assert.That((panel!.AmazonCarrier, panel.AmazonShippingMethod, panel.IsPromised), Is.EqualTo(("DHL", "", false)));
    }

    [Test]
    public async Task An_order_without_a_promise_has_none()
    {
        await SyncAsync(new TestOrder().ToJson());

        Assert.That((await CardAsync()).PromisedCarrier, Is.Empty);
        Assert.That(((await PanelAsync()).AmazonCarrier, (await PanelAsync()).IsPromised), Is.EqualTo(("", false)));
    }

    [TestCase("{}")]
    [TestCase("""{"transitTime":{}}""")]
    [TestCase("""{"transitTime":{"details":{"carrier":" ","shippingService":"SEDEX"}}}""")]
    [TestCase("""{"transitTime":{"details":null,"dataSource":"SELLER_SET"}}""")]
    public async Task A_promise_without_a_carrier_is_none(string promise)
    {
        var order = new TestOrder().ToJson();
        order["fulfillment"]!["promiseCalculationInputs"] = JsonNode.Parse(promise);
        await SyncAsync(order);

        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Imported));
        Assert.That((await CardAsync()).PromisedCarrier, Is.Empty);
    }

    [Test]
    public async Task A_protection_plan_belongs_to_its_item_and_needs_no_product()
    {
        await SyncAsync(Planned(new TestOrder().With(
            new TestLine { Quantity = 2, Item = 40.00m, ItemTax = 3.30m },
            new TestLine { ItemId = "10000000002", Sku = "PLAN-2Y", Asin = "B0PLAN0001", Title = "2-year plan", Item = 9.99m, ItemTax = 0.80m, Shipping = 1.00m })));

        var row = _shop.Row();
        var order = _shop.ShopOrder();
        Assert.Multiple(() =>
        {
            Assert.That((row.State, row.Problems), Is.EqualTo((ImportState.Imported, "")), row.ProblemText);
            Assert.That(_shop.All<OrderItem>().Single().Quantity, Is.EqualTo(2));
            Assert.That((order.OrderSubtotalExclTax, order.OrderSubtotalInclTax), Is.EqualTo((40.00m, 43.30m)));
            Assert.That((order.PaymentMethodAdditionalFeeExclTax, order.PaymentMethodAdditionalFeeInclTax), Is.EqualTo((9.99m, 10.79m)));
            Assert.That((order.OrderShippingExclTax, order.OrderTax, order.OrderTotal), Is.EqualTo((1.00m, 4.10m, 55.09m)), "nothing of the money is lost");
            Assert.That(_shop.Notes(), Has.Some.Contains("2-year plan").And.Some.Contains("10.79 USD"));
        });
        Assert.That((await CardAsync()).Plans, Is.EqualTo(new[] { "2-year plan: Protection plan for Mug, order 111-0000001-0000001" }));
        Assert.That(await _shop.DoAsync(services => services.GetRequiredService<UnmatchedSkus>().GetAllAsync()), Is.Empty);
    }

    [Test]
    public async Task A_plan_for_another_order_s_item_that_is_all_of_its_order_is_imported()
    {
        var order = new TestOrder().With(new TestLine { Sku = "PLAN-2Y", Title = "2-year plan", Item = 9.99m }).ToJson();
        order["orderItems"]![0]!["associatedOrderItems"] = new JsonArray(new JsonObject { ["orderId"] = "111-9999999-9999999", ["orderItemId"] = "55", ["associationType"] = "WARRANTY" });
        await SyncAsync(order);

        Assert.That((_shop.Row().State, _shop.ShopOrder().OrderTotal), Is.EqualTo((ImportState.Imported, 9.99m)), _shop.Row().ProblemText);
        Assert.That((await CardAsync()).Plans.Single(), Does.EndWith("Protection plan for 55, order 111-9999999-9999999"));
    }

    [Test]
    public async Task A_plan_that_the_shop_sells_is_booked_on_its_product()
    {
        var plan = await _shop.AddProductAsync("PLAN-2Y", stock: 5);
        await SyncAsync(Planned(new TestOrder().With(new TestLine(), new TestLine { ItemId = "10000000002", Sku = "PLAN-2Y", Item = 9.99m })));

        Assert.That(_shop.All<OrderItem>().Select(item => item.ProductId), Has.Some.EqualTo(plan.Id));
        Assert.That((_shop.ShopOrder().PaymentMethodAdditionalFeeInclTax, _shop.Stock(plan)), Is.EqualTo((0m, 4)));
    }

    [Test]
    public async Task A_plan_goes_on_no_placeholder_and_holds_up_no_other_unknown_line()
    {
        var placeholder = await _shop.AddProductAsync("AMAZON-SALE", stock: 100);
        await _shop.ChangeAccountAsync(account => (account.UnknownSku, account.PlaceholderProductId) = (UnknownSkuBehavior.Placeholder, placeholder.Id));
        await SyncAsync(Planned(new TestOrder().With(new TestLine { Sku = "UNKNOWN" }, new TestLine { ItemId = "10000000002", Sku = "PLAN-2Y", Item = 9.99m })));

        Assert.That(_shop.All<OrderItem>().Single().ProductId, Is.EqualTo(placeholder.Id));
        Assert.That(_shop.Row().ProblemText, Does.Contain("UNKNOWN").And.Not.Contain("PLAN-2Y"));
        Assert.That((await _shop.DoAsync(services => services.GetRequiredService<UnmatchedSkus>().GetAllAsync())).Select(sku => sku.Key.SellerSku), Is.EqualTo(new[] { "UNKNOWN" }));
    }

    [Test]
    public async Task A_plan_of_an_order_that_waits_is_no_unmatched_SKU()
    {
        await SyncAsync(Planned(new TestOrder().With(new TestLine { Sku = "UNKNOWN" }, new TestLine { ItemId = "10000000002", Sku = "PLAN-2Y", Item = 9.99m })));

        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.NeedsAttention));
        Assert.That((await _shop.DoAsync(services => services.GetRequiredService<UnmatchedSkus>().GetAllAsync())).Select(sku => sku.Key.SellerSku), Is.EqualTo(new[] { "UNKNOWN" }));
    }

    [Test]
    public async Task Programs_of_the_order_and_of_its_lines_stand_as_badges()
    {
        var order = new TestOrder().ToJson();
        order["programs"] = new JsonArray("AMAZON_BUSINESS", "PRIME", "PREORDER");
        order["orderItems"]![0]!["programs"] = new JsonArray("TRANSPARENCY", "SUBSCRIBE_AND_SAVE");
        await SyncAsync(order);

        Assert.That(_shop.Row().Programs, Is.EqualTo("AMAZON_BUSINESS,PRIME,PREORDER,TRANSPARENCY,SUBSCRIBE_AND_SAVE"));
        Assert.That((await CardAsync()).Badges.Select(badge => badge.Text), Is.EqualTo(new[] { "Prime", "Business", "Transparency" }));
    }

    [TestCase("", "")]
    [TestCase("PREORDER", "")]
    [TestCase("AMAZON_EASY_SHIP,FBM_SHIP_PLUS", "Orders.Program.ShipPlus Orders.Program.EasyShip")]
    public void Badges_are_those_that_a_person_acts_by(string programs, string keys) =>
        Assert.That(string.Join(' ', ProgramBadges.Of(programs).Select(badge => badge.Key)), Is.EqualTo(keys));

    private async Task SyncAsync(JsonObject order)
    {
        _shop.Amazon.Orders.Put(order);
        await _shop.SyncAsync();
    }

    private Task<Models.OrderCardModel> CardAsync() => _shop.DoAsync(async services => (await services.GetRequiredService<OrderCardFactory>().PrepareOrderCardAsync(_shop.ShopOrder().Id))!);

    private Task<Models.ShipmentPanelModel> PanelAsync() => _shop.DoAsync(async services => (await services.GetRequiredService<ShipmentPanelFactory>().PrepareForNewAsync(_shop.ShopOrder().Id))!);

    private Task<Shipment> AddShipmentAsync() => _shop.DoAsync(async services =>
    {
        var shipment = new Shipment { OrderId = _shop.ShopOrder().Id, CreatedOnUtc = _shop.Time.GetUtcNow().UtcDateTime };
        await services.GetRequiredService<IShipmentService>().InsertShipmentAsync(shipment);
        return shipment;
    });

    private static JsonObject Promised(TestOrder order)
    {
        var json = order.ToJson();
        json["fulfillment"]!["promiseCalculationInputs"] = new JsonObject
        {
            ["transitTime"] = new JsonObject { ["details"] = new JsonObject { ["carrier"] = "Correios", ["shippingService"] = "SEDEX" }, ["dataSource"] = "THIRD_PARTY_INTEGRATOR" }
        };
        return json;
    }

    // the second line is a plan for the first
    private static JsonObject Planned(TestOrder order)
    {
        var json = order.ToJson();
        json["orderItems"]![1]!["associatedOrderItems"] = new JsonArray(new JsonObject
        {
            ["orderId"] = order.Id, ["orderItemId"] = order.Lines[0].ItemId, ["associationType"] = "WARRANTY", ["asin"] = order.Lines[0].Asin, ["purchasePrice"] = TestOrder.Money("20.00")
        });
        return json;
    }
}
