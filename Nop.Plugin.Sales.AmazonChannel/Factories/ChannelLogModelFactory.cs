using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the channel's log. Equal entries are grouped by the database.</summary>
public sealed class ChannelLogModelFactory(
    IRepository<AmazonLogEntry> entries,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonOrder> orders,
    AmazonChannelSettings settings,
    IDateTimeHelper dates,
    ILocalizationService localization,
    IPermissionService permissions)
{
    /// <summary>The search card.</summary>
    public async Task<ChannelLogSearchModel> PrepareSearchModelAsync(string? amazonOrderId)
    {
        var model = new ChannelLogSearchModel
        {
            SearchAmazonOrderId = amazonOrderId,
            KeptDays = settings.LogRetentionDays,
            CanClear = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)
        };
        model.SetGridPageSize();
        var all = new SelectListItem(await localization.GetResourceAsync("Admin.Common.All"), "0");
        model.Accounts = [all, .. (await accounts.Table.OrderBy(account => account.Id).ToListAsync()).Select(account => new SelectListItem(account.Name, Number(account.Id)))];
        model.Levels.Add(new SelectListItem(all.Text, all.Value));
        foreach (var level in Enum.GetValues<ChannelLogLevel>())
            model.Levels.Add(new SelectListItem(await localization.GetLocalizedEnumAsync(level), Number((int)level)));
        return model;
    }

    /// <summary>A page of the log, newest first.</summary>
    public async Task<ChannelLogListModel> PrepareListModelAsync(ChannelLogSearchModel search)
    {
        var query = await FilterAsync(search);
        var page = await (search.SearchGrouped ? Grouped(query) : Single(query)).OrderByDescending(group => group.LastId).ToPagedListAsync(search.Page - 1, search.PageSize);
        var ids = page.Select(group => group.LastId).ToList();
        var newest = (await entries.Table.Where(entry => ids.Contains(entry.Id)).ToListAsync()).ToDictionary(entry => entry.Id);
        var known = (await accounts.Table.ToListAsync()).ToDictionary(account => account.Id);
        var rows = await RowsAsync(newest.Values);
        return await new ChannelLogListModel().PrepareToGridAsync(search, page,
            () => page.SelectAwait(async group => await ToModelAsync(group, newest.GetValueOrDefault(group.LastId) ?? new AmazonLogEntry(), known, rows)));
    }

    private async Task<IQueryable<AmazonLogEntry>> FilterAsync(ChannelLogSearchModel search)
    {
        var query = entries.Table;
        if (search.SearchAccountId > 0)
            query = query.Where(entry => entry.AccountId == search.SearchAccountId);
        if (search.SearchLevelId > 0)
            query = query.Where(entry => entry.LevelId == search.SearchLevelId);
        if (search.SearchText?.Trim().ToLowerInvariant() is { Length: > 0 } text)
            query = query.Where(entry => entry.Message.ToLower().Contains(text) || entry.Code.ToLower().Contains(text) || entry.Operation.ToLower().Contains(text) || entry.RequestId.ToLower() == text);
        if (search.SearchAmazonOrderId?.Trim() is { Length: > 0 } number)
            query = query.Where(entry => entry.AmazonOrderId == number);
        var zone = await dates.GetCurrentTimeZoneAsync();
        if (search.SearchFrom is { } first)
        {
            var from = dates.ConvertToUtcTime(first.Date, zone);
            query = query.Where(entry => entry.CreatedOnUtc >= from);
        }

        if (search.SearchTo is { } last)
        {
            var until = dates.ConvertToUtcTime(last.Date.AddDays(1), zone);
            query = query.Where(entry => entry.CreatedOnUtc < until);
        }

        return query;
    }

    private static IQueryable<LogGroup> Grouped(IQueryable<AmazonLogEntry> query) =>
        query.GroupBy(entry => new { entry.AccountId, entry.LevelId, entry.Operation, entry.Code, entry.AmazonOrderId })
            .Select(group => new LogGroup { LastId = group.Max(entry => entry.Id), Count = group.Count(), FirstOnUtc = group.Min(entry => entry.CreatedOnUtc) });

    private static IQueryable<LogGroup> Single(IQueryable<AmazonLogEntry> query) =>
        query.Select(entry => new LogGroup { LastId = entry.Id, Count = 1, FirstOnUtc = entry.CreatedOnUtc });

    private async Task<ILookup<string, AmazonOrder>> RowsAsync(IEnumerable<AmazonLogEntry> page)
    {
        var numbers = page.Select(entry => entry.AmazonOrderId).Where(number => number.Length > 0).Distinct().ToList();
        return (await orders.Table.Where(row => numbers.Contains(row.AmazonOrderId))
                .Select(row => new AmazonOrder { Id = row.Id, AccountId = row.AccountId, AmazonOrderId = row.AmazonOrderId }).ToListAsync())
            .ToLookup(row => row.AmazonOrderId);
    }

    private async Task<ChannelLogModel> ToModelAsync(LogGroup group, AmazonLogEntry entry, Dictionary<int, AmazonAccount> known, ILookup<string, AmazonOrder> rows)
    {
        var account = known.GetValueOrDefault(entry.AccountId);
        return new ChannelLogModel
        {
            Id = entry.Id,
            CreatedOn = await dates.ConvertToUserTimeAsync(entry.CreatedOnUtc, DateTimeKind.Utc),
            Account = account?.Name ?? "",
            Region = account is null ? "" : await localization.GetLocalizedEnumAsync(account.Region),
            LevelId = entry.LevelId,
            Level = await localization.GetLocalizedEnumAsync(entry.Level),
            Operation = entry.Operation,
            Code = entry.Code,
            Message = entry.Message,
            AmazonOrderId = entry.AmazonOrderId,
            AmazonOrderRowId = rows[entry.AmazonOrderId].FirstOrDefault(row => row.AccountId == entry.AccountId)?.Id ?? 0,
            RequestId = entry.RequestId,
            Count = group.Count,
            FirstOn = await dates.ConvertToUserTimeAsync(group.FirstOnUtc, DateTimeKind.Utc)
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class LogGroup
    {
        public int LastId { get; init; }
        public int Count { get; init; }
        public DateTime FirstOnUtc { get; init; }
    }
}
