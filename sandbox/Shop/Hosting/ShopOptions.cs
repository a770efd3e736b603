using Nop.Data;

namespace Shop.Hosting;

/// <summary>How a shop is started.</summary>
internal sealed record ShopOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The SQLite file; a fresh one in a folder of its own, deleted at the end, when null.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary>Another database in place of the file, given what is told before every write; the file's when null.</summary>
    public Func<Action<string>?, ShopDatabase>? Database { get; init; }

    /// <summary>The folder with one folder per plugin.</summary>
    public string PluginsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "Plugins");

    /// <summary>The password of every sample user.</summary>
    public string Password { get; init; } = "admin";

    /// <summary>The clock of the shop.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The currency that amounts are kept in.</summary>
    public string PrimaryCurrency { get; init; } = "USD";

    /// <summary>The culture of the admin.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>Answer requests; without, the shop is only used in process.</summary>
    public bool Listen { get; init; } = true;

    /// <summary>Install the plugins at the start.</summary>
    public bool InstallPlugins { get; init; } = true;

    /// <summary>Services to add or replace, after those of the host and of its plugins.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Run schedule tasks whenever they are due, as the host's threads do.</summary>
    public bool RunDueTasks { get; init; }
}
