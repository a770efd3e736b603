using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>The order settings of an account as the planner needs them.</summary>
public sealed record OrderRules
{
    /// <summary>Name of the account.</summary>
    public required string AccountName { get; init; }

    /// <summary>False leaves every order alone.</summary>
    public bool ImportOrders { get; init; } = true;

    /// <summary>True judges new orders as ever and makes none of them a shop order.</summary>
    public bool DryRun { get; init; }

    /// <summary>Orders placed before are not the shop's.</summary>
    public DateTimeOffset OrdersPlacedAfter { get; init; }

    /// <summary>True imports what Amazon fulfils, once shipped.</summary>
    public bool ImportAmazonFulfilledOrders { get; init; } = true;

    /// <summary>True holds stock while an order is Pending.</summary>
    public bool ReserveStockForPendingOrders { get; init; }

    /// <summary>How long stock is held for a Pending order.</summary>
    public TimeSpan PendingReservation { get; init; } = TimeSpan.FromDays(AmazonAccount.DefaultPendingReservationDays);

    /// <summary>True cancels an unshipped order when its buyer asks for it.</summary>
    public bool CancelOnBuyerRequest { get; init; }

    /// <summary>Status of a new order that is still to be shipped.</summary>
    public OrderStatus NewOrderStatus { get; init; } = OrderStatus.Processing;

    /// <summary>True when both judge every order alike.</summary>
    public bool IsSameAs(OrderRules other) => this with { AccountName = other.AccountName } == other;

    /// <summary>Reads the rules off an account.</summary>
    public static OrderRules Of(AmazonAccount account) => new()
    {
        AccountName = account.Name,
        ImportOrders = account.ImportOrders,
        DryRun = account.DryRun,
        OrdersPlacedAfter = account.OrdersPlacedAfterUtc.AsUtc(),
        ImportAmazonFulfilledOrders = account.ImportAmazonFulfilledOrders,
        ReserveStockForPendingOrders = account.ReserveStockForPendingOrders,
        PendingReservation = TimeSpan.FromDays(account.PendingReservationDays),
        CancelOnBuyerRequest = account.CancelOnBuyerRequest,
        NewOrderStatus = account.NewOrderStatus
    };
}
