using System.IO.Compression;
using System.Reflection;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>The tool that zips the plugin: the same files give the same bytes, whenever and wherever it runs.</summary>
public class PackerTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("packer-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_same_files_in_another_folder_order_and_year_give_the_same_bytes()
    {
        var first = Pack("one", Write("a/plugin.json", 2001), Write("a/x.dll", 2002));
        var second = Pack("two", Write("b/c/x.dll", 2024), Write("b/c/plugin.json", 2025));

        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
        using var zip = ZipFile.OpenRead(first);
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(new[] { "Sales.AmazonChannel/plugin.json", "Sales.AmazonChannel/x.dll" }));
    }

    [Test]
    public void A_file_that_is_not_there_leaves_no_zip()
    {
        Assert.That(() => Pack("three", Path.Combine(_folder, "none.dll")), Throws.InvalidOperationException.With.Message.EqualTo("1"));
        Assert.That(Path.Combine(_folder, "three.zip"), Does.Not.Exist);
    }

    private string Write(string name, int year)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Path.GetFileName(name));
        File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return file;
    }

    private string Pack(string name, params string[] files)
    {
        var zip = Path.Combine(_folder, $"{name}.zip");
        var code = Assembly.Load("Package").EntryPoint!.Invoke(null, [new[] { zip, "Sales.AmazonChannel" }.Concat(files).ToArray()]);
        return code is 0 ? zip : throw new InvalidOperationException($"{code}");
    }
}
