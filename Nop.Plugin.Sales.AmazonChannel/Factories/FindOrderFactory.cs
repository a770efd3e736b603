using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Says where an order stands that a person has the Amazon number of.</summary>
public sealed class FindOrderFactory(
    IRepository<AmazonOrder> orders,
    AccountService accounts,
    ShopOrderNumbers numbers,
    AmazonOrderWords words,
    IPermissionService permissions)
{
    /// <summary>The number as Amazon writes it: without blanks and in capitals.</summary>
    public static string Clean(string? number) => string.Concat((number ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();

    /// <summary>The answer to a number.</summary>
    /// <param name="number">Amazon's number, cleaned.</param>
    /// <param name="message">What else is to be said; null for what fits.</param>
    public async Task<FindOrderModel> PrepareAsync(string number, string? message = null)
    {
        if (!OrderFetcher.IsOrderNumber(number))
            return new FindOrderModel { Message = await words.TextAsync("Orders.Find.NoNumber", number.Length > 0 ? number : "-") };

        var rows = await orders.Table.Where(row => row.AmazonOrderId == number).OrderBy(row => row.Id).Select(AmazonOrderSummary.OfRow).ToListAsync();
        var names = (await accounts.GetAllAsync()).ToDictionary(account => account.Id, account => account.Name);
        var shopOrders = await numbers.OfAsync(rows.Select(row => row.OrderId));
        var found = new List<FoundOrderModel>();
        foreach (var row in rows)
        {
            found.Add(new FoundOrderModel
            {
                Id = row.Id,
                AmazonOrderId = row.AmazonOrderId,
                Account = names.GetValueOrDefault(row.AccountId) ?? "",
                State = await words.StateAsync((ImportState)row.StateId),
                AmazonStatus = await words.StatusAsync(row.AmazonStatus),
                Reason = row.Notes,
                OrderId = row.OrderId,
                OrderNumber = shopOrders.GetValueOrDefault(row.OrderId) ?? ""
            });
        }

        return new FindOrderModel
        {
            Found = found,
            Message = message ?? (found.Count > 0 ? "" : await words.TextAsync("Orders.Find.Unknown", number)),
            CanFetch = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)
        };
    }
}
