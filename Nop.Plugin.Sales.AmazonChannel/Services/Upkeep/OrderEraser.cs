using System.Globalization;
using System.Text.Json;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>
/// Erases the personal data of one order wherever the channel or its import has put it. Every step can be repeated;
/// the row is written last, so a run after a crash knows from it what is still to be taken out.
/// </summary>
public sealed class OrderEraser(
    IRepository<AmazonLogEntry> entries,
    IOrderService orders,
    SnapshotStore store,
    ShopOrderEraser shopOrders,
    AddressEraser addresses,
    CustomerEraser customers,
    ChannelClaims claims,
    ChannelTexts texts,
    ChannelLog log,
    TimeProvider time)
{
    /// <summary>Code of the log entry about an erased order.</summary>
    public const string LogCode = "PersonalDataErased";

    /// <summary>Erases one order; false when it is no longer due or somebody else is working on it.</summary>
    public async Task<bool> EraseAsync(int accountId, string amazonOrderId, ErasureRule rule)
    {
        await using var claim = await claims.TryClaimAsync(OrderImporter.ClaimName(amazonOrderId));
        if (claim is null || await store.FindAsync(accountId, amazonOrderId) is not { } row)
            return false;
        if (!rule.IsDue(row))
        {
            await store.SaveRowAsync(row);
            return false;
        }

        var answer = Erase(row);
        var shopOrder = row.OrderId == 0 ? null : await orders.GetOrderByGuidAsync(DeterministicGuid.OfOrder(row.AmazonOrderId));
        var known = await addresses.FindAsync(row);
        var personal = new PersonalTexts(row.AmazonOrderId, [row.BuyerName, .. answer?.Values ?? [], .. known.SelectMany(AddressEraser.TextsOf)]);

        if (shopOrder is not null)
            await shopOrders.EraseAsync(shopOrder, answer, personal);
        await EraseLogAsync(row, personal);
        await customers.EraseAsync(row, personal);
        await addresses.EraseAsync(row, known);
        await TellAsync(row, shopOrder, answer);
        await EraseRowAsync(row, answer, personal);
        return true;
    }

    // null when the stored answer cannot be read any more: then nothing of it is kept
    private ErasedAnswer? Erase(AmazonOrder row)
    {
        try
        {
            return store.Json(row) is { } json ? PersonalFields.Erase(json) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private async Task EraseLogAsync(AmazonOrder row, PersonalTexts personal)
    {
        foreach (var entry in await entries.Table.Where(entry => entry.AmazonOrderId == row.AmazonOrderId).ToListAsync())
        {
            var text = personal.Without(entry.Message) ?? "";
            if (text == entry.Message)
                continue;
            entry.Message = text;
            await entries.UpdateAsync(entry, false);
        }
    }

    private async Task TellAsync(AmazonOrder row, Order? shopOrder, ErasedAnswer? answer)
    {
        var today = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var message = new ChannelMessage("Note.PersonalDataErased", today);
        if (shopOrder is not null)
            await shopOrders.TellAsync(shopOrder, message, today);
        if (shopOrder is not null || row.BuyerName is not null || answer is { Values.Count: > 0 })
            await log.WriteAsync(ChannelLogLevel.Information, row.AccountId, LogCode, await texts.ToTextAsync(message), row.AmazonOrderId);
    }

    private async Task EraseRowAsync(AmazonOrder row, ErasedAnswer? answer, PersonalTexts personal)
    {
        row.BuyerName = null;
        row.AmazonAddressHash = "";
        row.ProblemText = personal.Without(row.ProblemText);
        row.LastAction = personal.Without(row.LastAction);
        row.PersonalDataErasedOnUtc = time.GetUtcNow().UtcDateTime;
        store.Replace(row, answer?.Json);
        if (TryRead(answer) is { } order && row.FactsHash.Length > 0)
            row.FactsHash = OrderWriter.FactsOf(OrderNotes.Facts(order), OrderNotes.VatNumber(order));
        await store.SaveRowAsync(row);
    }

    private static OrderSnapshot? TryRead(ErasedAnswer? answer)
    {
        try
        {
            return answer is null ? null : SnapshotStore.Read(answer.Json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
