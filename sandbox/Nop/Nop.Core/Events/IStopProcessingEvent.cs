namespace Nop.Core.Events;

/// <summary>An event whose consumers may keep it from later ones.</summary>
public interface IStopProcessingEvent
{
    bool StopProcessing { get; set; }
}
