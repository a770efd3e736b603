using System.Globalization;
using System.Text;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;

/// <summary>Writes all Amazon orders that match a filter to a file, a batch at a time.</summary>
public sealed class AmazonOrderExport(AmazonOrderList list, ShopOrderNumbers numbers, AccountService accounts, AmazonOrderWords words)
{
    /// <summary>Comma separated values in UTF-8 with a byte order mark.</summary>
    public async Task WriteCsvAsync(Stream output, AmazonOrderFilter filter)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(await TitlesAsync()));
        await foreach (var cells in RowsAsync(filter))
            await writer.WriteAsync(CsvText.Line(cells.Select(Text)));
    }

    /// <summary>A workbook with one sheet.</summary>
    public async Task WriteXlsxAsync(Stream output, AmazonOrderFilter filter)
    {
        await using var workbook = await XlsxWriter.BeginAsync(output, await words.TextAsync("Orders"));
        await workbook.RowAsync(await TitlesAsync(), isHeader: true);
        await foreach (var cells in RowsAsync(filter))
            await workbook.RowAsync(cells);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync()
    {
        var zone = await words.TimeZoneAsync();
        return
        [
            $"{await words.TextAsync("Orders.Fields.PurchasedOn")} ({zone})", await words.TextAsync("Orders.Fields.AmazonOrderId"),
            await words.TextAsync("Orders.Fields.AmazonStatus"), await words.TextAsync("Orders.Fields.State"), await words.TextAsync("Orders.Fields.BuyerName"),
            await words.TextAsync("Orders.Fields.Total"), await words.TextAsync("Orders.Fields.Currency"), await words.TextAsync("Orders.Fields.FulfilledBy"),
            await words.TextAsync("Orders.Fields.Programs"), $"{await words.TextAsync("Orders.Fields.ShipBy")} ({zone})",
            await words.TextAsync("Orders.Fields.OrderId"), await words.TextAsync("Orders.Fields.Account"), await words.TextAsync("Orders.Fields.Marketplace"),
            await words.TextAsync("Orders.Fields.Notes")
        ];
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(AmazonOrderFilter filter)
    {
        var names = (await accounts.GetAllAsync()).ToDictionary(account => account.Id, account => account.Name);
        await foreach (var batch in list.BatchesAsync(filter))
        {
            var shopOrders = await numbers.OfAsync(batch.Select(row => row.OrderId));
            foreach (var row in batch)
            {
                yield return
                [
                    await words.TimeAsync(row.PurchasedOnUtc), row.AmazonOrderId, row.AmazonStatus, await words.StateAsync((ImportState)row.StateId), row.BuyerName,
                    AmazonOrderWords.Scaled(row.GrandTotal, row.CurrencyCode), row.CurrencyCode, row.FulfilledBy, row.Programs, row.ShipByUtc is { } shipBy ? await words.TimeAsync(shipBy) : null,
                    shopOrders.GetValueOrDefault(row.OrderId), names.GetValueOrDefault(row.AccountId), row.MarketplaceName, row.Notes
                ];
            }
        }
    }

    private static string Text(object? cell) => cell switch
    {
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString() ?? ""
    };
}
