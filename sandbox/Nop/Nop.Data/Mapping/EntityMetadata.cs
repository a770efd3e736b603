using System.Reflection;
using FluentMigrator.Model;
using LinqToDB.Mapping;
using LinqToDB.Metadata;
using Nop.Core;

namespace Nop.Data.Mapping;

/// <summary>Tells linq2db the tables and columns of entities.</summary>
internal class EntityMetadata : IMetadataReader
{
    public MappingAttribute[] GetAttributes(Type type) =>
        type.IsSubclassOf(typeof(BaseEntity)) ? [new TableAttribute(EntityColumns.Of(type).Table)] : [];

    public MappingAttribute[] GetAttributes(Type type, MemberInfo memberInfo) =>
        type.IsSubclassOf(typeof(BaseEntity)) && EntityColumns.Of(type).For(memberInfo.Name) is { } column ? [Describe(column)] : [];

    public MemberInfo[] GetDynamicColumns(Type type) => [];

    public string GetObjectID() => GetType().Name;

    /// <summary>A column as linq2db sees it.</summary>
    private protected virtual ColumnAttribute Describe(ColumnDefinition column) =>
        new(column.Name) { IsPrimaryKey = column.IsPrimaryKey, IsIdentity = column.IsIdentity, CanBeNull = column.IsNullable ?? false };
}
