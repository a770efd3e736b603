using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Writes notes on a shop order, each once. Those with personal data are marked, so that they can be erased.</summary>
public sealed class OrderNoteWriter(IOrderService orders, ChannelTexts texts, TimeProvider time)
{
    /// <summary>Adds what is not there yet. Notes are for the admin's eyes only.</summary>
    public async Task EnsureAsync(int orderId, IEnumerable<ChannelMessage> notes)
    {
        var present = (await orders.GetOrderNotesByOrderIdAsync(orderId)).Select(note => note.Note).ToHashSet(StringComparer.Ordinal);
        foreach (var note in notes)
        {
            var text = (note.IsPersonal ? AmazonChannelDefaults.PersonalNotePrefix : "") + await texts.ToTextAsync(note);
            if (!present.Add(text))
                continue;
            await orders.InsertOrderNoteAsync(new OrderNote
            {
                OrderId = orderId,
                Note = text,
                DisplayToCustomer = false,
                CreatedOnUtc = time.GetUtcNow().UtcDateTime
            });
        }
    }
}
