using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>The newest C# takes "array.Contains(x)" for a method of spans, also in queries; the linq2db of nopCommerce 4.90 cannot make SQL of that, the sandbox's can.</summary>
public class QueryTests
{
    [Test]
    public void No_query_calls_a_method_of_spans()
    {
        using var plugin = AssemblyDefinition.ReadAssembly(typeof(AmazonChannelPlugin).Assembly.Location);
        // a query holds its methods as tokens; a call does not
        var wrong = plugin.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .Where(method => method.Body.Instructions.Any(instruction =>
                instruction.OpCode == OpCodes.Ldtoken && instruction.Operand is MethodReference { DeclaringType.FullName: "System.MemoryExtensions" }))
            .Select(method => method.FullName);

        Assert.That(wrong, Is.Empty, "use a List instead of an array");
    }
}
