using System.Collections.Concurrent;
using System.Reflection;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Model;
using Nop.Core;
using Nop.Data.Migrations;

namespace Nop.Data.Mapping;

/// <summary>The columns of an entity as its table description has them; a pure function of the type, so it is kept for the process.</summary>
internal sealed class EntityColumns
{
    private static readonly ConcurrentDictionary<Type, EntityColumns> _known = new();
    private readonly Dictionary<string, ColumnDefinition> _byProperty;
    private readonly List<KeyValuePair<PropertyInfo, ColumnDefinition>> _limited;

    private EntityColumns(Type type)
    {
        Table = NameCompatibilityManager.GetTableName(type);
        var builder = new CreateTableExpressionBuilder(new CreateTableExpression { TableName = Table }, new DetachedMigrationContext());
        EntityTable.Describe(builder, type);
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).ToList();
        var pairs = from property in properties
                    let name = NameCompatibilityManager.GetColumnName(type, property.Name)
                    let column = builder.Expression.Columns.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    where column is not null
                    select KeyValuePair.Create(property, column);
        var mapped = pairs.ToList();
        _byProperty = mapped.ToDictionary(pair => pair.Key.Name, pair => pair.Value);
        _limited = mapped.FindAll(pair => pair.Key.PropertyType == typeof(string) && pair.Value.Size is > 0 and < int.MaxValue);
    }

    internal string Table { get; }

    /// <summary>True when the database numbers the rows.</summary>
    internal bool HasIdentity => _byProperty.Values.Any(column => column.IsIdentity);

    internal static EntityColumns Of(Type type) => _known.GetOrAdd(type, static t => new EntityColumns(t));

    internal ColumnDefinition For(string property) => _byProperty.GetValueOrDefault(property);

    /// <summary>Refuses a text that is longer than its column, as SQL Server does and SQLite does not.</summary>
    internal void Check(BaseEntity entity)
    {
        foreach (var (property, column) in _limited)
            if (property.GetValue(entity) is string text && text.Length > column.Size)
                throw new DataException(
                    $"String data would be truncated in table '{Table}', column '{column.Name}': {text.Length} characters, the column holds {column.Size}. Shorten the text or widen the column.");
    }
}
