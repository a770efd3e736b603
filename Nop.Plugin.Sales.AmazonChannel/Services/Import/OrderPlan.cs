using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What the shop should do about one snapshot. Plain data, made without a database.</summary>
public sealed record OrderPlan
{
    /// <summary>State of the Amazon order afterwards.</summary>
    public required ImportState State { get; init; }

    /// <summary>Problems with their words.</summary>
    public IReadOnlyDictionary<OrderProblem, ChannelMessage> Problems { get; init; } = new Dictionary<OrderProblem, ChannelMessage>();

    /// <summary>Why there is no shop order, or what was done; for the list's notes column.</summary>
    public required ChannelMessage Summary { get; init; }

    /// <summary>What the shop order must look like; null when the shop order, if any, is left alone.</summary>
    public ShopOrderTarget? ShopOrder { get; init; }

    /// <summary>Stock that each line must hold, by Amazon item id; a line that is not named keeps what it holds.</summary>
    public IReadOnlyDictionary<string, StockTarget> Stock { get; init; } = new Dictionary<string, StockTarget>();

    /// <summary>True while a person keeps the shop order although its buyer asks to cancel it.</summary>
    public bool KeptDespiteRequest { get; init; }

    /// <summary>True when a setting keeps the shop from acting on the answer.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>When the order is looked at again although Amazon reports no change; null for never.</summary>
    public DateTimeOffset? LookAgainOn { get; init; }

    /// <summary>Why Amazon is asked for the order again although it reports no change; a reason that is not named is over.</summary>
    public IReadOnlyList<AskAgain> AskAgain { get; init; } = [];
}

/// <summary>Stock that a line must hold.</summary>
/// <param name="Quantity">Pieces.</param>
/// <param name="Product">Where they are taken from.</param>
public sealed record StockTarget(int Quantity, ProductMatch Product);

/// <summary>What the shop order must look like.</summary>
public sealed record ShopOrderTarget
{
    /// <summary>True when the order is to be cancelled; of the rest only shipments and notes count.</summary>
    public bool Cancel { get; init; }

    /// <summary>True when an order that the channel has cancelled is taken up again.</summary>
    public bool Reinstates { get; init; }

    /// <summary>Status of a new order, and the one to move to when it lies further on the way.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>How far it is shipped.</summary>
    public ShippingStatus ShippingStatus { get; init; }

    /// <summary>Amazon's service level.</summary>
    public string ShippingMethod { get; init; } = "";

    /// <summary>When the order was placed.</summary>
    public DateTimeOffset PlacedOn { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string CurrencyCode { get; init; } = "";

    /// <summary>How amounts are stored.</summary>
    public BookingRate Rate { get; init; } = new(1, true);

    /// <summary>The money, in Amazon's currency.</summary>
    public OrderMoney Money { get; init; } = OrderMoney.None;

    /// <summary>The lines that are still sold.</summary>
    public IReadOnlyList<LineTarget> Lines { get; init; } = [];

    /// <summary>Lines that are sold and of which the shop knows no product, by Amazon item id: they stay as they are.</summary>
    public IReadOnlyList<string> UnknownLines { get; init; } = [];

    /// <summary>What Amazon reports as sent.</summary>
    public IReadOnlyList<ShipmentTarget> Shipments => Reported.Targets;

    /// <summary>What Amazon reports as sent, and what else it says of shipments.</summary>
    public ReportedShipments Reported { get; init; } = ReportedShipments.None;

    /// <summary>Shown beside the payment method and on the invoice.</summary>
    public IReadOnlyList<ChannelFact> Facts { get; init; } = [];

    /// <summary>Tax number of a business buyer.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Notes that the order must carry, each once.</summary>
    public IReadOnlyList<ChannelMessage> Notes { get; init; } = [];
}

/// <summary>A line of the shop order.</summary>
/// <param name="AmazonItemId">Amazon's id of the line.</param>
/// <param name="Product">Product that it stands for.</param>
/// <param name="Quantity">Pieces that are sold.</param>
/// <param name="Money">Money of the whole line, in Amazon's currency.</param>
public sealed record LineTarget(string AmazonItemId, ProductMatch Product, int Quantity, LineMoney Money)
{
    /// <summary>Pieces that the shop's line has: those that are sold, or what an admin has made of them.</summary>
    public int Pieces { get; init; } = Quantity;
}

/// <summary>A named value on the shop order.</summary>
/// <param name="Label">Resource part of its name.</param>
/// <param name="Value">The value.</param>
public sealed record ChannelFact(string Label, string Value);
