using Nop.Core.Domain.Orders;
using Nop.Services.Sandbox;

namespace Nop.Services.Orders;

/// <summary>Notes what the shop did to an order.</summary>
internal sealed class OrderNotes(IOrderService orders, TimeProvider time)
{
    internal Task AddAsync(Order order, string note) =>
        orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = note, DisplayToCustomer = false, CreatedOnUtc = time.UtcNow() });

    internal Task AddMailsAsync(Order order, string kind, IList<int> mails) =>
        mails.Count == 0 ? Task.CompletedTask : AddAsync(order, $"Mail queued ({kind}): {string.Join(", ", mails)}");
}
