using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Tax;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Makes the shop order and keeps its figures and status. Neither carts nor price calculation nor mails are involved.</summary>
public sealed class ShopOrderWriter(
    IOrderService orders,
    IRepository<AmazonOrder> rows,
    ICustomNumberFormatter numbers,
    ILanguageService languages,
    ILocalizationService localization,
    IEventPublisher events)
{
    /// <summary>The shop order, made if it is not there. Its id comes from Amazon's, and the host keeps order ids unique.</summary>
    public async Task<Order> EnsureAsync(AmazonAccount account, AmazonOrder row, ShopOrderTarget target, int storeId)
    {
        var guid = DeterministicGuid.OfOrder(row.AmazonOrderId);
        var order = await orders.GetOrderByGuidAsync(guid) ?? await InsertAsync(row, target, storeId, guid);
        if (row.OrderId != order.Id)
        {
            row.OrderId = order.Id;
            row.CustomerId = order.CustomerId;
            row.BillingAddressId = order.BillingAddressId;
            row.ShippingAddressId = order.ShippingAddressId ?? row.ShippingAddressId;
            await rows.UpdateAsync(row, false);
        }

        if (string.IsNullOrEmpty(order.CustomOrderNumber))
        {
            order.CustomOrderNumber = account.OrderNumberSource == OrderNumberSource.Amazon
                ? account.OrderNumberPrefix + row.AmazonOrderId
                : numbers.GenerateOrderCustomNumber(order);
            await orders.UpdateOrderAsync(order);
        }

        return order;
    }

    /// <summary>Writes Amazon's figures onto the order.</summary>
    public async Task WriteFiguresAsync(Order order, ShopOrderTarget target)
    {
        Fill(order, target);
        await orders.UpdateOrderAsync(order);
    }

    /// <summary>Writes the named values and the tax number onto the order, where they are other ones.</summary>
    public async Task WriteFactsAsync(Order order, ShopOrderTarget target)
    {
        var before = (order.CustomValuesXml, order.VatNumber);
        await FillFactsAsync(order, target);
        if (before != (order.CustomValuesXml, order.VatNumber))
            await orders.UpdateOrderAsync(order);
    }

    /// <summary>Moves the status on, never back but from a cancellation that is withdrawn: what the shop has done already stays.</summary>
    public async Task AdvanceAsync(Order order, ShopOrderTarget target)
    {
        var previous = order.OrderStatus;
        var changed = false;
        if (target.ShippingStatus > order.ShippingStatus && order.ShippingStatus != ShippingStatus.ShippingNotRequired)
        {
            order.ShippingStatus = target.ShippingStatus;
            changed = true;
        }

        var isCompleted = target.Status == OrderStatus.Complete && previous is not (OrderStatus.Complete or OrderStatus.Cancelled);
        if (isCompleted || target.Reinstates && previous == OrderStatus.Cancelled)
        {
            order.OrderStatus = target.Status;
            changed = true;
        }

        if (!changed)
            return;
        await orders.UpdateOrderAsync(order);
        if (order.OrderStatus != previous)
            await events.PublishAsync(new OrderStatusChangedEvent(order, previous));
    }

    /// <summary>Cancels the order. The host's own method is not used: it would give stock back by itself, each time it is called.</summary>
    public async Task CancelAsync(Order order)
    {
        var previous = order.OrderStatus;
        if (previous == OrderStatus.Cancelled)
            return;
        order.OrderStatus = OrderStatus.Cancelled;
        await orders.UpdateOrderAsync(order);
        await events.PublishAsync(new OrderStatusChangedEvent(order, previous));
    }

    private async Task<Order> InsertAsync(AmazonOrder row, ShopOrderTarget target, int storeId, Guid guid)
    {
        var order = new Order
        {
            OrderGuid = guid,
            StoreId = storeId,
            CustomerId = row.CustomerId,
            CustomerLanguageId = (await languages.GetAllLanguagesAsync(storeId: storeId)).FirstOrDefault()?.Id ?? 0,
            BillingAddressId = row.BillingAddressId,
            ShippingAddressId = row.ShippingAddressId,
            OrderStatus = target.Status,
            PaymentStatus = PaymentStatus.Paid,
            PaidDateUtc = target.PlacedOn.UtcDateTime,
            ShippingStatus = target.ShippingStatus,
            PaymentMethodSystemName = AmazonChannelDefaults.SystemName,
            ShippingRateComputationMethodSystemName = "",
            CustomerCurrencyCode = target.CurrencyCode,
            CustomOrderNumber = "",
            CustomerIp = null,
            CheckoutAttributeDescription = "",
            CardType = "",
            CardName = "",
            CardNumber = "",
            MaskedCreditCardNumber = "",
            CardCvv2 = "",
            CardExpirationMonth = "",
            CardExpirationYear = "",
            TaxRates = "",
            CreatedOnUtc = target.PlacedOn.UtcDateTime
        };
        Fill(order, target);
        await FillFactsAsync(order, target);
        try
        {
            await orders.InsertOrderAsync(order);
            return order;
        }
        catch (Exception) when (order.Id == 0)
        {
            // another importer was faster: no database-independent exception says so, the row does
            if (await orders.GetOrderByGuidAsync(guid) is { } present)
                return present;
            throw;
        }
    }

    private static void Fill(Order order, ShopOrderTarget target)
    {
        var money = target.Money;
        var rate = target.Rate;
        order.CurrencyRate = rate.Rate;
        order.CustomerTaxDisplayType = money.PricesIncludeTax ? TaxDisplayType.IncludingTax : TaxDisplayType.ExcludingTax;
        order.OrderSubtotalExclTax = rate.Store(money.Subtotal.ExclTax);
        order.OrderSubtotalInclTax = rate.Store(money.Subtotal.InclTax);
        order.OrderSubTotalDiscountExclTax = rate.Store(money.Discount.ExclTax);
        order.OrderSubTotalDiscountInclTax = rate.Store(money.Discount.InclTax);
        order.OrderShippingExclTax = rate.Store(money.Shipping.ExclTax);
        order.OrderShippingInclTax = rate.Store(money.Shipping.InclTax);
        order.PaymentMethodAdditionalFeeExclTax = rate.Store(money.Fee.ExclTax);
        order.PaymentMethodAdditionalFeeInclTax = rate.Store(money.Fee.InclTax);
        order.OrderTax = rate.Store(money.Tax);
        order.OrderTotal = rate.Store(money.Total);
        order.ShippingMethod = target.ShippingMethod;
    }

    private async Task FillFactsAsync(Order order, ShopOrderTarget target)
    {
        var values = new CustomValues();
        foreach (var fact in target.Facts)
            values.Add(new CustomValue(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{fact.Label}"), fact.Value));
        order.CustomValuesXml = values.SerializeToXml();
        order.VatNumber = target.VatNumber;
    }
}
