using FluentMigrator;
using FluentMigrator.Builders.Alter.Table;
using Nop.Core;
using Nop.Data.Extensions;
using Nop.Data.Mapping;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>
/// What the plugin's migrations have in common. Every step looks whether it was done already: MySQL keeps what an attempt that was broken off has made.
/// A new installation makes its tables from the entities and only notes the update migrations as done, so both must lead to the same tables.
/// </summary>
public abstract class ChannelMigration : Migration
{
    /// <summary>Makes the table of an entity.</summary>
    protected void Table<TEntity>() where TEntity : BaseEntity
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        if (!Schema.Table(table).Exists())
            Create.TableFor<TEntity>();

        OnMySql(text => text.Convert(table, text.Collation()));
    }

    /// <summary>Does something to texts where the database is MySQL or MariaDB; nothing elsewhere.</summary>
    private protected void OnMySql(Action<TableText> change) =>
        IfDatabase(ProcessorIdConstants.MySql).Execute.WithConnection((connection, transaction) => change(new TableText(connection, transaction)));

    /// <summary>Removes the table of an entity.</summary>
    protected void DropTable(Type entity)
    {
        var table = NameCompatibilityManager.GetTableName(entity);
        if (Schema.Table(table).Exists())
            Delete.Table(table);
    }

    /// <summary>Adds a column to the table of an entity. One that may not be null needs a default for the rows that are there.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="define">Says its type.</param>
    protected void Column<TEntity>(string column, Action<IAlterTableColumnAsTypeSyntax> define)
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        if (Schema.Table(table).Column(column).Exists())
            return;
        define(Alter.Table(table).AddColumn(column));
        TakeAllCharacters(table);
    }

    /// <summary>Gives a column of texts more room; what is in it stays. There is no way back that keeps it, and none is needed.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="define">Says its type, and whether it may be null.</param>
    protected void Widen<TEntity>(string column, Action<IAlterTableColumnAsTypeSyntax> define)
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        // the host's texts on PostgreSQL (citext) and those of SQLite are of any length; the one would make it another type, the other alters no columns
        define(IfDatabase(database => !HoldsAnyLength(database)).Alter.Table(table).AlterColumn(column));
        TakeAllCharacters(table);
    }

    /// <summary>Removes a column from the table of an entity.</summary>
    protected void DropColumn<TEntity>(string column)
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        if (Schema.Table(table).Column(column).Exists())
            Delete.Column(column).FromTable(table);
    }

    /// <summary>Makes a unique index.</summary>
    protected void Unique<TEntity>(params string[] columns) => Index(typeof(TEntity), Named<TEntity>("AK", columns), columns, unique: true);

    /// <summary>Makes an index.</summary>
    protected void Index<TEntity>(params string[] columns) => Index(typeof(TEntity), Named<TEntity>("IX", columns), columns, unique: false);

    /// <summary>Makes an index of a name of its own: MySQL takes names of 64 characters at the most.</summary>
    protected void Index(Type entity, string name, string[] columns, bool unique)
    {
        var table = NameCompatibilityManager.GetTableName(entity);
        if (Schema.Table(table).Index(name).Exists())
            return;
        var index = Create.Index(name).OnTable(table);
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
        if (unique)
            index.WithOptions().Unique();
    }

    /// <summary>Removes an index.</summary>
    protected void DropIndex<TEntity>(string name)
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        if (Schema.Table(table).Index(name).Exists())
            Delete.Index(name).OnTable(table);
    }

    /// <summary>Name of the table of an entity.</summary>
    protected static string TableName<TEntity>() => NameCompatibilityManager.GetTableName(typeof(TEntity));

    private static bool HoldsAnyLength(string database) => database.StartsWith(ProcessorIdConstants.SQLite, StringComparison.OrdinalIgnoreCase)
        || database.StartsWith(ProcessorIdConstants.Postgres, StringComparison.OrdinalIgnoreCase);

    // texts that came into a table later; what is in the table keeps its collation
    private void TakeAllCharacters(string table) => OnMySql(text =>
    {
        if (!text.TakesAllCharacters(table))
            text.Convert(table, text.CollationOf(table));
    });

    private static string Named<TEntity>(string prefix, string[] columns) => $"{prefix}_{NameCompatibilityManager.GetTableName(typeof(TEntity))}_{string.Join('_', columns)}";
}
