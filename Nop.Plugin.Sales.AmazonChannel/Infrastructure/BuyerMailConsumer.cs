using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Events;
using Nop.Services.Messages;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Drops mails of the shop to Amazon buyers: Amazon writes to its buyers, and forbids others to.</summary>
public class BuyerMailConsumer(IQueuedEmailService queuedEmails) : IConsumer<EntityInsertedEvent<QueuedEmail>>
{
    /// <inheritdoc />
    public async Task HandleEventAsync(EntityInsertedEvent<QueuedEmail> eventMessage)
    {
        if (BuyerEmail.IsOurs(eventMessage.Entity.To))
            await queuedEmails.DeleteQueuedEmailAsync(eventMessage.Entity);
    }
}
