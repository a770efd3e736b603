namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What a person should know about an Amazon order. The names are stored and shown in exports.</summary>
public enum OrderProblem
{
    /// <summary>No product of the shop has the SKU; the order waits.</summary>
    UnknownSku = 1,

    /// <summary>The shop does not have Amazon's currency; the order waits.</summary>
    CurrencyMissing = 2,

    /// <summary>Amazon withheld name, street or place.</summary>
    AddressIncomplete = 3,

    /// <summary>The order took more than the shop had in stock.</summary>
    Oversold = 4,

    /// <summary>A product of the order is not published.</summary>
    ProductUnpublished = 5,

    /// <summary>The parts of the order do not add up to Amazon's grand total.</summary>
    TotalMismatch = 6,

    /// <summary>Amazon's answer for this order could not be read.</summary>
    Unreadable = 7,

    /// <summary>Storing the order failed; it is tried again.</summary>
    Failed = 8,

    /// <summary>An admin deleted the shop order; it is not created again.</summary>
    ShopOrderDeleted = 9,

    /// <summary>The placeholder or fixed customer that the account's settings name does not exist.</summary>
    SettingsIncomplete = 10,

    /// <summary>A stock movement was interrupted and its outcome cannot be read from the host; a person must look.</summary>
    StockUncertain = 11,

    /// <summary>Amazon names no lines of the order, however often it is asked.</summary>
    ItemsMissing = 20,

    /// <summary>Amazon has cancelled what had left already.</summary>
    CancelledAfterShipping = 21,

    /// <summary>The buyer asks to cancel a part of the order, which only a person can do, in Seller Central.</summary>
    CancelLineAtAmazon = 22,

    /// <summary>The order was cancelled in the shop, and Amazon reports it as shipped since.</summary>
    ShippedAfterCancellation = 23,

    /// <summary>The order is no longer cancelled, and the shop order was changed by hand meanwhile, so that it was not brought back.</summary>
    NotReinstated = 24,

    /// <summary>Amazon has not said what the order brings in.</summary>
    NoMoney = 30,

    /// <summary>Amazon has changed the shipping address after a person had edited it in the shop.</summary>
    AddressChanged = 31,

    /// <summary>The shop cannot count or ship a product of the order as it was sold.</summary>
    ProductUnfit = 50
}
