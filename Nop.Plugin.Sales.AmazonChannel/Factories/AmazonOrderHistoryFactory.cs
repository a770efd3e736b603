using System.Globalization;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Tells what the channel did about an Amazon order, when and who made it do so.</summary>
public sealed class AmazonOrderHistoryFactory(
    IRepository<AmazonLogEntry> log,
    IRepository<Customer> customers,
    AmazonOrderWords words,
    ILocalizationService localization)
{
    private const int Length = 200;

    /// <summary>The history, newest first.</summary>
    public async Task<IList<HistoryEntryModel>> PrepareAsync(AmazonOrder row)
    {
        var entries = await log.Table.Where(entry => entry.AmazonOrderId == row.AmazonOrderId && (entry.AccountId == row.AccountId || entry.AccountId == 0))
            .OrderByDescending(entry => entry.CreatedOnUtc).ThenByDescending(entry => entry.Id).Take(Length).ToListAsync();
        var people = await PeopleAsync(entries);
        var history = new List<HistoryEntryModel>();
        foreach (var entry in entries)
        {
            history.Add(new HistoryEntryModel
            {
                On = (await words.TimeAsync(entry.CreatedOnUtc)).ToString("G", CultureInfo.CurrentCulture),
                Who = entry.CustomerId == 0 ? await words.TextAsync("Orders.History.Task") : people.GetValueOrDefault(entry.CustomerId) ?? $"# {entry.CustomerId.ToString(CultureInfo.InvariantCulture)}",
                Level = await localization.GetLocalizedEnumAsync(entry.Level),
                Code = entry.Operation.Length > 0 && entry.Code.Length > 0 ? $"{entry.Operation}: {entry.Code}" : entry.Operation + entry.Code,
                Message = entry.Message,
                RequestId = entry.RequestId
            });
        }

        return history;
    }

    private async Task<Dictionary<int, string>> PeopleAsync(IEnumerable<AmazonLogEntry> entries)
    {
        var ids = entries.Select(entry => entry.CustomerId).Where(id => id > 0).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        return (await customers.Table.Where(customer => ids.Contains(customer.Id)).Select(customer => new { customer.Id, customer.Email }).ToListAsync())
            .Where(person => !string.IsNullOrEmpty(person.Email)).ToDictionary(person => person.Id, person => person.Email);
    }
}
