using System.Data.Common;
using FluentMigrator.Runner;
using Microsoft.Data.Sqlite;
using Nop.Data.Mapping;

namespace Nop.Data;

/// <summary>A SQLite file; several hosts and processes may share it.</summary>
internal sealed class SqliteDatabase(string file, Action<string> beforeWrite = null)
    : ShopDatabase(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = true }.ToString(), SqliteMapping.Provider, SqliteMapping.Schema, beforeWrite)
{
    internal override void AddRunner(IMigrationRunnerBuilder runner) => runner.AddSQLite();

    public override void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private protected override void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
        command.ExecuteNonQuery();
    }
}
