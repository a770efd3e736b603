namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Why Amazon is asked for one order again although it reports no change. The names are stored.</summary>
public enum AskReason
{
    /// <summary>The answer named no lines.</summary>
    ItemsMissing = 20,

    /// <summary>The answer named no money.</summary>
    NoMoney = 30,

    /// <summary>The answer withheld a part of the address that a parcel needs.</summary>
    AddressIncomplete = 31,

    /// <summary>The stock that a Pending order holds is about to be given back.</summary>
    PendingReservation = 40
}
