namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How far a submission has come.</summary>
public enum SubmissionState
{
    /// <summary>Waits for the outbox.</summary>
    Requested = 0,

    /// <summary>Something is missing, and the reason says what. It is looked at again by itself.</summary>
    Postponed = 3,

    /// <summary>A person must decide first; the reason says what. It is not looked at again by itself.</summary>
    Held = 5,

    /// <summary>Amazon has it and has not answered yet.</summary>
    Sent = 10,

    /// <summary>Amazon did it.</summary>
    Accepted = 20,

    /// <summary>Amazon refused it; only a person starts it again.</summary>
    Refused = 30,

    /// <summary>It was sent and what became of it is not known; never sent again by itself.</summary>
    Stuck = 40,

    /// <summary>A person decided that Amazon is not asked.</summary>
    Dismissed = 50
}
