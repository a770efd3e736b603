using System.Reflection;
using Nop.Core.Infrastructure;

namespace Nop.Services.Sandbox;

/// <summary>The types a host sees: its own and those of its plugins.</summary>
internal sealed class TypeScan : ITypeFinder
{
    private readonly List<Type> _types;
    private readonly List<Assembly> _assemblies;

    internal TypeScan(Assembly[] plugins, Func<Type, bool> seesType)
    {
        Plugins = plugins;
        _assemblies = [typeof(ITypeFinder).Assembly, typeof(Data.INopDataProvider).Assembly, typeof(TypeScan).Assembly, .. plugins];
        _types = [.. _assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(type => seesType is null || !plugins.Contains(type.Assembly) || seesType(type))];
    }

    internal IReadOnlyList<Assembly> Plugins { get; }

    public IEnumerable<Type> FindClassesOfType<T>(bool onlyConcreteClasses = true) => FindClassesOfType(typeof(T), onlyConcreteClasses);

    public IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, bool onlyConcreteClasses = true) =>
        _types.Where(type => type.IsClass && !type.ContainsGenericParameters && (!onlyConcreteClasses || !type.IsAbstract)
            && (assignTypeFrom.IsGenericTypeDefinition ? InterfacesOf(type, assignTypeFrom).Any() : type.IsAssignableTo(assignTypeFrom)));

    public IList<Assembly> GetAssemblies() => _assemblies;

    public Assembly GetAssemblyByName(string assemblyFullName) => _assemblies.Find(assembly => assembly.FullName == assemblyFullName);

    /// <summary>The closed forms of a generic interface that a type implements.</summary>
    internal static IEnumerable<Type> InterfacesOf(Type type, Type definition) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);
}
