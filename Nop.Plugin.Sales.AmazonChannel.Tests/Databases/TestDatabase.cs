using System.Globalization;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Nop.Data;
using Npgsql;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Kinds of databases that the data layer is tested on.</summary>
public enum DatabaseKind
{
    /// <summary>A file; always tested.</summary>
    Sqlite,

    /// <summary>The server of AMAZONCHANNEL_TEST_POSTGRES.</summary>
    Postgres,

    /// <summary>The server of AMAZONCHANNEL_TEST_MARIADB.</summary>
    MariaDb,

    /// <summary>The server of AMAZONCHANNEL_TEST_MARIADB_UNICODE, whose databases have another collation than their character set's own, as many shops' have.</summary>
    MariaDbUnicode
}

/// <summary>A new, empty database of a kind, gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly DatabaseKind _kind;
    private readonly string _server;
    private readonly string _name = $"amazonchannel_{Guid.NewGuid():N}";

    private TestDatabase(DatabaseKind kind, string server)
    {
        _kind = kind;
        _server = server;
    }

    /// <summary>Name of the variable that says where the server of a kind is.</summary>
    public static string VariableOf(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Postgres => "AMAZONCHANNEL_TEST_POSTGRES",
        DatabaseKind.MariaDbUnicode => "AMAZONCHANNEL_TEST_MARIADB_UNICODE",
        _ => "AMAZONCHANNEL_TEST_MARIADB"
    };

    /// <summary>True for kinds that speak MySQL's language.</summary>
    public static bool IsMariaDb(DatabaseKind kind) => kind is DatabaseKind.MariaDb or DatabaseKind.MariaDbUnicode;

    /// <summary>Makes the database; null when there is no server of that kind.</summary>
    public static TestDatabase? TryCreate(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return new TestDatabase(kind, Directory.CreateTempSubdirectory("amazon-channel-database-").FullName);
        if (Environment.GetEnvironmentVariable(VariableOf(kind)) is not { Length: > 0 } server)
            return null;

        var database = new TestDatabase(kind, server);
        database.OnServer(kind == DatabaseKind.Postgres ? $"CREATE DATABASE {database._name} TEMPLATE template0" : $"CREATE DATABASE {database._name}");
        if (kind == DatabaseKind.Postgres)
            database.AddTextType();
        return database;
    }

    /// <summary>The database as a host opens it.</summary>
    internal ShopDatabase Open(Action<string>? beforeWrite) => _kind switch
    {
        DatabaseKind.Postgres => new PostgresDatabase(ConnectionString, beforeWrite),
        DatabaseKind.MariaDb or DatabaseKind.MariaDbUnicode => new MariaDbDatabase(ConnectionString, beforeWrite),
        _ => new SqliteDatabase(Path.Combine(_server, "shop.db"), beforeWrite)
    };

    /// <summary>Runs statements as an administrator would, past the host.</summary>
    public void Execute(string sql)
    {
        using var database = Open(null);
        using var connection = database.Open();
        connection.Execute(sql);
    }

    /// <summary>Runs many statements, all or none.</summary>
    public void ExecuteAll(IEnumerable<string> statements)
    {
        using var database = Open(null);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var statement in statements)
            connection.Execute(statement);
        transaction.Commit();
    }

    /// <summary>What a query finds, cell by cell as text that tells values apart.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string sql)
    {
        using var database = Open(null);
        using var connection = database.Open();
        using var data = connection.ExecuteReader(sql);
        var reader = data.Reader!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => Text(reader.GetValue(column)), StringComparer.OrdinalIgnoreCase));
        return rows;
    }

    /// <summary>A name as statements of this kind of database have it.</summary>
    public string Quoted(string name) => IsMariaDb(_kind) ? $"`{name}`" : $"\"{name}\"";

    /// <summary>The kind of database.</summary>
    public DatabaseKind Kind => _kind;

    /// <summary>Names of the plugin's tables that are there, in order.</summary>
    public IReadOnlyList<string> PluginTables()
    {
        using var database = Open(null);
        using var connection = database.Open();
        return [.. connection.Query<string>(_kind switch
        {
            DatabaseKind.Postgres => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE 'AmazonChannel%'",
            DatabaseKind.MariaDb or DatabaseKind.MariaDbUnicode => "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'AmazonChannel%'",
            _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'AmazonChannel%'"
        }).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_server, recursive: true);
            return;
        }

        Open(null).Dispose();
        OnServer(_kind == DatabaseKind.Postgres ? $"DROP DATABASE {_name} WITH (FORCE)" : $"DROP DATABASE {_name}");
    }

    private static string Text(object value) => value switch
    {
        DBNull => "NULL",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!
    };

    private string ConnectionString => _kind == DatabaseKind.Postgres
        ? new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString()
        : new MySqlConnectionStringBuilder(_server) { Database = _name }.ToString();

    private void AddTextType()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE EXTENSION citext";
        command.ExecuteNonQuery();
        connection.ReloadTypes();
    }

    private void OnServer(string sql)
    {
        using System.Data.Common.DbConnection connection = _kind == DatabaseKind.Postgres ? new NpgsqlConnection(_server) : new MySqlConnection(_server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
