using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Events;
using Nop.Services.Plugins;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Says on a shop order that was cancelled in the shop that it is still open at Amazon. There is no OrderCancelledEvent in the host.</summary>
public class OrderStatusConsumer(IRepository<AmazonOrder> orders, OrderNoteWriter notes, IPluginManager<IPlugin> plugins) : IConsumer<OrderStatusChangedEvent>
{
    /// <inheritdoc />
    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        if (eventMessage.Order.OrderStatus != OrderStatus.Cancelled
            || await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is null
            || await orders.Table.FirstOrDefaultAsync(row => row.OrderId == eventMessage.Order.Id) is not { } row
            // the channel notes its own cancellations itself, where a broken-off attempt is gone on with
            || row.State.IsCancelledByChannel()
            || !AmazonValues.IsOpen(row.AmazonStatus))
            return;
        await notes.EnsureAsync(eventMessage.Order.Id, [new ChannelMessage("Outbound.Cancel.OpenAtAmazon", row.AmazonOrderId)]);
    }
}
