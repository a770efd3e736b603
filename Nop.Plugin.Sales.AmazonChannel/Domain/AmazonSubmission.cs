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

    /// <summary>Amazon's feed id, where the kind goes by feed.</summary>
    public string? FeedId { get; set; }

    /// <summary>Amazon's request id of the last call.</summary>
    public string? RequestId { get; set; }

    /// <summary>Amazon's words when it refused.</summary>
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
