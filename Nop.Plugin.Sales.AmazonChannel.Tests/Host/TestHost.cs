using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

/// <summary>A host with a database of its own, or a second one on a database that is there.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly bool _ownsFile;

    private TestHost(ServiceProvider provider, HostOptions options, bool ownsFile)
    {
        _provider = provider;
        _ownsFile = ownsFile;
        Options = options;
        Scope = provider.CreateScope();
    }

    internal HostOptions Options { get; }

    internal IServiceScope Scope { get; private set; }

    internal static string NewFile() => Path.Combine(Path.GetTempPath(), $"nop-{Guid.NewGuid():N}.sqlite");

    /// <summary>Starts a host that sees the nested types of the given classes as its plugin.</summary>
    internal static async Task<TestHost> StartAsync(Func<HostOptions, HostOptions>? configure = null, params Type[] plugins)
    {
        var options = new HostOptions { DatabaseFile = NewFile(), SeesType = type => type.DeclaringType is { } outer && plugins.Contains(outer) };
        options = configure?.Invoke(options) ?? options;
        var owns = !File.Exists(options.DatabaseFile);
        var assemblies = plugins.Length == 0 ? Array.Empty<Assembly>() : [typeof(TestHost).Assembly];
        var provider = new ServiceCollection().AddNopCommerce(options, assemblies)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await provider.GetRequiredService<HostDatabase>().CreateAsync();
        return new TestHost(provider, options, owns);
    }

    internal T Get<T>() where T : notnull => Scope.ServiceProvider.GetRequiredService<T>();

    internal IRepository<T> Table<T>() where T : BaseEntity => Get<IRepository<T>>();

    /// <summary>Begins a new request.</summary>
    internal void NextScope()
    {
        Scope.Dispose();
        Scope = _provider.CreateScope();
    }

    public async ValueTask DisposeAsync()
    {
        Scope.Dispose();
        await _provider.DisposeAsync();
        if (!_ownsFile)
            return;
        foreach (var suffix in new[] { "", "-wal", "-shm", ".plugins.json" })
            File.Delete(Options.DatabaseFile + suffix);
    }
}
