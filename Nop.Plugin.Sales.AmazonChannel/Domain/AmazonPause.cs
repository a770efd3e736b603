using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>
/// A kind of message that Amazon does not let through for an account, or might not: a row stands from the first refusal without a reason until a message of the kind goes through.
/// Unique by account and kind. Only the run that works on the outbox of the account writes it.
/// </summary>
public class AmazonPause : BaseEntity
{
    /// <summary>Account that is refused.</summary>
    public int AccountId { get; set; }

    /// <summary>Number of the <see cref="Kind"/>.</summary>
    public int KindId { get; set; }

    /// <summary>Row of the order whose message was refused first; 0 when no order in particular was.</summary>
    public int AmazonOrderRowId { get; set; }

    /// <summary>What Amazon said last.</summary>
    public string? Reason { get; set; }

    /// <summary>When it was refused first.</summary>
    public DateTime RefusedOnUtc { get; set; }

    /// <summary>Times that the kind was paused or tried again in vain.</summary>
    public int Tries { get; set; }

    /// <summary>When one message of the kind is tried again; null while it goes on, because a single order was refused.</summary>
    public DateTime? NextTryOnUtc { get; set; }

    /// <summary>When that was last written to the log; null before.</summary>
    public DateTime? LoggedOnUtc { get; set; }

    /// <summary>What is not let through.</summary>
    public SubmissionKind Kind
    {
        get => (SubmissionKind)KindId;
        set => KindId = (int)value;
    }
}
