using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Customers;
using Nop.Services.Stores;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>Whose order it is and which store owns it: rules that replay's output does not show.</summary>
[Parallelizable(ParallelScope.All)]
public class PeopleAndStoresTests
{
    [Test]
    public async Task Without_customer_creation_every_order_has_a_guest_of_its_own()
    {
        await using var shop = await ShopAsync(_ => { });

        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com"), OrderOf(2, "ann@marketplace.amazon.com"));

        var customers = CustomersOf(shop);
        Assert.That(customers.Select(customer => customer.Id).Distinct().Count(), Is.EqualTo(2));
        Assert.That(await AreAsync(shop, customers, (service, customer) => service.IsGuestAsync(customer)), Is.True);
    }

    [Test]
    public async Task The_same_buyer_twice_is_one_registered_customer_and_another_buyer_another()
    {
        await using var shop = await ShopAsync(account => account.CustomerCreation = CustomerCreation.Account);

        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com"), OrderOf(2, "Ann@Marketplace.Amazon.com"));
        await shop.SyncAsync(OrderOf(3, "ann@marketplace.amazon.com").Later(120), OrderOf(4, "bob@marketplace.amazon.com").Later(120));

        var customers = CustomersOf(shop);
        Assert.Multiple(async () =>
        {
            Assert.That(customers.Take(3).Select(customer => customer.Id).Distinct().Count(), Is.EqualTo(1));
            Assert.That(customers[3].Id, Is.Not.EqualTo(customers[0].Id));
            Assert.That(await AreAsync(shop, customers, (service, customer) => service.IsRegisteredAsync(customer)), Is.True);
            Assert.That(await AreAsync(shop, customers, (service, customer) => service.IsGuestAsync(customer)), Is.False);
            Assert.That(shop.All<QueuedEmail>(), Is.Empty);
            Assert.That(customers.Select(customer => customer.Email), Has.None.EndsWith("amazon.com"), "a mail could reach the buyer");
        });
    }

    [Test]
    public async Task A_fixed_customer_owns_every_order()
    {
        await using var shop = await ShopAsync(_ => { });
        var customer = shop.All<Customer>().First(one => one.Email is { Length: > 0 });
        await shop.ChangeAccountAsync(account =>
        {
            account.CustomerCreation = CustomerCreation.Fixed;
            account.FixedCustomerId = customer.Id;
        });

        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com"), OrderOf(2, "bob@marketplace.amazon.com"));

        Assert.That(CustomersOf(shop).Select(owner => owner.Id), Is.EqualTo(new[] { customer.Id, customer.Id }));
    }

    [Test]
    public async Task A_fixed_customer_that_is_created_later_heals_the_orders_that_waited()
    {
        await using var shop = await ShopAsync(account => account.CustomerCreation = CustomerCreation.Fixed);
        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com"));
        Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.SettingsIncomplete)));

        await shop.ChangeAccountAsync(account => account.FixedCustomerId = shop.All<Customer>().First(one => one.Email is { Length: > 0 }).Id);
        await shop.SyncAsync();

        Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.Imported, "")));
    }

    [Test]
    public async Task The_accounts_store_owns_the_order_unless_its_marketplace_has_one()
    {
        await using var shop = await ShopAsync(_ => { });
        var outlet = await shop.DoAsync(async services =>
        {
            var store = new Store { Name = "Outlet", Url = "http://outlet.example/", Hosts = "outlet.example" };
            await services.GetRequiredService<IStoreService>().InsertStoreAsync(store);
            return store;
        });

        await shop.ChangeAccountAsync(account => account.StoreId = outlet.Id);
        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com"));
        await shop.ChangeAccountAsync(account => account.MarketplaceStores = "A1PA6795UKMFR9=7, ATVPDKIKX0DER=1");
        await shop.SyncAsync(OrderOf(2, "ann@marketplace.amazon.com").Later(120));

        Assert.That(shop.All<Order>().Select(order => order.StoreId), Is.EqualTo(new[] { outlet.Id, 1 }));
    }

    [Test]
    public async Task Tax_number_company_and_purchase_order_of_a_business_buyer_are_on_the_order()
    {
        await using var shop = await ShopAsync(_ => { });

        await shop.SyncAsync(OrderOf(1, "ann@marketplace.amazon.com") with
        {
            Buyer = new() { ["buyerName"] = "Ann Example", ["buyerCompanyName"] = "Example & Sons", ["buyerPurchaseOrderNumber"] = "PO <1>" },
            Tax = new()
            {
                ["taxRegistrations"] = new System.Text.Json.Nodes.JsonArray(
                    new System.Text.Json.Nodes.JsonObject { ["entityType"] = "MERCHANT", ["taxRegistrationType"] = "VAT", ["taxRegistrationNumber"] = "DE999999999" },
                    new System.Text.Json.Nodes.JsonObject { ["entityType"] = "BUYER", ["taxRegistrationType"] = "VAT", ["taxRegistrationNumber"] = "DE123456789" })
            }
        });

        var order = shop.ShopOrder();
        var values = System.Xml.Linq.XDocument.Parse(order.CustomValuesXml).Descendants().Select(element => element.Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(order.VatNumber, Is.EqualTo("DE123456789"));
            Assert.That(values, Does.Contain("Example & Sons").And.Contain("PO <1>"));
        });
    }

    private static async Task<TestShop> ShopAsync(Action<AmazonAccount> change)
    {
        var shop = await TestShop.StartAsync(connect: false);
        await shop.ConnectAsync(change);
        await shop.AddProductAsync("MUG");
        return shop;
    }

    private static TestOrder OrderOf(int number, string email) => new()
    {
        Id = $"111-000000{number}-000000{number}",
        Buyer = new() { ["buyerName"] = "Ann Example", ["buyerEmail"] = email }
    };

    private static List<Customer> CustomersOf(TestShop shop) =>
        [.. shop.All<Order>().Select(order => shop.All<Customer>().Single(customer => customer.Id == order.CustomerId))];

    private static Task<bool> AreAsync(TestShop shop, List<Customer> customers, Func<ICustomerService, Customer, Task<bool>> question) => shop.DoAsync(async services =>
    {
        foreach (var customer in customers)
            if (!await question(services.GetRequiredService<ICustomerService>(), customer))
                return false;
        return true;
    });
}
