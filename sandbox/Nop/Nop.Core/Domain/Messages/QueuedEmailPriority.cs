namespace Nop.Core.Domain.Messages;

/// <summary>How urgent a queued mail is.</summary>
public enum QueuedEmailPriority
{
    Low = 0,
    High = 5
}
