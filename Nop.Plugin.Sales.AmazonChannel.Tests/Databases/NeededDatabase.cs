namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Databases for tests that are nothing without one.</summary>
internal static class NeededDatabase
{
    /// <summary>Makes the database. Ignores the test, saying why, when there is no server of that kind.</summary>
    public static TestDatabase Create(DatabaseKind kind)
    {
        if (TestDatabase.TryCreate(kind) is { } database)
            return database;
        Assert.Ignore($"{TestDatabase.VariableOf(kind)} is not set. Give it the connection string of a {kind} server on which databases may be made, or run .ci/run, which starts one.");
        throw new InvalidOperationException();
    }
}
