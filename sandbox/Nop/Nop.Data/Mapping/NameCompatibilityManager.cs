using System.Collections.Concurrent;
using System.Reflection;

namespace Nop.Data.Mapping;

/// <summary>Names of tables and columns.</summary>
public static class NameCompatibilityManager
{
    private static readonly ConcurrentDictionary<Assembly, List<INameCompatibility>> _byAssembly = new();

    public static string GetTableName(Type type) =>
        For(type).Select(names => names.TableNames.GetValueOrDefault(type)).FirstOrDefault(name => name is not null) ?? type.Name;

    public static string GetColumnName(Type type, string propertyName) =>
        For(type).Select(names => names.ColumnName.GetValueOrDefault((type, propertyName))).FirstOrDefault(name => name is not null) ?? propertyName;

    // An entity's names stand in its own assembly (or here, for the host's entities), so several hosts in one process do not disturb each other.
    private static IEnumerable<INameCompatibility> For(Type type) => In(type.Assembly).Concat(In(typeof(NameCompatibilityManager).Assembly));

    private static List<INameCompatibility> In(Assembly assembly) =>
        _byAssembly.GetOrAdd(assembly, static a =>
            [.. a.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(INameCompatibility))).Select(t => (INameCompatibility)Activator.CreateInstance(t, true))]);
}
