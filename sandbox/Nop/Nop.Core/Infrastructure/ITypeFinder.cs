using System.Reflection;

namespace Nop.Core.Infrastructure;

/// <summary>Finds types in the loaded assemblies.</summary>
public interface ITypeFinder
{
    IEnumerable<Type> FindClassesOfType<T>(bool onlyConcreteClasses = true);
    IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, bool onlyConcreteClasses = true);
    IList<Assembly> GetAssemblies();
    Assembly GetAssemblyByName(string assemblyFullName);
}
