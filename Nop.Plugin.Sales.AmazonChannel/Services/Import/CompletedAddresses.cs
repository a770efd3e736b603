using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Orders whose shipping address lacked something until a person typed it in, be it on the host's own page, which tells nobody.</summary>
public sealed class CompletedAddresses(IRepository<AmazonOrder> orders, IRepository<Address> addresses, OrderImporter importer)
{
    private const int Batch = 50;

    /// <summary>Looks again at them, from what is stored; no call is made. One query when there are none.</summary>
    public async Task RetryAsync(AmazonAccount account, RunBudget budget)
    {
        const string incomplete = nameof(OrderProblem.AddressIncomplete);
        var open = orders.Table.Where(row => row.AccountId == account.Id && (row.AmazonStatus == AmazonValues.Unshipped || row.AmazonStatus == AmazonValues.PartiallyShipped)
            && row.FulfilledBy != AmazonValues.Amazon && row.OrderId != 0 && row.Problems.Contains(incomplete));
        // a country that the shop does not have stands beside the county
        var complete = addresses.Table.Where(address => (address.FirstName ?? "").Trim() + (address.LastName ?? "").Trim() != "" && (address.Address1 ?? "").Trim() != ""
            && (address.City ?? "").Trim() + (address.ZipPostalCode ?? "").Trim() != "" && (address.CountryId != null || (address.County ?? "").Trim() != ""));
        var found = await (from row in open join address in complete on row.ShippingAddressId equals address.Id orderby row.Id select row.AmazonOrderId).Take(Batch).ToListAsync();
        foreach (var amazonOrderId in found.TakeWhile(_ => !budget.IsSpent))
            await importer.RetryAsync(account, amazonOrderId);
    }
}
