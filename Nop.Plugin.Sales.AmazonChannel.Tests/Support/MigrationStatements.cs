using FluentMigrator.Runner;
using Microsoft.Extensions.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>Tells of every statement with which a migration writes, before it runs: FluentMigrator logs it then, and what a log throws stops it.</summary>
internal sealed class MigrationStatements(Action<string> before) : ILoggerProvider, ILogger
{
    private static readonly string[] Writes = ["ALTER ", "CREATE ", "DELETE ", "DROP ", "INSERT ", "UPDATE "];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == RunnerEventIds.Sql && formatter(state, exception).TrimStart() is { } sql && Writes.Any(write => sql.StartsWith(write, StringComparison.OrdinalIgnoreCase)))
            before(sql);
    }

    public void Dispose()
    {
    }
}
