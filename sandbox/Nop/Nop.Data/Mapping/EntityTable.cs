using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Reflection;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Model;
using Nop.Core;
using Nop.Data.Mapping.Builders;

namespace Nop.Data.Mapping;

/// <summary>Works out the columns of an entity's table as the host does: the builder's, a key, then every property of a mappable type.</summary>
internal static class EntityTable
{
    private static readonly ConcurrentDictionary<Type, Type> _builders = new();

    internal static void Describe(CreateTableExpressionBuilder table, Type type)
    {
        MapByBuilder(table, type);
        var columns = table.Expression.Columns;
        if (!columns.Any(c => c.IsPrimaryKey))
        {
            var key = new ColumnDefinition
            {
                Name = nameof(BaseEntity.Id), Type = DbType.Int32, IsIdentity = true, IsPrimaryKey = true,
                TableName = NameCompatibilityManager.GetTableName(type), ModificationType = ColumnModificationType.Create,
            };
            columns.Insert(0, key);
            table.CurrentColumn = key;
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => IsMapped(p)))
        {
            var name = NameCompatibilityManager.GetColumnName(type, property.Name);
            if (!columns.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                MapByType(table, name, property.PropertyType);
        }
    }

    private static bool IsMapped(PropertyInfo property) =>
        property.DeclaringType != typeof(BaseEntity) && property.CanWrite
        && !property.IsDefined(typeof(NotMappedAttribute)) && !property.IsDefined(typeof(LinqToDB.Mapping.NotColumnAttribute))
        && IsMappable(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    // no enum, no double, no float: the host leaves such properties out without a word
    private static bool IsMappable(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(string) || type == typeof(bool) || type == typeof(decimal)
        || type == typeof(DateTime) || type == typeof(byte[]) || type == typeof(Guid);

    private static void MapByType(CreateTableExpressionBuilder table, string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var column = table.WithColumn(name);
        _ = plain switch
        {
            _ when plain == typeof(int) => column.AsInt32(),
            _ when plain == typeof(long) => column.AsInt64(),
            _ when plain == typeof(string) => column.AsString(int.MaxValue),
            _ when plain == typeof(bool) => column.AsBoolean(),
            _ when plain == typeof(decimal) => column.AsDecimal(18, 4),
            _ when plain == typeof(DateTime) => column.AsDateTime2(),
            _ when plain == typeof(byte[]) => column.AsBinary(int.MaxValue),
            _ => column.AsGuid(),
        };
        if (plain != type || plain == typeof(string) || plain == typeof(byte[]))
            table.Nullable();
    }

    private static void MapByBuilder(CreateTableExpressionBuilder table, Type type)
    {
        if (HostTables.Columns.TryGetValue(type, out var columns))
            columns(table);
        else if (_builders.GetOrAdd(type, FindBuilder) is { } builder && builder != typeof(void))
            ((IEntityBuilder)Activator.CreateInstance(builder, true)).MapEntity(table);
    }

    private static Type FindBuilder(Type type) =>
        type.Assembly.GetTypes().FirstOrDefault(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(NopEntityBuilder<>).MakeGenericType(type))) ?? typeof(void);
}
