namespace Nop.Services.Messages;

/// <summary>Kind of a notification.</summary>
public enum NotifyType
{
    Success,
    Error,
    Warning
}
