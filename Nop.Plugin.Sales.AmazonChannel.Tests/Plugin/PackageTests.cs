#if !DEBUG
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>The zip that a shop owner uploads; a Release build leaves it.</summary>
public class PackageTests
{
    private static string ZipFileName([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "artifacts", "Sales.AmazonChannel-1.0.0-nop4.90.zip"));

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

        Assert.That(AssemblyDefinition.ReadAssembly(content).MainModule.Mvid, Is.EqualTo(typeof(AmazonChannelPlugin).Assembly.ManifestModule.ModuleVersionId));
    }

    [Test]
    public void Its_DLL_names_no_folder_of_the_machine_that_built_it()
    {
        using var zip = ZipFile.OpenRead(ZipFileName());
        using var reader = new StreamReader(zip.GetEntry("Sales.AmazonChannel/Nop.Plugin.Sales.AmazonChannel.dll")!.Open(), System.Text.Encoding.Latin1);

        Assert.That(reader.ReadToEnd(), Does.Not.Contain(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ZipFileName())!, ".."))));
    }
}
#endif
