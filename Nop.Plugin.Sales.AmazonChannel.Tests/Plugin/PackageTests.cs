#if !DEBUG
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>The zip that a shop owner uploads; a Release build leaves it.</summary>
public class PackageTests
{
    private static string ZipFileName([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "artifacts", "Sales.AmazonChannel-1.1.0-nop4.90.zip"));

    [Test]
    public void It_holds_one_folder_with_three_files_and_nothing_else()
    {
        using var zip = ZipFile.OpenRead(ZipFileName());

        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EquivalentTo(new[]
        {
            "Sales.AmazonChannel/Nop.Plugin.Sales.AmazonChannel.dll", "Sales.AmazonChannel/logo.png", "Sales.AmazonChannel/plugin.json"
        }));
    }

    [Test]
    public void Its_DLL_is_the_one_that_was_tested()
    {
        using var zip = ZipFile.OpenRead(ZipFileName());
        using var content = new MemoryStream();
        using (var entry = zip.GetEntry("Sales.AmazonChannel/Nop.Plugin.Sales.AmazonChannel.dll")!.Open())
            entry.CopyTo(content);
        content.Position = 0;

        Assert.That(Mono.Cecil.AssemblyDefinition.ReadAssembly(content).MainModule.Mvid, Is.EqualTo(typeof(AmazonChannelPlugin).Assembly.ManifestModule.ModuleVersionId));
    }

    [Test]
    public void Its_plugin_json_speaks_of_what_lies_beside_it()
    {
        using var zip = ZipFile.OpenRead(ZipFileName());
        using var description = JsonDocument.Parse(zip.GetEntry("Sales.AmazonChannel/plugin.json")!.Open());
        string? Value(string name) => description.RootElement.GetProperty(name).GetString();

        Assert.Multiple(() =>
        {
            Assert.That(zip.GetEntry($"Sales.AmazonChannel/{Value("FileName")}"), Is.Not.Null);
            Assert.That(Value("SystemName"), Is.EqualTo("Sales.AmazonChannel"));
            Assert.That(Path.GetFileName(ZipFileName()), Does.Contain($"-{Value("Version")}-nop"));
            Assert.That(description.RootElement.GetProperty("SupportedVersions").EnumerateArray().Select(version => version.GetString()), Is.EqualTo(new[] { "4.90" }));
        });
    }

    [Test]
    public void Its_DLL_and_symbols_name_no_folder_of_the_machine_that_built_it()
    {
        using var zip = ZipFile.OpenRead(ZipFileName());
        using var content = new MemoryStream();
        using (var entry = zip.GetEntry("Sales.AmazonChannel/Nop.Plugin.Sales.AmazonChannel.dll")!.Open())
            entry.CopyTo(content);
        Assert.That(System.Text.Encoding.Latin1.GetString(content.ToArray()), Does.Not.Contain(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ZipFileName())!, ".."))));

        content.Position = 0;
        using var image = new PEReader(content);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var reader = symbols.GetMetadataReader();
        var documents = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).ToList();
        Assert.That(documents, Is.Not.Empty);
        Assert.That(documents.Where(document => !document.StartsWith("/_/", StringComparison.Ordinal) && !document.StartsWith("/proc/self/cwd/", StringComparison.Ordinal)), Is.Empty);
    }
}
#endif
