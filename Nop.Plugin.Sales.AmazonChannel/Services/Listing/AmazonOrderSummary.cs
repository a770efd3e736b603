using System.Linq.Expressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>What lists and exports show of an Amazon order; the stored snapshot stays in the database.</summary>
public sealed record AmazonOrderSummary
{
    /// <summary>Reads it off a row.</summary>
    public static readonly Expression<Func<AmazonOrder, AmazonOrderSummary>> OfRow = row => new AmazonOrderSummary
    {
        Id = row.Id,
        AccountId = row.AccountId,
        AmazonOrderId = row.AmazonOrderId,
        OrderId = row.OrderId,
        StateId = row.StateId,
        ProblemText = row.ProblemText,
        LastAction = row.LastAction,
        AmazonStatus = row.AmazonStatus,
        FulfilledBy = row.FulfilledBy,
        MarketplaceId = row.MarketplaceId,
        MarketplaceName = row.MarketplaceName,
        Programs = row.Programs,
        PurchasedOnUtc = row.PurchasedOnUtc,
        ShipByUtc = row.ShipByUtc,
        CurrencyCode = row.CurrencyCode,
        GrandTotal = row.GrandTotal,
        BuyerName = row.BuyerName,
        BuyerCancellationRequested = row.BuyerCancellationRequested
    };

    /// <summary>Number of the row.</summary>
    public int Id { get; init; }

    /// <summary>Account.</summary>
    public int AccountId { get; init; }

    /// <summary>Amazon's number.</summary>
    public string AmazonOrderId { get; init; } = "";

    /// <summary>Shop order; 0 for none.</summary>
    public int OrderId { get; init; }

    /// <summary>Number of the <see cref="ImportState"/>.</summary>
    public int StateId { get; init; }

    /// <summary>Problems in words, a line each.</summary>
    public string? ProblemText { get; init; }

    /// <summary>The last thing the channel did.</summary>
    public string? LastAction { get; init; }

    /// <summary>Amazon's status.</summary>
    public string AmazonStatus { get; init; } = "";

    /// <summary>MERCHANT or AMAZON.</summary>
    public string FulfilledBy { get; init; } = "";

    /// <summary>Amazon's marketplace id.</summary>
    public string MarketplaceId { get; init; } = "";

    /// <summary>Amazon's marketplace name.</summary>
    public string MarketplaceName { get; init; } = "";

    /// <summary>Amazon's programs, comma separated.</summary>
    public string Programs { get; init; } = "";

    /// <summary>When it was placed.</summary>
    public DateTime PurchasedOnUtc { get; init; }

    /// <summary>When it must leave.</summary>
    public DateTime? ShipByUtc { get; init; }

    /// <summary>ISO 4217 code of the total.</summary>
    public string CurrencyCode { get; init; } = "";

    /// <summary>The total; null when Amazon did not send it.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>Buyer's name; personal data.</summary>
    public string? BuyerName { get; init; }

    /// <summary>True while the buyer asks to cancel.</summary>
    public bool BuyerCancellationRequested { get; init; }

    /// <summary>Problems, or else the last thing done, in words.</summary>
    public string Notes => string.IsNullOrEmpty(ProblemText) ? LastAction ?? "" : ProblemText;
}
