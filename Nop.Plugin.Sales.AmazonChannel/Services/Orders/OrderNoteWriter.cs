using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Writes notes on a shop order, each once. Those with personal data are marked, so that they can be erased.</summary>
public sealed class OrderNoteWriter(IOrderService orders, IRepository<OrderNote> orderNotes, IRepository<AmazonNote> marks, ChannelTexts texts, TimeProvider time)
{
    /// <summary>Adds what is not there yet, and never again what somebody has changed or deleted. Notes are for the admin's eyes only.</summary>
    public async Task EnsureAsync(int orderId, IEnumerable<ChannelMessage> notes)
    {
        var wanted = notes.Select(note => (Message: note, Mark: NoteMark.Of(orderId, note))).DistinctBy(note => note.Mark).ToList();
        if (wanted.Count == 0)
            return;
        var known = await marks.Table.Where(mark => mark.OrderId == orderId).ToListAsync();
        var missing = wanted.Where(note => !known.Any(mark => mark.Mark == note.Mark && mark.OrderNoteId != 0)).ToList();
        if (missing.Count == 0)
            return;

        var owned = known.Select(mark => mark.OrderNoteId).ToHashSet();
        var free = (await orders.GetOrderNotesByOrderIdAsync(orderId)).Where(note => !owned.Contains(note.Id)).ToList();
        foreach (var (message, mark) in missing)
            await EnsureAsync(known.Find(one => one.Mark == mark) ?? new AmazonNote { OrderId = orderId, Mark = mark }, message, free);
    }

    /// <summary>The same for notes on many orders: they are looked for, and marked, all at once.</summary>
    public async Task EnsureEachAsync(IReadOnlyCollection<(int OrderId, ChannelMessage Message)> notes)
    {
        var ids = notes.Select(note => note.OrderId).Distinct().ToList();
        var known = (await marks.Table.Where(mark => ids.Contains(mark.OrderId)).ToListAsync()).ToLookup(mark => mark.OrderId);
        var owned = known.SelectMany(marks => marks).Select(mark => mark.OrderNoteId).ToHashSet();
        var free = (await orderNotes.Table.Where(note => ids.Contains(note.OrderId)).ToListAsync()).Where(note => !owned.Contains(note.Id)).ToLookup(note => note.OrderId);
        var written = new List<AmazonNote>();
        foreach (var (orderId, message) in notes)
        {
            var mark = NoteMark.Of(orderId, message);
            if (message.Occurrence is not null || known[orderId].Any(one => one.Mark == mark) || written.Exists(one => one.OrderId == orderId))
                await EnsureAsync(orderId, [message]);
            else
                written.Add(new AmazonNote { OrderId = orderId, Mark = mark, OrderNoteId = (await FindAsync(message, [.. free[orderId]]) ?? await WriteAsync(orderId, message)).Id });
        }

        try
        {
            await marks.InsertAsync(written, false);
        }
        catch (Exception) when (written.Count > 0)
        {
            // somebody else has marked one at this moment, or has got an id that the host had counted on: what is noted now is found by its words
            foreach (var note in notes.Where(note => written.Exists(one => one.OrderId == note.OrderId)))
                await EnsureAsync(note.OrderId, [note.Message]);
        }
    }

    private async Task EnsureAsync(AmazonNote mark, ChannelMessage message, List<OrderNote> free)
    {
        // a note in the same words may be of an earlier event: that this one is new is written down first
        var isNew = mark.Id == 0 && message.Occurrence is not null;
        if (isNew && await MarkAsync(mark) is not null)
            return;

        var note = isNew ? null : await FindAsync(message, free);
        if (note is not null)
            free.Remove(note);
        var isWritten = note is null;
        note ??= await WriteAsync(mark.OrderId, message);
        mark.OrderNoteId = note.Id;
        if (mark.Id != 0)
            await marks.UpdateAsync(mark, false);
        else if (await MarkAsync(mark) is { } other && other.OrderNoteId != note.Id && isWritten)
            await orders.DeleteOrderNoteAsync(note);
    }

    // a note that 1.0.0 has written, or an attempt that broke off before it could mark it
    private async Task<OrderNote?> FindAsync(ChannelMessage message, List<OrderNote> free)
    {
        if (free.Count == 0)
            return null;
        var words = (await texts.ToTextsAsync(message)).Select(text => Prefix(message) + text).ToHashSet(StringComparer.Ordinal);
        return free.Find(note => words.Contains(note.Note));
    }

    private async Task<OrderNote> WriteAsync(int orderId, ChannelMessage message)
    {
        var note = new OrderNote
        {
            OrderId = orderId,
            Note = Prefix(message) + await texts.ToTextAsync(message),
            DisplayToCustomer = false,
            CreatedOnUtc = time.GetUtcNow().UtcDateTime
        };
        await orders.InsertOrderNoteAsync(note);
        return note;
    }

    // the mark of somebody else who notes the same at this moment, maybe with this very note; null when there is none
    private async Task<AmazonNote?> MarkAsync(AmazonNote mark)
    {
        try
        {
            await marks.InsertAsync(mark, false);
            return null;
        }
        catch (Exception)
        {
            // no database-independent exception tells a taken mark: look whether it is there
            if (await marks.Table.FirstOrDefaultAsync(other => other.OrderId == mark.OrderId && other.Mark == mark.Mark) is { } taken)
                return taken;
            throw;
        }
    }

    private static string Prefix(ChannelMessage message) => message.IsPersonal ? AmazonChannelDefaults.PersonalNotePrefix : "";
}
