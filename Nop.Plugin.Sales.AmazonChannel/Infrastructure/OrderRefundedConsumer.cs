using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Services.Events;
using Nop.Services.Plugins;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Writes refunds of the shop into the outbox. No call is made here, and nothing goes to Amazon before a person decides.</summary>
public class OrderRefundedConsumer(RefundRequests requests, IPluginManager<IPlugin> plugins) : IConsumer<OrderRefundedEvent>
{
    /// <inheritdoc />
    public async Task HandleEventAsync(OrderRefundedEvent eventMessage)
    {
        if (await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is not null)
            await requests.RequestAsync(eventMessage.Order.Id);
    }
}
