using System.Data.Common;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Internal.Common;
using Microsoft.Data.Sqlite;
using Nop.Data.Mapping;

namespace Nop.Data;

/// <summary>The SQLite file of one host. Connections are pooled; several hosts and processes may share a file.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly DataOptions _options;

    internal SqliteDatabase(string file, Action<string> beforeWrite = null)
    {
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = true }.ToString();
        BeforeWrite = beforeWrite;
        _options = new DataOptions()
            .UseConnectionString(SqliteMapping.Provider, ConnectionString)
            .UseMappingSchema(SqliteMapping.Schema)
            .UseAfterConnectionOpened(Prepare, (connection, _) =>
            {
                Prepare(connection);
                return Task.CompletedTask;
            });
    }

    internal string ConnectionString { get; }

    /// <summary>Told before every write of a repository; what it throws comes out of the repository.</summary>
    internal Action<string> BeforeWrite { get; set; }

    /// <summary>A connection that is open until disposed.</summary>
    internal DataConnection Open() => new SharingConnection(_options);

    /// <summary>A context that opens a connection per query.</summary>
    internal DataContext Query() => new SharingContext(_options);

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
        command.ExecuteNonQuery();
    }

    // linq2db tells its compiled queries apart by connection string too; hosts differ in nothing else, so they share them
    private static int SharedId { get; } =
        ((IConfigurationID)new DataOptions().UseDataProvider(SqliteMapping.Provider).UseMappingSchema(SqliteMapping.Schema)).ConfigurationID;

    private sealed class SharingConnection(DataOptions options) : DataConnection(options), IConfigurationID
    {
        int IConfigurationID.ConfigurationID => SharedId;
    }

    private sealed class SharingContext(DataOptions options) : DataContext(options), IConfigurationID
    {
        int IConfigurationID.ConfigurationID => SharedId;
    }
}
