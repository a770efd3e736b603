using System.Collections.Concurrent;
using Nop.Services.Sandbox;

namespace Shop.Hosting;

/// <summary>Plugins that wait to be installed or uninstalled. Applying does at once what the host does while it restarts.</summary>
public sealed class PluginChanges
{
    private readonly ConcurrentQueue<PluginChange> _waiting = new();
    private readonly IServiceScopeFactory _scopes;

    internal PluginChanges(IServiceScopeFactory scopes)
    {
        _scopes = scopes;
    }

    public bool AnyWaiting => !_waiting.IsEmpty;

    public void Install(string systemName) => _waiting.Enqueue(new PluginChange(systemName, Install: true));

    public void Uninstall(string systemName) => _waiting.Enqueue(new PluginChange(systemName, Install: false));

    public void Discard() => _waiting.Clear();

    public async Task ApplyAsync()
    {
        while (_waiting.TryDequeue(out var change))
        {
            await using var scope = _scopes.CreateAsyncScope();
            var lifecycle = scope.ServiceProvider.GetRequiredService<PluginLifecycle>();
            await (change.Install ? lifecycle.InstallAsync(change.SystemName) : lifecycle.UninstallAsync(change.SystemName));
        }
    }

    private sealed record PluginChange(string SystemName, bool Install);
}
