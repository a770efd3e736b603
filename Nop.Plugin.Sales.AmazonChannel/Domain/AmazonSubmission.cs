using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Something the shop wants Amazon to do: a row before it is a call. Unique by <see cref="UniqueKey"/>.</summary>
public class AmazonSubmission : BaseEntity
{
    /// <summary>Account that sends it.</summary>
    public int AccountId { get; set; }

    /// <summary>Row of the Amazon order (<see cref="AmazonOrder"/>).</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>Number of the <see cref="Kind"/>.</summary>
    public int KindId { get; set; }

    /// <summary>Number of the <see cref="State"/>.</summary>
    public int StateId { get; set; }

    /// <summary>What makes it one and the same submission, however often the shop asks for it.</summary>
    public string UniqueKey { get; set; } = "";

    /// <summary>What is to be sent, as JSON.</summary>
    public string? Payload { get; set; }

    /// <summary>Calls made for it.</summary>
    public int Attempts { get; set; }

    /// <summary>Earliest moment of the next call; null when none is due.</summary>
    public DateTime? NextAttemptOnUtc { get; set; }

    /// <summary>Feed that carries it (<see cref="AmazonFeed"/>); 0 when none does.</summary>
    public int FeedRowId { get; set; }

    /// <summary>Shipment of the shop that it is about; 0 for none.</summary>
    public int ShipmentId { get; set; }

    /// <summary>Tracking number that was last looked at for <see cref="ShipmentId"/>; another one in the shop is a correction. Empty where there is none.</summary>
    public string TrackingNumber { get; set; } = "";

    /// <summary>Hash of the request that Amazon refused last; it is not sent again unchanged unless a person says so. Empty when none was.</summary>
    public string RefusedHash { get; set; } = "";

    /// <summary>Hash of the request that Amazon took and did not have afterwards, and that went out once more. Empty when none did.</summary>
    public string RepeatedHash { get; set; } = "";

    /// <summary>Admin who asked for it or decided on it; 0 when the channel did by itself.</summary>
    public int CustomerId { get; set; }

    /// <summary>Amazon's request id of the last call.</summary>
    public string? RequestId { get; set; }

    /// <summary>When it was last given to Amazon; null before.</summary>
    public DateTime? SentOnUtc { get; set; }

    /// <summary>Amazon's words when it refused, or what the channel has to say.</summary>
    public string? Reason { get; set; }

    /// <summary>When the shop asked for it.</summary>
    public DateTime CreatedOnUtc { get; set; }

    /// <summary>When its state last changed.</summary>
    public DateTime UpdatedOnUtc { get; set; }

    /// <summary>What it asks of Amazon.</summary>
    public SubmissionKind Kind
    {
        get => (SubmissionKind)KindId;
        set => KindId = (int)value;
    }

    /// <summary>How far it has come.</summary>
    public SubmissionState State
    {
        get => (SubmissionState)StateId;
        set => StateId = (int)value;
    }
}
