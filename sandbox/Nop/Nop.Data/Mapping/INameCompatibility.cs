namespace Nop.Data.Mapping;

/// <summary>Names of tables and columns that differ from those of types and properties.</summary>
public interface INameCompatibility
{
    Dictionary<Type, string> TableNames { get; }
    Dictionary<(Type, string), string> ColumnName { get; }
}
