using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Puts refunds of the shop into the outbox, where a person decides on them: when the shop says that it refunded, and by looking for those that nobody told of.</summary>
public sealed class RefundRequests(
    IRepository<AmazonOrder> rows,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSubmission> submissionRows,
    IRepository<Order> orders,
    RefundFacts facts,
    Submissions submissions,
    ChannelClaims claims,
    OrderNoteWriter notes,
    ChannelTexts texts,
    ChannelLog log,
    TimeProvider time) : IOutboundScan
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(180);

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What makes it one and the same refund: the order, and how much of it the shop has refunded altogether.</summary>
    public static string KeyOf(int amazonOrderRowId, decimal refundedInAll) =>
        string.Create(CultureInfo.InvariantCulture, $"refund/{amazonOrderRowId}/{refundedInAll:F4}");

    /// <summary>Held by who adds or decides on refunds of an order.</summary>
    public static string ClaimOf(int amazonOrderRowId) => string.Create(CultureInfo.InvariantCulture, $"refund/{amazonOrderRowId}");

    /// <summary>Adds the refund of a shop order that no row stands for yet. Does nothing for orders that are none of Amazon's.</summary>
    public async Task RequestAsync(int orderId)
    {
        if (await rows.Table.FirstOrDefaultAsync(row => row.OrderId == orderId) is { } row
            && await accounts.Table.FirstOrDefaultAsync(account => account.Id == row.AccountId) is { } account)
            await RequestAsync(account, row);
    }

    /// <inheritdoc />
    public async Task ScanAsync(AmazonAccount account)
    {
        var since = (time.GetUtcNow() - LooksBack).UtcDateTime;
        var refunded = await (
            from row in rows.Table
            join order in orders.Table on row.OrderId equals order.Id
            where row.AccountId == account.Id && row.PurchasedOnUtc > since && order.RefundedAmount > 0
            select new { row.Id, order.RefundedAmount }).ToListAsync();
        if (refunded.Count == 0)
            return;
        var known = (await submissionRows.Table.Where(submission => submission.AccountId == account.Id && submission.KindId == (int)SubmissionKind.Refund)
            .Select(submission => submission.UniqueKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var one in refunded.Where(one => !known.Contains(KeyOf(one.Id, one.RefundedAmount))))
        {
            if (await facts.OrderAsync(one.Id) is { } row)
                await RequestAsync(account, row);
        }
    }

    private async Task RequestAsync(AmazonAccount account, AmazonOrder row)
    {
        // who does not get the claim leaves it to the next run
        await using var claim = await claims.TryClaimAsync(ClaimOf(row.Id));
        if (claim is null || await orders.Table.FirstOrDefaultAsync(order => order.Id == row.OrderId) is not { } order)
            return;
        var earlier = await facts.RefundsAsync(row.Id);
        var amount = Math.Round(order.RefundedAmount - earlier.Sum(refund => RefundDraft.Of(refund).ShopAmount), 4);
        if (amount <= 0)
            return;

        var refundable = await facts.RefundableAsync(row, 0);
        var draft = Propose(order, amount, earlier, refundable, row.CurrencyCode);
        var words = Words(account, row, draft, refundable, out var state);
        await notes.EnsureAsync(row.OrderId, [words]);
        await submissions.EnsureAsync(new AmazonSubmission
        {
            AccountId = row.AccountId,
            AmazonOrderRowId = row.Id,
            Kind = SubmissionKind.Refund,
            State = state,
            UniqueKey = KeyOf(row.Id, order.RefundedAmount),
            Payload = draft.ToJson(),
            Reason = await texts.ToTextAsync(words),
            CustomerId = await submissions.ActingCustomerIdAsync()
        });
        await log.WriteAsync(ChannelLogLevel.Information, row.AccountId, $"{SubmissionKind.Refund}: {state}", await texts.ToTextAsync(words), row.AmazonOrderId);
    }

    private static RefundDraft Propose(Order order, decimal amount, IReadOnlyList<AmazonSubmission> earlier, Refundable? refundable, string currencyCode)
    {
        // the rest of the order is everything left, unless an earlier refund went or may go another way
        var isRest = order.RefundedAmount >= order.OrderTotal && earlier.All(refund => RefundFacts.Takes(refund.State));
        var atAmazon = Math.Round(amount * (order.CurrencyRate > 0 ? order.CurrencyRate : 1), BookingRate.Decimals(refundable?.CurrencyCode ?? currencyCode), MidpointRounding.AwayFromZero);
        return new RefundDraft
        {
            ShopAmount = amount,
            CurrencyCode = refundable?.CurrencyCode ?? currencyCode,
            Reason = RefundReason.All[0].Code,
            Lines = refundable is null ? [] : RefundProposal.Of(refundable, isRest ? refundable.Left : atAmazon)
        };
    }

    private static ChannelMessage Words(AmazonAccount account, AmazonOrder row, RefundDraft draft, Refundable? refundable, out SubmissionState state)
    {
        state = SubmissionState.Dismissed;
        var shopAmount = draft.ShopAmount.ToString("0.00##", CultureInfo.InvariantCulture);
        if (row.FulfilledBy == AmazonValues.Amazon)
            return new ChannelMessage("Outbound.Refund.AmazonFulfilled", row.AmazonOrderId);
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return new ChannelMessage("Outbound.Refund.Cancelled", row.AmazonOrderId);
        if (!account.SendRefunds)
            return new ChannelMessage("Outbound.Refund.Off", shopAmount, SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId) ?? "");
        if (refundable is null)
            return new ChannelMessage("Outbound.Refund.NoAmounts", row.AmazonOrderId);
        if (refundable.Lines.Count == 0)
            return new ChannelMessage("Outbound.Refund.NothingPaid", row.AmazonOrderId);
        state = SubmissionState.Held;
        return new ChannelMessage("Outbound.Refund.Held", shopAmount, AmountText.Of(draft.Total, draft.CurrencyCode));
    }
}
