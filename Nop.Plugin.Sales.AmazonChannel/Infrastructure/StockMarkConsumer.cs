using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Events;
using Nop.Services.Plugins;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Notes how stock stands when an order is cancelled in the shop: the host says so before it gives stock back, and says the same where it gives none.</summary>
public class StockMarkConsumer(StockMarks marks, IPluginManager<IPlugin> plugins) : IConsumer<OrderStatusChangedEvent>
{
    /// <inheritdoc />
    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        if (eventMessage.Order.OrderStatus == OrderStatus.Cancelled && eventMessage.PreviousOrderStatus != OrderStatus.Cancelled
            && await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is not null)
            await marks.NoteAsync(eventMessage.Order.Id);
    }
}
