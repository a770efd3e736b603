using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>The assemblies of a nopCommerce folder, and of the framework it runs on.</summary>
internal sealed class HostFolder : IDisposable
{
    private static readonly Type[] Frameworks = [typeof(object), typeof(Microsoft.AspNetCore.Http.HttpContext)];

    private readonly DefaultAssemblyResolver _resolver = new();

    public HostFolder(string path)
    {
        Path = path;
        foreach (var known in _resolver.GetSearchDirectories())
            _resolver.RemoveSearchDirectory(known);
        _resolver.AddSearchDirectory(path);
        foreach (var framework in Frameworks)
            _resolver.AddSearchDirectory(System.IO.Path.GetDirectoryName(framework.Assembly.Location));
    }

    public string Path { get; }

    /// <summary>An assembly whose references are looked up in this folder.</summary>
    public ModuleDefinition Read(string file) => ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = _resolver });

    /// <summary>The assembly that is there under a name, of whatever version; null when none is.</summary>
    public AssemblyDefinition? Find(string name)
    {
        try
        {
            return _resolver.Resolve(new AssemblyNameReference(name, new Version(0, 0, 0, 0)));
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    public void Dispose() => _resolver.Dispose();
}
