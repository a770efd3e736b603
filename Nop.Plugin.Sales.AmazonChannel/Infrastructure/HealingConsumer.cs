using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Events;
using Nop.Services.Plugins;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Lets orders that a product stands in the way of be looked at again when the product has changed.</summary>
public class HealingConsumer(HealingOrders orders, IPluginManager<IPlugin> plugins) :
    IConsumer<EntityUpdatedEvent<Product>>, IConsumer<EntityUpdatedEvent<ProductAttributeCombination>>, IConsumer<EntityUpdatedEvent<ProductWarehouseInventory>>
{
    /// <inheritdoc />
    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage) => HandleAsync(eventMessage.Entity.Id);

    /// <inheritdoc />
    public Task HandleEventAsync(EntityUpdatedEvent<ProductAttributeCombination> eventMessage) => HandleAsync(eventMessage.Entity.ProductId);

    /// <inheritdoc />
    public Task HandleEventAsync(EntityUpdatedEvent<ProductWarehouseInventory> eventMessage) => HandleAsync(eventMessage.Entity.ProductId);

    private async Task HandleAsync(int productId)
    {
        if (await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is not null)
            await orders.LookAgainAsync(productId);
    }
}
