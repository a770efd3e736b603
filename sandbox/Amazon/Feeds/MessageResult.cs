namespace AmazonSimulator.Feeds;

internal sealed record MessageResult(int Code, string Description, bool IsError)
{
    public string MessageId { get; init; } = "0";

    public string? OrderId { get; init; }

    public string? OrderItemId { get; init; }

    public static MessageResult Error(int code, string description) => new(code, description, IsError: true);
}

/// <summary>A refund of one order item that Amazon accepted.</summary>
public sealed record AcceptedRefund(string FeedId, string OrderId, string OrderItemId, string Reason, decimal Amount, string Currency);
