using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>The plugin and the stand-ins against the DLLs of a real nopCommerce, whose folder NOPCOMMERCE_DIR names.</summary>
[Category("Host")]
public sealed class RealHostTests
{
    private HostFolder? _host;
    private ModuleDefinition? _plugin;

    [OneTimeSetUp]
    public void Open()
    {
        var path = Environment.GetEnvironmentVariable("NOPCOMMERCE_DIR");
        if (string.IsNullOrEmpty(path))
            Assert.Ignore("NOPCOMMERCE_DIR is not set. Give it the folder of a nopCommerce 4.90, the one that holds Nop.Core.dll.");
        Assert.That(Path.Combine(path!, "Nop.Core.dll"), Does.Exist, "NOPCOMMERCE_DIR is to name the folder that holds the DLLs of nopCommerce");
        _host = new HostFolder(path!);
        _plugin = _host.Read(typeof(AmazonChannelPlugin).Assembly.Location);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _plugin?.Dispose();
        _host?.Dispose();
    }

    [Test]
    public void Every_reference_of_the_plugin_is_there_with_the_same_signature() => Assert.That(HostReferences.Unresolved(_plugin!), Is.Empty);

    [Test]
    public void Every_interface_and_abstract_class_is_implemented_whole() => Assert.That(HostContracts.Missing(_plugin!), Is.Empty);

    [Test]
    public void No_reference_is_newer_than_the_hosts_file() => Assert.That(HostReferences.Newer(_plugin!, _host!), Is.Empty);

    [TestCase("Nop.Core")]
    [TestCase("Nop.Data")]
    [TestCase("Nop.Services")]
    [TestCase("Nop.Web.Framework")]
    public void The_stand_ins_constants_enums_and_default_arguments_are_the_hosts(string assembly)
    {
        using var standIn = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        using var real = ModuleDefinition.ReadModule(Path.Combine(_host!.Path, $"{assembly}.dll"));

        Assert.That(HostValues.Different(standIn, real), Is.Empty);
    }
}
