using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>
/// Compares what a compiler copies into a plugin: constants, values of enums, default arguments; and names that the host tells by a property, such as widget zones.
/// Where the stand-ins differ from the host, a plugin that was compiled against them does something else than it says.
/// </summary>
internal static class HostValues
{
    /// <summary>What differs in the public types that both have, a line each.</summary>
    public static IEnumerable<string> Different(ModuleDefinition standIn, ModuleDefinition host) =>
        from mine in standIn.GetTypes()
        where mine.IsPublic || mine.IsNestedPublic
        let theirs = host.GetType(mine.FullName)
        where theirs is not null
        from difference in Constants(mine, theirs).Concat(Arguments(mine, theirs))
        select difference;

    private static IEnumerable<string> Constants(TypeDefinition mine, TypeDefinition theirs) =>
        from field in mine.Fields
        where field.HasConstant && field.IsPublic
        let other = theirs.Fields.FirstOrDefault(other => other.Name == field.Name)
        where other is null || !other.HasConstant || !Equals(other.Constant, field.Constant)
        select $"{mine.FullName}.{field.Name}: {field.Constant} here, {other?.Constant ?? "nothing"} there";

    private static IEnumerable<string> Arguments(TypeDefinition mine, TypeDefinition theirs) =>
        from method in mine.Methods
        where method.IsPublic
        let other = theirs.Methods.FirstOrDefault(other => other.FullName == method.FullName)
        where other is not null
        from difference in method.Parameters.Zip(other.Parameters).Where(pair => !Equals(Default(pair.First), Default(pair.Second)))
            .Select(pair => $"{method.FullName}: {pair.First.Name} is {Default(pair.First)} here, {Default(pair.Second)} there")
            .Concat(Told(method) is { } text && Told(other) is { } otherText && text != otherText ? [$"{method.FullName}: \"{text}\" here, \"{otherText}\" there"] : [])
        select difference;

    private static object Default(ParameterDefinition parameter) => parameter.HasConstant ? parameter.Constant ?? "null" : parameter.IsOptional ? "default" : "required";

    // the text of a static property that does nothing but tell it
    private static string? Told(MethodDefinition method)
    {
        if (!method.IsStatic || !method.IsGetter || !method.HasBody)
            return null;
        var steps = method.Body.Instructions.Where(step => step.OpCode != OpCodes.Nop).ToList();
        return steps is [{ Operand: string text }, { OpCode.Code: Code.Ret }] ? text : null;
    }
}
