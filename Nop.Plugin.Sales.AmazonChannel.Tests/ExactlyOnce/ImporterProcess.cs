using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>An <see cref="Importer"/> in a process of its own, to be killed.</summary>
internal sealed class ImporterProcess : IDisposable
{
    private readonly Process _process;

    private ImporterProcess(Process process) => _process = process;

    public static ImporterProcess Start(TestShop shop)
    {
        var tests = typeof(ImporterProcess).Assembly.Location;
        var start = new ProcessStartInfo(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), [tests])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = tests,
                ["DOTNET_TieredPGO"] = "0",
                [Importer.DatabaseVariable] = shop.DatabaseFile,
                [Importer.ClockVariable] = shop.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)
            }
        };
        return new ImporterProcess(Process.Start(start)!);
    }

    /// <summary>Lets it write a number of times and kills it a moment later. False when it came to its end before.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself with an error.</exception>
    public async Task<bool> KillAfterAsync(int writes, TimeSpan moment)
    {
        var errors = _process.StandardError.ReadToEndAsync();
        while (writes > 0 && await _process.StandardOutput.ReadLineAsync() is { } write)
        {
            // claims are taken for orders that are done, too
            if (!write.Contains(nameof(ChannelClaim), StringComparison.Ordinal))
                writes--;
        }

        if (writes == 0)
        {
            await Task.Delay(moment);
            _process.Kill();
        }

        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        if (_process.ExitCode == 0)
            return false;
        if (writes == 0)
            return true;
        throw new InvalidOperationException($"The importer ended with {_process.ExitCode}: {await errors}");
    }

    /// <summary>Lets it come to its end.</summary>
    public async Task FinishAsync() => await KillAfterAsync(int.MaxValue, TimeSpan.Zero);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
