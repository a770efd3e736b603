using Nop.Core.Caching;
using Nop.Data;

namespace Nop.Services.Sandbox;

/// <summary>What a sandbox host is made of.</summary>
internal sealed record HostOptions
{
    /// <summary>The SQLite file; several hosts may share it, like nodes of a web farm. The list of installed plugins lies beside it.</summary>
    public required string DatabaseFile { get; init; }

    /// <summary>Another database in place of the file, given <see cref="BeforeWrite"/>; the file's when null.</summary>
    public Func<Action<string>, ShopDatabase> Database { get; init; }

    public string StoreUrl { get; init; } = "http://127.0.0.1:5000/";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The currency order amounts are stored in; one of the seeded ones.</summary>
    public string PrimaryCurrency { get; init; } = "USD";

    /// <summary>The culture of the seeded language.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>Called with a short text, as "INSERT Order" or "UPDATE Product 7", before every write of a repository; a test throws from it.</summary>
    public Action<string> BeforeWrite { get; init; }

    /// <summary>A locker that several hosts share, like a distributed one; each has its own when null.</summary>
    public ILocker Locker { get; init; }

    /// <summary>Which types of the plugin assemblies the host sees; all when null.</summary>
    public Func<Type, bool> SeesType { get; init; }

    /// <summary>The directory of a plugin's plugin.json, for plugins whose assembly does not lie beside it.</summary>
    public string PluginDirectory { get; init; }
}
