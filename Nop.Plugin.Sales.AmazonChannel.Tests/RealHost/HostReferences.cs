using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>Looks up every reference of a plugin in a host.</summary>
internal static class HostReferences
{
    /// <summary>References to assemblies that the host has not or has in an older version.</summary>
    public static IEnumerable<string> Newer(ModuleDefinition plugin, HostFolder host) =>
        from reference in plugin.AssemblyReferences
        let found = host.Find(reference.Name)?.Name.Version
        where found is null || found < reference.Version
        select $"{reference.Name} {reference.Version}: the host has {found?.ToString() ?? "none"}";

    /// <summary>References to types and members that the host has not, has not in public, or has with another signature.</summary>
    public static IEnumerable<string> Unresolved(ModuleDefinition plugin) =>
        plugin.GetTypeReferences().Where(type => Try(type.Resolve) is not { } found || !IsVisible(found)).Select(type => type.FullName)
            .Concat(plugin.GetMemberReferences().Where(member => member.DeclaringType is not ArrayType && !IsThere(member)).Select(member => member.FullName));

    private static bool IsThere(MemberReference member) => member switch
    {
        MethodReference method => Try(method.Resolve) is { } found && found.HasThis == method.HasThis && (found.IsPublic || found.IsFamily || found.IsFamilyOrAssembly || IsOwn(found, member)),
        FieldReference field => Try(field.Resolve) is { } found && (found.IsPublic || found.IsFamily || found.IsFamilyOrAssembly || IsOwn(found, member)),
        _ => false
    };

    private static bool IsOwn(IMemberDefinition found, MemberReference member) => found.DeclaringType.Module == member.Module;

    private static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || type.DeclaringType is { } outer && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(outer);

    private static T? Try<T>(Func<T?> resolve) where T : class
    {
        try
        {
            return resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
