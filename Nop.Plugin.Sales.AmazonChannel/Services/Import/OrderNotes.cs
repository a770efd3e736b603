using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What is written down on a shop order so that its figures and duties can be understood later.</summary>
public static class OrderNotes
{
    /// <summary>Named values beside the payment method and on the invoice.</summary>
    public static IReadOnlyList<ChannelFact> Facts(OrderSnapshot order)
    {
        var facts = new List<ChannelFact> { new("Fact.AmazonOrder", order.OrderId) };
        Add("Fact.Marketplace", order.SalesChannel.MarketplaceName);
        Add("Fact.PurchaseOrderNumber", order.Buyer?.BuyerPurchaseOrderNumber);
        Add("Fact.Company", order.Buyer?.BuyerCompanyName);
        Add("Fact.IossNumber", string.Join(", ", IossNumbers(order)));
        foreach (var original in Originals(order))
            Add(original.AssociationType == AmazonValues.ReplacementOf ? "Fact.Replaces" : "Fact.Exchanges", original.OrderId);
        return facts;

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                facts.Add(new ChannelFact(label, value));
        }
    }

    /// <summary>Tax number of the buyer; null when Amazon names none.</summary>
    public static string? VatNumber(OrderSnapshot order) => order.Tax?.TaxRegistrations?
        .Where(registration => registration.EntityType is "BUYER" or null && !string.IsNullOrWhiteSpace(registration.TaxRegistrationNumber))
        .OrderByDescending(registration => registration.TaxRegistrationType == "VAT")
        .FirstOrDefault()?.TaxRegistrationNumber;

    /// <summary>Notes of an order that stands in the shop.</summary>
    /// <param name="input">What the plan is made of.</param>
    /// <param name="money">Money of the shop order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="rate">The rate that its amounts are booked at; null when they stay as they are.</param>
    public static IReadOnlyList<ChannelMessage> OfImport(PlanInput input, OrderMoney money, IReadOnlyList<LineTarget> lines, BookingRate? rate)
    {
        var order = input.Order;
        var notes = new List<ChannelMessage>
        {
            new("Note.Imported", order.OrderId, input.Rules.AccountName, order.SalesChannel.MarketplaceName ?? order.SalesChannel.MarketplaceId ?? "")
        };
        notes.AddRange(Originals(order).Select(original =>
            new ChannelMessage(original.AssociationType == AmazonValues.ReplacementOf ? "Note.Replaces" : "Note.Exchanges", original.OrderId ?? "")));
        notes.AddRange(MoneyNotes.Charges(order, money));
        notes.AddRange(Plans(input, money, lines));
        notes.AddRange(Taxes(order));
        notes.AddRange(Business(order));
        notes.AddRange(Handling(order));
        notes.AddRange(lines.Where(line => line.Product.SkuCount > 1).Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal)
            .Select(sku => new ChannelMessage("Note.DuplicateSku", sku)));
        if (rate is not null)
            notes.AddRange(MoneyNotes.Of(order, money, lines, rate));
        if (OrderFacts.AskedBack(order) is { Count: > 0 } asked)
            notes.Add(OrderFacts.AsksForAll(order)
                ? new ChannelMessage("Note.BuyerRequest", ReasonOf(order))
                : new ChannelMessage("Note.BuyerRequestLines", string.Join(", ", asked.Select(item => item.Product.SellerSku ?? item.OrderItemId)), ReasonOf(order)));
        if (IsOpenAgain(input))
            notes.Add(new ChannelMessage("Note.OpenAgain", OrderFacts.Status(order)));
        if (CancelPlan.Reinstates(input))
            notes.Add(At(order, AmazonValues.IsShipped(OrderFacts.Status(order)) || input.Known.State == ImportState.Cancelled
                ? new ChannelMessage("Note.ReinstatedShipped", OrderFacts.Status(order))
                : new ChannelMessage("Note.ReinstatedWithdrawn")));
        return input.Known.PersonalDataErased ? [.. notes.Where(note => !note.IsPersonal)] : notes;
    }

    // complete in the shop, with pieces that are in none of its shipments
    private static bool IsOpenAgain(PlanInput input) => OrderFacts.Status(input.Order) is AmazonValues.Unshipped or AmazonValues.PartiallyShipped
        && input.Known is { ShopOrderStatus: OrderStatus.Complete, ShopShippingStatus: not ShippingStatus.ShippingNotRequired }
        && !OrderFacts.IsAmazonFulfilled(input.Order) && input.Order.OrderItems.Any(item => LineTargets.Left(input, item.OrderItemId) < OrderFacts.Quantity(item));

    /// <summary>Notes of an order that Amazon has cancelled: who did it and why, line by line where they differ.</summary>
    public static IReadOnlyList<ChannelMessage> OfCancellation(OrderSnapshot order)
    {
        var said = order.OrderItems.Select(item => item.Cancellation?.CancellationExecution).OfType<CancellationExecution>()
            .Select(execution => new ChannelMessage("Note.CancelledBy", execution.CancelledBy ?? "-", execution.CancelReason ?? "-"))
            .DistinctBy(note => string.Join('\n', note.Arguments)).ToList();
        return said.Count > 0 ? said : [new ChannelMessage("Note.Cancelled")];
    }

    /// <summary>Notes of an order that the channel cancels because its buyer asks for it; at Amazon it is still open.</summary>
    public static IReadOnlyList<ChannelMessage> OfBuyersCancellation(OrderSnapshot order) =>
        [At(order, new ChannelMessage("Note.CancelledOnRequest", ReasonOf(order))), At(order, new ChannelMessage("Outbound.Cancel.OpenAtAmazon", order.OrderId))];

    /// <summary>A note on what may happen again in the same words: the moment of Amazon's answer tells one time from another.</summary>
    public static ChannelMessage At(OrderSnapshot order, ChannelMessage note) => note with { Occurrence = order.LastUpdatedTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) };

    private static string ReasonOf(OrderSnapshot order) => OrderFacts.BuyerRequest(order)?.CancelReason ?? "-";

    private static IEnumerable<ChannelMessage> Plans(PlanInput input, OrderMoney money, IReadOnlyList<LineTarget> lines)
    {
        foreach (var plan in input.Order.OrderItems.Where(item => OrderFacts.Quantity(item) > 0 && lines.All(line => line.AmazonItemId != item.OrderItemId)))
            if (OrderFacts.Protects(plan) is { } other && money.Lines.GetValueOrDefault(plan.OrderItemId)?.Price.InclTax is { } price and not 0)
                yield return new ChannelMessage("Note.ProtectionPlan", plan.Product.Title ?? plan.Product.SellerSku ?? plan.OrderItemId, other.OrderItemId ?? "-", other.OrderId ?? input.Order.OrderId,
                    AmountText.Of(price, money.CurrencyCode));
    }

    private static IEnumerable<ChannelMessage> Taxes(OrderSnapshot order)
    {
        foreach (var party in order.OrderItems.SelectMany(item => item.Tax?.TaxCollections ?? [])
            .Where(collection => collection.Model == AmazonValues.MarketplaceFacilitator)
            .Select(collection => collection.ResponsibleParty ?? "Amazon").Distinct(StringComparer.Ordinal))
            yield return new ChannelMessage("Note.TaxCollectedByAmazon", party);
        foreach (var scheme in order.OrderItems.SelectMany(item => item.Tax?.TaxCalculationBreakdowns ?? [])
            .Select(calculation => calculation.ReportingScheme).Where(scheme => !string.IsNullOrWhiteSpace(scheme)).Distinct(StringComparer.Ordinal))
            yield return scheme == "IOSS" && IossNumbers(order) is { Count: > 0 } numbers
                ? new ChannelMessage("Note.TaxSchemeIoss", string.Join(", ", numbers))
                : new ChannelMessage("Note.TaxScheme", scheme!);
        if (IossNumbers(order).Count > 0 && !order.OrderItems.Any(item => item.Tax?.TaxCalculationBreakdowns is { Count: > 0 }))
            yield return new ChannelMessage("Note.TaxSchemeIoss", string.Join(", ", IossNumbers(order)));
    }

    private static IEnumerable<ChannelMessage> Business(OrderSnapshot order)
    {
        foreach (var registration in order.Tax?.TaxRegistrations ?? [])
            if (!string.IsNullOrWhiteSpace(registration.TaxRegistrationNumber))
                yield return new ChannelMessage(registration.EntityType is "BUYER" or null ? ChannelMessage.PersonalPrefix + "TaxRegistration" : "Note.TaxRegistration", registration.EntityType ?? "-", registration.TaxRegistrationType ?? "-",
                    registration.TaxRegistrationNumber, registration.LegalName ?? "-");
        if (!string.IsNullOrWhiteSpace(order.Buyer?.BuyerPurchaseOrderNumber) || !string.IsNullOrWhiteSpace(order.Buyer?.BuyerCompanyName))
            yield return new ChannelMessage(ChannelMessage.PersonalPrefix + "BusinessOrder", order.Buyer.BuyerCompanyName ?? "-", order.Buyer.BuyerPurchaseOrderNumber ?? "-");
    }

    private static IEnumerable<ChannelMessage> Handling(OrderSnapshot order)
    {
        foreach (var item in order.OrderItems.Where(item => OrderFacts.Quantity(item) > 0))
        {
            var name = item.Product.SellerSku ?? item.OrderItemId;
            if (item.Fulfillment?.Packing?.GiftOption is { } gift)
                yield return new ChannelMessage(ChannelMessage.PersonalPrefix + "Gift", name, gift.GiftWrapLevel ?? "-", gift.GiftMessage ?? "-");
            if (!string.IsNullOrWhiteSpace(item.Product.Customization?.CustomizedUrl))
                yield return new ChannelMessage(ChannelMessage.PersonalPrefix + "Customization", name, item.Product.Customization.CustomizedUrl);
            if (item.Fulfillment?.Shipping?.ShippingConstraints is { } rules && Constraints(rules) is { Count: > 0 } mandatory)
                yield return new ChannelMessage("Note.ShippingConstraints", name, string.Join(", ", mandatory));
        }

        var wish = string.Join("; ", new[] { order.Recipient?.DeliveryPreference?.DropOffLocation, order.Recipient?.DeliveryPreference?.AddressInstruction }
            .Where(text => !string.IsNullOrWhiteSpace(text)));
        if (wish.Length > 0)
            yield return new ChannelMessage(ChannelMessage.PersonalPrefix + "DeliveryPreference", wish);
        if (AddressPlan.Leftovers(order) is { Length: > 0 } leftovers)
            yield return new ChannelMessage(ChannelMessage.PersonalPrefix + "Address", leftovers);
    }

    private static List<string> Constraints(ShippingConstraints rules)
    {
        var named = new (string? Value, string Name)[]
        {
            (rules.PalletDelivery, "pallet delivery"), (rules.CashOnDelivery, "cash on delivery"), (rules.SignatureConfirmation, "signature"),
            (rules.RecipientIdentityVerification, "identity check"), (rules.RecipientAgeVerification, "age check")
        };
        return [.. named.Where(rule => !string.IsNullOrEmpty(rule.Value)).Select(rule => rule.Name)];
    }

    private static IEnumerable<AssociatedOrder> Originals(OrderSnapshot order) => (order.AssociatedOrders ?? [])
        .Where(other => other.AssociationType is AmazonValues.ReplacementOf or AmazonValues.ExchangeOf && !string.IsNullOrWhiteSpace(other.OrderId));

    private static IReadOnlyList<string> IossNumbers(OrderSnapshot order) =>
        [.. order.OrderItems.Select(item => item.Fulfillment?.Shipping?.InternationalShipping?.IossNumber)
            .OfType<string>().Where(number => number.Length > 0).Distinct(StringComparer.Ordinal)];
}
