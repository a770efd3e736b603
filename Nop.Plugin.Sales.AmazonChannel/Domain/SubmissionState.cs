namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How far a submission has come.</summary>
public enum SubmissionState
{
    /// <summary>Waits for the outbox.</summary>
    Requested = 0,

    /// <summary>Amazon has it and has not answered yet.</summary>
    Sent = 10,

    /// <summary>Amazon did it.</summary>
    Accepted = 20,

    /// <summary>Amazon refused it; only a person starts it again.</summary>
    Refused = 30,

    /// <summary>It was sent and no answer came in time; never sent again by itself.</summary>
    Stuck = 40
}
