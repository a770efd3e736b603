using System.Data.Common;
using FluentMigrator.Model;
using FluentMigrator.Runner;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider;
using LinqToDB.Interceptors;
using LinqToDB.Internal.Common;
using LinqToDB.Mapping;

namespace Nop.Data;

/// <summary>The database of one host; several hosts may share it. Connections are pooled.</summary>
internal abstract class ShopDatabase : IDisposable
{
    private readonly DataOptions _options;
    private readonly int _sharedId;

    /// <param name="connectionString">Where the database is.</param>
    /// <param name="provider">How linq2db speaks to it; one instance for the process.</param>
    /// <param name="schema">How linq2db maps entities to it; one instance for the process.</param>
    /// <param name="beforeWrite">See <see cref="BeforeWrite"/>.</param>
    private protected ShopDatabase(string connectionString, IDataProvider provider, MappingSchema schema, Action<string> beforeWrite)
    {
        ConnectionString = connectionString;
        BeforeWrite = beforeWrite;
        _options = new DataOptions()
            .UseConnectionString(provider, connectionString)
            .UseMappingSchema(schema)
            .UseInterceptor(new Announcer(this))
            .UseAfterConnectionOpened(Prepare, (connection, _) =>
            {
                Prepare(connection);
                return Task.CompletedTask;
            });

        // linq2db tells its compiled queries apart by connection string too; hosts differ in nothing else, so they share them
        _sharedId = ((IConfigurationID)new DataOptions().UseDataProvider(provider).UseMappingSchema(schema)).ConfigurationID;
    }

    internal string ConnectionString { get; }

    /// <summary>Told before every write of a repository; what it throws comes out of the repository.</summary>
    internal Action<string> BeforeWrite { get; set; }

    /// <summary>Told every command of repositories before it runs.</summary>
    internal Action<DbCommand> BeforeCommand { get; set; }

    /// <summary>A connection that is open until disposed.</summary>
    internal DataConnection Open() => new SharingConnection(_options, _sharedId);

    /// <summary>A context that opens a connection per query.</summary>
    internal DataContext Query() => new SharingContext(_options, _sharedId);

    /// <summary>Makes migrations run on this kind of database.</summary>
    internal abstract void AddRunner(IMigrationRunnerBuilder runner);

    /// <summary>Changes a column to the type that the host gives it on this kind of database.</summary>
    internal virtual void Adapt(ColumnDefinition column)
    {
    }

    /// <summary>Sets up a connection that was opened.</summary>
    private protected virtual void Prepare(DbConnection connection)
    {
    }

    /// <summary>Closes the connections of the pool.</summary>
    public abstract void Dispose();

    private sealed class Announcer(ShopDatabase database) : CommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEventData eventData, DbCommand command)
        {
            database.BeforeCommand?.Invoke(command);
            return command;
        }
    }

    private sealed class SharingConnection(DataOptions options, int sharedId) : DataConnection(options), IConfigurationID
    {
        int IConfigurationID.ConfigurationID => sharedId;
    }

    private sealed class SharingContext(DataOptions options, int sharedId) : DataContext(options), IConfigurationID
    {
        int IConfigurationID.ConfigurationID => sharedId;
    }
}
