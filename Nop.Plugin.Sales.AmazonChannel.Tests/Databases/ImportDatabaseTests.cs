using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Whole syncs on each kind of database.</summary>
public sealed class ImportDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    private const string Cook = "Zoë 👩‍🍳 𠮷田";

    [Test]
    public async Task Two_nodes_at_once_leave_the_shop_that_one_leaves_on_SQLite()
    {
        const int Orders = 6;
        using var database = NeededDatabase.Create(Kind);
        await using var alone = await ManyOrders.StartAsync(Orders);
        await using var together = await ManyOrders.StartAsync(Orders, database);
        for (var round = 0; round < ManyOrders.Rounds; round++)
        {
            alone.Say(round);
            await alone.Shop.SyncAsync();
            together.Say(round);
            await using (var other = together.Shop.Node())
                await Task.WhenAll(Task.Run(() => together.Shop.SyncAsync()), Task.Run(() => other.SyncAsync()));

            var difference = ManyOrders.Difference(await alone.StatesAsync(), await together.StatesAsync());
            Assert.That(difference, Is.Empty, $"round {round}:\n{difference}");
        }
    }

    [Test]
    public async Task A_name_with_an_emoji_and_rare_ideographs_comes_through_whole()
    {
        await Shop.AddProductAsync("EMOJI");
        var order = NewOrder("111-0000003-0000001", "EMOJI", Cook);
        await Shop.ChangeAccountAsync(account => account.CustomerCreation = CustomerCreation.Account);
        try
        {
            await Shop.SyncAsync(order);
        }
        finally
        {
            await Shop.ChangeAccountAsync(account => account.CustomerCreation = CustomerCreation.Guest);
        }

        var row = Shop.Row(order.Id);
        Assert.That(row.State, Is.EqualTo(ImportState.Imported), row.ProblemText);
        Assert.Multiple(() =>
        {
            Assert.That(row.BuyerName, Is.EqualTo(Cook));
            Assert.That(Shop.All<AmazonOrderItem>().Single(line => line.AmazonOrderRowId == row.Id).Title, Is.EqualTo($"Mug of {Cook}"));
            Assert.That(Shop.All<Address>().Single(address => address.Id == row.ShippingAddressId).FirstName, Is.EqualTo(Cook));
            Assert.That(Shop.All<Customer>().Single(customer => customer.Id == row.CustomerId).FirstName, Does.StartWith("Zoë").And.EndsWith("田"), "the host's column may hold no more");
        });
    }

    [Test]
    public async Task A_name_that_is_cut_is_not_cut_within_a_character()
    {
        await Shop.AddProductAsync("LONG");
        var order = NewOrder("111-0000003-0000002", "LONG", new string('x', 399) + "🙂 and more");
        await Shop.SyncAsync(order);

        Assert.That(Shop.Row(order.Id).State, Is.EqualTo(ImportState.Imported), Shop.Row(order.Id).ProblemText);
        Assert.That(Shop.Row(order.Id).BuyerName, Is.EqualTo(new string('x', 399)));
    }

    [Test]
    public async Task An_address_that_a_person_completes_is_seen_at_the_next_sync()
    {
        await Shop.AddProductAsync("HOME");
        var order = NewOrder("111-0000003-0000003", "HOME", "Ann") with { Address = null, Buyer = null };
        await Shop.SyncAsync(order);
        Assert.That(Shop.Row(order.Id).Problems, Is.EqualTo(nameof(OrderProblem.AddressIncomplete)));

        foreach (var (street, problem) in new[] { (" ", nameof(OrderProblem.AddressIncomplete)), ("1 Main St", "") })
        {
            await Shop.DoAsync(async services =>
            {
                var address = Shop.All<Address>().Single(address => address.Id == Shop.Row(order.Id).ShippingAddressId);
                (address.FirstName, address.Address1, address.City, address.CountryId) = ("Ann", street, "Seattle", 1);
                await services.GetRequiredService<IAddressService>().UpdateAddressAsync(address);
            });
            await Shop.SyncAsync();
            Assert.That(Shop.Row(order.Id).Problems, Is.EqualTo(problem), $"\"{street}\"");
        }
    }

    [Test]
    public async Task A_seller_SKU_in_other_letters_is_no_product()
    {
        await Shop.AddProductAsync("Cup-É");
        foreach (var (number, sku) in new[] { "CUP-É", "Cup-E", "Cup-É " }.Index())
        {
            var order = NewOrder($"111-0000004-000000{number}", sku, "Ann");
            await Shop.SyncAsync(order);
            Assert.That(Shop.Row(order.Id).Problems, Is.EqualTo(nameof(OrderProblem.UnknownSku)), $"\"{sku}\"");
        }

        var same = NewOrder("111-0000004-0000009", "Cup-É", "Ann");
        await Shop.SyncAsync(same);
        Assert.That(Shop.Row(same.Id).OrderId, Is.Not.Zero);
        Assert.That(Shop.All<Order>().Count(placed => placed.Id == Shop.Row(same.Id).OrderId), Is.EqualTo(1));
    }

    private TestOrder NewOrder(string id, string sku, string name)
    {
        var address = TestOrder.DefaultAddress();
        address["name"] = name;
        return new TestOrder
        {
            Id = id,
            Created = Shop.Time.GetUtcNow(),
            Updated = Shop.Time.GetUtcNow().AddMinutes(1),
            Address = address,
            Lines = [new TestLine { Sku = sku, Title = $"Mug of {name}", Item = 12.34m }]
        };
    }
}
