using System.Reflection;
using System.Text.Json;

namespace Shop.Hosting;

/// <summary>A plugin as it lies in the Plugins folder.</summary>
internal sealed record LoadedPlugin(string SystemName, string Folder, Assembly Assembly);

/// <summary>Loads plugins as the host does: plugin.json names the file, which is loaded from its own folder into the default context.</summary>
internal static class PluginFolder
{
    internal static IReadOnlyList<LoadedPlugin> Load(string pluginsFolder)
    {
        if (!Directory.Exists(pluginsFolder))
            throw new DirectoryNotFoundException($"There is no plugins folder {pluginsFolder}. Build sandbox/Shop, which lays it out.");
        return [.. Directory.GetFiles(pluginsFolder, "plugin.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(LoadOne)];
    }

    private static LoadedPlugin LoadOne(string descriptor)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(descriptor));
        var systemName = Read(json.RootElement, "SystemName", descriptor);
        var folder = Path.GetDirectoryName(descriptor)!;
        var file = Path.Combine(folder, Read(json.RootElement, "FileName", descriptor));
        if (!File.Exists(file))
            throw new FileNotFoundException($"{descriptor} names {file}, which is not there.", file);
        var name = Path.GetFileNameWithoutExtension(file);
        // a test process has the plugin beside itself and has it loaded already
        var assembly = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => loaded.GetName().Name == name) ?? Assembly.LoadFrom(file);
        return new LoadedPlugin(systemName, folder, assembly);
    }

    private static string Read(JsonElement root, string name, string file) =>
        root.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"{file} has no {name}.");
}
