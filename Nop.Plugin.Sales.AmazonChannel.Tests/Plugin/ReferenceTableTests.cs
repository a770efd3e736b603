using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>What the shipped DLL asks for must be what nopCommerce 4.90 ships: one reference above it stops the whole shop at start-up.</summary>
public class ReferenceTableTests
{
    private static readonly Dictionary<string, Version> Highest = new()
    {
        ["FluentMigrator"] = new(7, 1, 0, 0),
        ["FluentMigrator.Abstractions"] = new(7, 1, 0, 0),
        ["FluentValidation"] = new(11, 0, 0, 0),
        ["Nop.Core"] = new(4, 90, 0, 0),
        ["Nop.Data"] = new(4, 90, 0, 0),
        ["Nop.Services"] = new(4, 90, 0, 0),
        ["Nop.Web.Framework"] = new(4, 90, 0, 0)
    };

    private static AssemblyDefinition Plugin => AssemblyDefinition.ReadAssembly(typeof(AmazonChannelPlugin).Assembly.Location);

    [Test]
    public void No_reference_is_newer_than_the_host_or_unknown_to_it()
    {
        var wrong = Plugin.MainModule.AssemblyReferences
            .Where(reference => Highest.TryGetValue(reference.Name, out var highest)
                ? reference.Version > highest
                : !IsFramework(reference.Name) || reference.Version > new Version(9, 0, 0, 0))
            .Select(reference => $"{reference.Name} {reference.Version}");

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_references_include_the_hosts_own() =>
        Assert.That(Plugin.MainModule.AssemblyReferences.Where(reference => Highest.ContainsKey(reference.Name)).ToDictionary(reference => reference.Name, reference => reference.Version),
            Is.EqualTo(Highest));

    [Test]
    public void There_is_one_plugin_class() =>
        Assert.That(typeof(AmazonChannelPlugin).Assembly.GetTypes().Where(type => typeof(Nop.Services.Plugins.IPlugin).IsAssignableFrom(type) && !type.IsAbstract), Has.Exactly(1).Items);

    private static bool IsFramework(string name) => name is "netstandard" or "System.Private.CoreLib" || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name == "Microsoft.CSharp" || name.StartsWith("Microsoft.Net.", StringComparison.Ordinal);
}
