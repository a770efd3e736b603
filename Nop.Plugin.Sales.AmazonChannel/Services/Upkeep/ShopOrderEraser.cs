using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Erases what a shop order itself tells of its buyer: notes, company and purchase order number, a natural person's tax number. Totals, lines and statuses stay.</summary>
public sealed class ShopOrderEraser(
    IOrderService orders,
    IRepository<OrderNote> notes,
    IRepository<AmazonNote> marks,
    ChannelTexts texts,
    ILanguageService languages,
    ILocalizationService localization,
    TimeProvider time)
{
    private static readonly string[] PersonalFacts = ["Fact.Company", "Fact.PurchaseOrderNumber"];

    /// <summary>Deletes the import's personal notes, takes personal texts out of the others and out of the order.</summary>
    /// <param name="order">The shop order.</param>
    /// <param name="answer">What was taken out of the stored answer; null when none could be read.</param>
    /// <param name="personal">All personal texts.</param>
    public async Task EraseAsync(Order order, ErasedAnswer? answer, PersonalTexts personal)
    {
        foreach (var note in await NotesAsync(order))
        {
            var text = personal.Without(note.Note);
            if (note.Note?.StartsWith(AmazonChannelDefaults.PersonalNotePrefix, StringComparison.Ordinal) == true)
            {
                await orders.DeleteOrderNoteAsync(note);
            }
            else if (text != note.Note)
            {
                note.Note = text;
                await notes.UpdateAsync(note);
            }
        }

        await marks.DeleteAsync(mark => mark.OrderId == order.Id && mark.Mark.StartsWith(NoteMark.Personal));

        // a number of a company stays: the shop's books need it. What was taken out of the answer was a natural person's
        var isPersonsNumber = order.VatNumber is { Length: > 0 } number && answer?.Values.Contains(number) == true;
        var values = await FactsAsync(order, answer);
        if (!isPersonsNumber && values is null)
            return;
        order.VatNumber = isPersonsNumber ? null : order.VatNumber;
        order.CustomValuesXml = values ?? order.CustomValuesXml;
        await orders.UpdateOrderAsync(order);
    }

    /// <summary>Notes the erasing on the order, once.</summary>
    /// <param name="order">The shop order.</param>
    /// <param name="message">What to note.</param>
    /// <param name="today">The day as it stands in the words; a run that broke off may have noted an earlier one.</param>
    public async Task TellAsync(Order order, ChannelMessage message, string today)
    {
        var ways = (await texts.ToTextsAsync(message)).Select(words => words.Split(today, 2)).ToList();
        if ((await NotesAsync(order)).Any(note => note.Note is { } text && ways.Any(parts => text.Length == parts.Sum(part => part.Length) + (parts.Length - 1) * today.Length
            && text.StartsWith(parts[0], StringComparison.Ordinal) && text.EndsWith(parts[^1], StringComparison.Ordinal))))
            return;
        var words = await texts.ToTextAsync(message);
        await orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = words, DisplayToCustomer = false, CreatedOnUtc = time.GetUtcNow().UtcDateTime });
    }

    // past the host's cache, where a note that could not be deleted would be missing
    private async Task<List<OrderNote>> NotesAsync(Order order) => await notes.Table.Where(note => note.OrderId == order.Id).OrderBy(note => note.Id).ToListAsync();

    // null when none of the named values is personal; those of other plugins are left alone
    private async Task<string?> FactsAsync(Order order, ErasedAnswer? answer)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            foreach (var fact in PersonalFacts)
                labels.Add(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{fact}", language.Id, false));

        var values = new CustomValues();
        values.FillByXml(order.CustomValuesXml);
        return values.RemoveAll(value => labels.Contains(value.Name) || answer?.Values.Contains(value.Value.Trim()) == true) > 0 ? values.SerializeToXml() : null;
    }
}
