using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Whose personal data is to be erased now.</summary>
/// <param name="CountedUntil">Orders whose days count from this moment or an earlier one.</param>
/// <param name="EndedAccounts">Accounts that were removed so long ago that nothing of theirs may be kept.</param>
public sealed record ErasureRule(DateTime CountedUntil, IReadOnlyList<int> EndedAccounts)
{
    /// <summary>True when an order's personal data is to be erased.</summary>
    public bool IsDue(AmazonOrder row) =>
        row.PersonalDataErasedOnUtc is null && (PersonalDataExpiry.Of(row) <= CountedUntil || EndedAccounts.Contains(row.AccountId));
}
