using System.Diagnostics;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>What the replay command did, seen from outside.</summary>
internal sealed record ReplayProcess(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<ReplayProcess> RunAsync(params IEnumerable<string> files)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Shop.dll"), "replay", .. files])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ReplayProcess(process.ExitCode, Lines(await output), Lines(await errors));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
