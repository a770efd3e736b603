using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Events;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class RepositoryTests
{
    [Test]
    public async Task Order_guid_is_unique()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync();
        var order = await host.AddOrderAsync(product);

        Assert.That(() => host.AddOrderAsync(product, configure: second => second.OrderGuid = order.OrderGuid), Throws.Exception.With.Message.Contains("UNIQUE"));
    }

    [Test]
    public async Task Recipient_of_a_queued_mail_is_not_null()
    {
        await using var host = await TestHost.StartAsync();
        var mail = new QueuedEmail { From = "a@b.cc", To = null, EmailAccountId = 1, CreatedOnUtc = DateTime.UtcNow };

        Assert.That(() => host.Table<QueuedEmail>().InsertAsync(mail), Throws.Exception.With.Message.Contains("NOT NULL"));
    }

    [Test]
    public async Task An_order_item_needs_a_product()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());

        Assert.That(() => host.Table<OrderItem>().InsertAsync(new OrderItem { OrderId = order.Id, ProductId = 4711 }), Throws.Exception.With.Message.Contains("FOREIGN KEY"));
    }

    [Test]
    public async Task Bulk_insert_sets_no_ids()
    {
        await using var host = await TestHost.StartAsync();
        var products = new List<Product> { new() { Name = "A", Price = 1.23456m }, new() { Name = "B", CreatedOnUtc = new DateTime(2026, 1, 2, 3, 4, 5) } };
        await host.Table<Product>().InsertAsync(products);
        var stored = await host.Table<Product>().Table.OrderBy(product => product.Name).ToListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(products.Select(product => product.Id), Is.All.Zero);
            Assert.That(stored.Select(product => product.Id), Is.All.Positive);
            Assert.That(stored[0].Price, Is.EqualTo(1.2346m));
            Assert.That(stored[1].CreatedOnUtc, Is.EqualTo(new DateTime(2026, 1, 2, 3, 4, 5)));
        });
    }

    [Test]
    public async Task Bulk_insert_writes_all_rows_or_none()
    {
        await using var host = await TestHost.StartAsync();
        var products = new List<Product> { new() { Name = "A" }, new() { Name = null } };

        Assert.That(() => host.Table<Product>().InsertAsync(products), Throws.Exception);
        Assert.That(await host.Table<Product>().Table.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_soft_deleted_entity_stays_and_is_found_unless_left_out()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync();
        await host.Table<Product>().DeleteAsync(product);

        Assert.That((await host.Table<Product>().GetByIdAsync(product.Id)).Deleted, Is.True);
        Assert.That(await host.Table<Product>().GetByIdAsync(product.Id, includeDeleted: false), Is.Null);
        Assert.That(await host.Table<Product>().GetAllAsync((IQueryable<Product> query) => query, includeDeleted: false), Is.Empty);
    }

    [Test]
    public async Task Delete_by_predicate_counts_rows_and_tells_nobody()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Listening));
        foreach (var name in new[] { "A", "B", "A" })
            await host.Table<Product>().InsertAsync(new Product { Name = name }, publishEvent: false);

        Assert.That(await host.Table<Product>().DeleteAsync(product => product.Name == "A"), Is.EqualTo(2));
        Assert.That(await host.Table<StockQuantityHistory>().Table.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Every_other_write_tells_its_consumers_unless_asked_not_to()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Listening));
        var table = host.Table<Product>();
        var product = new Product { Name = "A" };
        await table.InsertAsync(product);
        await table.UpdateAsync(product);
        await table.DeleteAsync(product);
        await table.UpdateAsync(product, publishEvent: false);

        var heard = await host.Table<StockQuantityHistory>().Table.OrderBy(entry => entry.Id).Select(entry => entry.Message).ToListAsync();
        Assert.That(heard, Is.EqualTo(new[] { "inserted", "updated", "deleted" }));
    }

    [Test]
    public async Task A_consumers_exception_is_logged_and_swallowed()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Failing), typeof(Listening));
        await host.Table<Product>().InsertAsync(new Product { Name = "A" });

        Assert.That((await host.Get<ILogger>().GetAllLogsAsync()).Single().ShortMessage, Is.EqualTo("no consumer today"));
        Assert.That(await host.Table<StockQuantityHistory>().Table.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_entity_got_by_id_from_the_cache_is_the_same_object()
    {
        await using var host = await TestHost.StartAsync();
        var id = (await host.AddProductAsync()).Id;
        var first = await host.Get<IProductService>().GetProductByIdAsync(id);
        first.Name = "Changed, not saved";
        host.NextScope();

        Assert.That((await host.Get<IProductService>().GetProductByIdAsync(id)).Name, Is.EqualTo("Changed, not saved"));
        Assert.That((await host.Table<Product>().GetByIdAsync(id)).Name, Is.EqualTo("Mug"));
    }

    [Test]
    public async Task A_cached_entity_is_read_anew_after_an_update()
    {
        await using var host = await TestHost.StartAsync();
        var id = (await host.AddProductAsync()).Id;
        await host.Get<IProductService>().GetProductByIdAsync(id);
        var copy = await host.Table<Product>().GetByIdAsync(id);
        copy.Name = "Cup";
        await host.Table<Product>().UpdateAsync(copy);

        Assert.That((await host.Get<IProductService>().GetProductByIdAsync(id)).Name, Is.EqualTo("Cup"));
    }

    [Test]
    public async Task A_fault_can_be_put_before_any_write()
    {
        var writes = new List<string>();
        await using var host = await TestHost.StartAsync(options => options with
        {
            BeforeWrite = text =>
            {
                writes.Add(text);
                if (text == "UPDATE Product 1")
                    throw new InvalidOperationException("stop here");
            },
        });
        var product = await host.AddProductAsync();
        product.Name = "Cup";

        Assert.That(() => host.Table<Product>().UpdateAsync(product), Throws.InvalidOperationException);
        Assert.That(writes.TakeLast(2), Is.EqualTo(new[] { "INSERT Product", "UPDATE Product 1" }));
        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).Name, Is.EqualTo("Mug"));
    }

    private static class Listening
    {
        public sealed class Consumer(IRepository<StockQuantityHistory> heard) :
            IConsumer<EntityInsertedEvent<Product>>, IConsumer<EntityUpdatedEvent<Product>>, IConsumer<EntityDeletedEvent<Product>>
        {
            public Task HandleEventAsync(EntityInsertedEvent<Product> eventMessage) => HearAsync(eventMessage.Entity, "inserted");

            public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage) => HearAsync(eventMessage.Entity, "updated");

            public Task HandleEventAsync(EntityDeletedEvent<Product> eventMessage) => HearAsync(eventMessage.Entity, "deleted");

            private Task HearAsync(Product product, string what) => heard.InsertAsync(new StockQuantityHistory { ProductId = product.Id, Message = what });
        }
    }

    private static class Failing
    {
        public sealed class Consumer : IConsumer<EntityInsertedEvent<Product>>
        {
            public Task HandleEventAsync(EntityInsertedEvent<Product> eventMessage) => throw new InvalidOperationException("no consumer today");
        }
    }
}
