using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>Finds members that the host's interfaces and abstract classes ask of a plugin's types, and that these have not: one of them keeps the whole shop from starting.</summary>
internal static class HostContracts
{
    /// <summary>What is missing, a line each.</summary>
    public static IEnumerable<string> Missing(ModuleDefinition plugin) =>
        from type in plugin.GetTypes()
        where type is { IsInterface: false, IsAbstract: false, IsValueType: false }
        let chain = Chain(type).ToList()
        from wanted in Wanted(chain)
        where !chain.Any(level => level.Definition.Methods.Any(method => Fulfils(method, level.Arguments, wanted)))
        select $"{type.FullName} lacks {wanted.Method.FullName}";

    // a type and those it comes from, each with its type arguments as seen from the first
    private static IEnumerable<Level> Chain(TypeReference type)
    {
        for (var level = Level.Of(type, []); level is not null; level = level.Definition.BaseType is { } up ? Level.Of(up, level.Arguments) : null)
            yield return level;
    }

    private static IEnumerable<Demand> Wanted(IReadOnlyList<Level> chain) =>
        chain.SelectMany(level => Interfaces(level)).Concat(chain.Skip(1)).DistinctBy(level => level.Name)
            .SelectMany(level => level.Definition.Methods.Where(method => method.IsAbstract).Select(method => new Demand(method, Signature(method, level.Arguments))));

    private static IEnumerable<Level> Interfaces(Level level) =>
        level.Definition.Interfaces.Select(one => Level.Of(one.InterfaceType, level.Arguments)).SelectMany(one => Interfaces(one).Prepend(one));

    private static bool Fulfils(MethodDefinition method, IReadOnlyList<string> arguments, Demand wanted) =>
        !method.IsAbstract
        && (method.Overrides.Any(overridden => overridden.Resolve() == wanted.Method) || method.IsVirtual && Signature(method, arguments) == wanted.Signature);

    private static string Signature(MethodDefinition method, IReadOnlyList<string> arguments) =>
        $"{method.Name}`{method.GenericParameters.Count}({string.Join(',', method.Parameters.Select(parameter => Text(parameter.ParameterType, arguments)))}) {Text(method.ReturnType, arguments)}";

    private static string Text(TypeReference type, IReadOnlyList<string> arguments) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => parameter.Position < arguments.Count ? arguments[parameter.Position] : parameter.Name,
        GenericParameter parameter => $"!!{parameter.Position}",
        GenericInstanceType instance => $"{instance.ElementType.FullName}<{string.Join(',', instance.GenericArguments.Select(argument => Text(argument, arguments)))}>",
        IModifierType modified => Text(modified.ElementType, arguments),
        ArrayType array => $"{Text(array.ElementType, arguments)}[{array.Rank}]",
        ByReferenceType reference => $"{Text(reference.ElementType, arguments)}&",
        _ => type.FullName
    };

    private sealed record Demand(MethodDefinition Method, string Signature);

    private sealed record Level(TypeDefinition Definition, IReadOnlyList<string> Arguments, string Name)
    {
        public static Level Of(TypeReference type, IReadOnlyList<string> arguments) => new(
            type.Resolve() ?? throw new InvalidOperationException($"{type.FullName} is not in the host."),
            type is GenericInstanceType instance ? [.. instance.GenericArguments.Select(argument => Text(argument, arguments))] : [.. type.GenericParameters.Select(parameter => parameter.Name)],
            Text(type, arguments));
    }
}
