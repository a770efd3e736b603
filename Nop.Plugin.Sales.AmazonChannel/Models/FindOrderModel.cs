namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>Answer to an Amazon number: where the order stands and why.</summary>
public sealed record FindOrderModel
{
    /// <summary>The orders with the number; several when several accounts see it.</summary>
    public IList<FoundOrderModel> Found { get; init; } = [];

    /// <summary>What else is to be said, in words; empty for nothing.</summary>
    public string Message { get; init; } = "";

    /// <summary>True when Amazon can be asked for it.</summary>
    public bool CanFetch { get; init; }
}

/// <summary>An order that was found by its number.</summary>
public sealed record FoundOrderModel
{
    /// <summary>Number of the row.</summary>
    public required int Id { get; init; }

    /// <summary>Amazon's number.</summary>
    public required string AmazonOrderId { get; init; }

    /// <summary>Account.</summary>
    public required string Account { get; init; }

    /// <summary>How far the shop has come, in words.</summary>
    public required string State { get; init; }

    /// <summary>Amazon's status, in words.</summary>
    public required string AmazonStatus { get; init; }

    /// <summary>Why it stands there, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Shop order; 0 for none.</summary>
    public required int OrderId { get; init; }

    /// <summary>Number of the shop order.</summary>
    public required string OrderNumber { get; init; }
}
