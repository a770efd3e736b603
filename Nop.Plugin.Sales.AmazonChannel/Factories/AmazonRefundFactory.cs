using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the page on which a refund is decided.</summary>
public sealed class AmazonRefundFactory(
    Submissions submissions,
    RefundFacts facts,
    AmazonOrderWords words,
    ChannelTexts texts,
    ICurrencyService currencies,
    CurrencySettings currencySettings,
    ILocalizationService localization,
    IPermissionService permissions)
{
    /// <summary>The page; null when there is no such refund.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="entered">What was entered and is to be corrected; null shows what is stored.</param>
    public async Task<AmazonRefundModel?> PrepareAsync(int id, AmazonRefundModel? entered = null)
    {
        if (await submissions.GetAsync(id) is not { Kind: SubmissionKind.Refund } submission || await facts.OrderAsync(submission.AmazonOrderRowId) is not { } row)
            return null;

        var draft = RefundDraft.Of(submission);
        var refundable = await facts.RefundableAsync(row, submission.Id);
        var mayChange = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE);
        var isHeld = submission.State == SubmissionState.Held;
        var obstacle = isHeld ? refundable is null ? new ChannelMessage("Outbound.Refund.NoAmounts", row.AmazonOrderId) : RefundCheck.Obstacle(row) : null;
        var reason = entered?.Reason ?? draft.Reason;
        return new AmazonRefundModel
        {
            Id = id,
            AmazonOrderRowId = row.Id,
            AmazonOrderId = row.AmazonOrderId,
            OrderId = row.OrderId,
            State = await localization.GetLocalizedEnumAsync(submission.State),
            Colour = OutboundFactory.ColourOf(submission.State),
            StateReason = submission.Reason ?? "",
            Obstacle = obstacle is null ? "" : await texts.ToTextAsync(obstacle),
            ShopAmount = $"{draft.ShopAmount.ToString("0.00##", CultureInfo.InvariantCulture)} {(await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId))?.CurrencyCode}",
            CurrencyCode = draft.CurrencyCode,
            Decimals = BookingRate.Decimals(draft.CurrencyCode),
            SellerCentralUrl = SellerCentral.OrderUrl(row.MarketplaceId, row.AmazonOrderId) ?? "",
            Reason = reason,
            Reasons = await ReasonsAsync(reason),
            Lines = Lines(draft, refundable, entered),
            Total = AmountText.Of(draft.Total, draft.CurrencyCode),
            MaySend = mayChange && isHeld && obstacle is null,
            IsDismissed = submission.State == SubmissionState.Dismissed,
            MayDismiss = mayChange && submission.State is SubmissionState.Held or SubmissionState.Refused,
            MaySettle = mayChange && submission.State == SubmissionState.Stuck,
            MayReopen = mayChange && submission.State == SubmissionState.Refused,
            MayWithdraw = mayChange && SubmissionStates.IsWaiting(submission.State)
        };
    }

    private async Task<IList<SelectListItem>> ReasonsAsync(string chosen)
    {
        var reasons = new List<SelectListItem>();
        foreach (var reason in RefundReason.All)
            reasons.Add(new SelectListItem(await words.TextAsync($"Outbound.RefundReason.{reason.Code}"), reason.Code, reason.Code == chosen));
        return reasons;
    }

    private static IList<AmazonRefundLineModel> Lines(RefundDraft draft, Refundable? refundable, AmazonRefundModel? entered)
    {
        var decimals = BookingRate.Decimals(draft.CurrencyCode);
        // what is entered keeps its place, so that a message stands beside the field that it is about
        var ids = entered?.Lines.Select(line => line.AmazonItemId).ToList()
            ?? [.. draft.Lines.Select(line => line.AmazonItemId).Concat(refundable?.Lines.Select(line => line.AmazonItemId) ?? []).Distinct(StringComparer.Ordinal)];
        return [.. ids.Select((id, index) => Line(id, entered?.Lines[index]))];

        AmazonRefundLineModel Line(string id, AmazonRefundLineModel? typed)
        {
            var known = refundable?.Line(id);
            var parts = draft.Lines.FirstOrDefault(line => line.AmazonItemId == id)?.Parts ?? default;
            return new AmazonRefundLineModel
            {
                AmazonItemId = id,
                Title = known?.Title ?? "",
                Sku = known?.Sku ?? "",
                Principal = Amount(typed?.Principal, parts.Principal),
                Tax = Amount(typed?.Tax, parts.Tax),
                Shipping = Amount(typed?.Shipping, parts.Shipping),
                ShippingTax = Amount(typed?.ShippingTax, parts.ShippingTax),
                GiftWrap = Amount(typed?.GiftWrap, parts.GiftWrap),
                GiftWrapTax = Amount(typed?.GiftWrapTax, parts.GiftWrapTax),
                Paid = Texts(known?.Paid),
                Refunded = Texts(known?.Refunded)
            };

            string Amount(string? text, decimal stored) => typed is null ? RefundAmountText.Write(stored, decimals) : text ?? "";
        }

        IList<string> Texts(RefundParts? parts) => [.. (parts ?? default).Values.Select(amount => parts is null ? "" : RefundAmountText.Write(amount, decimals))];
    }
}
