using System.Collections.Concurrent;
using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>
/// A process that claims things. It has a random id, since containers may share host name and process ids, and keeps a file of that id locked as long as it lives:
/// whoever can open the file of another process of this machine knows that it is gone, and with it all that it claimed.
/// </summary>
public sealed class ClaimingProcess
{
    private const int IdLength = 32;
    private const string Prefix = "amazonchannel-";
    private const string Suffix = ".lock";
    private static readonly TimeSpan KeptLocks = TimeSpan.FromDays(1);
    private static readonly Lazy<ClaimingProcess> This = new(() => new ClaimingProcess(Path.GetTempPath()));

    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly string _folder;
    private readonly string _machine;
    private readonly FileStream? _lock;
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);
    private long _number;

    /// <summary>A process that keeps its lock in a folder which the processes of this machine share. Where nothing can be locked, its claims are watched as those of other machines.</summary>
    public ClaimingProcess(string folder)
    {
        _folder = folder;
        _machine = ContentHash.Of(Machine())[..8];
        _lock = Lock();
    }

    /// <summary>This very process.</summary>
    public static ClaimingProcess Current => This.Value;

    /// <summary>What the owners of all claims of one process begin with; null when the owner is none of a claim.</summary>
    public static string? ProcessOf(string owner) =>
        owner.Length > IdLength + 1 && owner[IdLength] == '/' && owner.AsSpan(0, IdLength).IndexOfAnyExcept("0123456789abcdef") < 0 ? owner[..(IdLength + 1)] : null;

    /// <summary>Owner of a new claim, held until <see cref="Release"/>.</summary>
    public string Claim()
    {
        var owner = $"{_id}/{Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture)}";
        _held[owner] = true;
        return owner;
    }

    /// <summary>Ends a claim, whatever becomes of its row.</summary>
    public void Release(string owner) => _held.TryRemove(owner, out _);

    /// <summary>True when surely nobody holds the claim any more. Of processes on other machines that is never known.</summary>
    public bool IsGone(string owner) => ProcessOf(owner) is { } process
        && (IsThis(process) ? !_held.ContainsKey(owner) : _lock is not null && IsUnlocked(FileOf(process[..IdLength])));

    /// <summary>Removes the lock of a process that is gone, once none of its claims is left.</summary>
    public void Forget(string owner)
    {
        if (ProcessOf(owner) is { } process && !IsThis(process))
            Try(() => File.Delete(FileOf(process[..IdLength])));
    }

    /// <summary>Gives the lock up, as the operating system does when a process ends.</summary>
    internal void End() => _lock?.Dispose();

    private bool IsThis(string process) => process.StartsWith(_id, StringComparison.Ordinal);

    private string FileOf(string id) => Path.Combine(_folder, $"{Prefix}{_machine}-{id}{Suffix}");

    private FileStream? Lock()
    {
        FileStream? file = null;
        Try(() =>
        {
            RemoveOld();
            file = new FileStream(FileOf(_id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        });
        if (file is null || !IsUnlocked(FileOf(_id)))
            return file;

        // what can be opened twice tells nothing
        file.Dispose();
        Try(() => File.Delete(FileOf(_id)));
        return null;
    }

    // of processes that ended without leaving a claim behind
    private void RemoveOld()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, $"{Prefix}{_machine}-*{Suffix}"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > KeptLocks && IsUnlocked(file))
                Try(() => File.Delete(file));
        }
    }

    private static bool IsUnlocked(string file)
    {
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // containers of one kernel see each other's locks, wherever their folders are shared; a folder that two machines share may not tell one of the other's
    private static string Machine()
    {
        var boot = "";
        Try(() => boot = File.ReadAllText("/proc/sys/kernel/random/boot_id"));
        return boot.Length > 0 ? boot : Environment.MachineName;
    }

    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // without a lock claims are watched
        }
    }
}
