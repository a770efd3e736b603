namespace Nop.Core.Events;

/// <summary>The application has started.</summary>
public class AppStartedEvent
{
    public DateTime StartedAtUtc { get; } = DateTime.UtcNow;
}
