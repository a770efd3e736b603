namespace Nop.Core.Domain.Logging;

/// <summary>How grave a log line is.</summary>
public enum LogLevel
{
    Debug = 10,
    Information = 20,
    Warning = 30,
    Error = 40,
    Fatal = 50
}
