using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>What the host's linq2db 5 cannot translate and the sandbox's newer one can.</summary>
public class QueryTests
{
    [Test]
    public void No_query_asks_a_span_whether_it_contains_something()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AmazonChannelPlugin).Assembly.Location);
        var spans = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ldtoken && instruction.Operand is MethodReference { DeclaringType.FullName: "System.MemoryExtensions" })
                .Select(_ => method.FullName)).ToList();
        Assert.That(spans, Is.Empty, "array.Contains in a query: make it a list");
    }
}
