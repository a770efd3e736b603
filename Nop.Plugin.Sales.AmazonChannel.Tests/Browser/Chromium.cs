namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>The browser of this machine: Debian's Chromium or an installed Chrome. None is downloaded.</summary>
internal static class Chromium
{
    public const string Variable = "BROWSER_PATH";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Without its own errands: nothing is looked up, updated or synchronised.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"
    ];

    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name + suffix))).FirstOrDefault(File.Exists);
    }
}
