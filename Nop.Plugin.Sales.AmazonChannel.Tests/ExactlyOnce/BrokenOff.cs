using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>How an import breaks off.</summary>
public enum Break
{
    /// <summary>Nothing is written any more, as by a process that is gone.</summary>
    Dies,

    /// <summary>One write fails and the next ones do not, as when a database is away for a moment.</summary>
    Stumbles
}

/// <summary>Breaks an import off before one of its writes.</summary>
public static class BrokenOff
{
    /// <summary>Lets a host work and breaks it off. The write that was to come, as "UPDATE Product 7"; null when none was the one.</summary>
    /// <param name="host">Where it happens.</param>
    /// <param name="how">What becomes of the writes after.</param>
    /// <param name="isTheOne">Says of a write whether it is the one; asked until then.</param>
    /// <param name="work">What the host does.</param>
    public static async Task<string?> RunAsync(TestShop host, Break how, Func<string, bool> isTheOne, Func<TestShop, Task> work)
    {
        string? broken = null;
        host.BeforeWrite = write =>
        {
            if (broken is not null ? how == Break.Stumbles : !isTheOne(write))
                return;
            broken ??= write;
            throw new BrokenOffException(write);
        };
        try
        {
            await work(host);
        }
        catch (Exception) when (broken is not null)
        {
            // what a dying process throws reaches nobody
        }
        finally
        {
            host.BeforeWrite = null;
        }

        return broken;
    }

    private sealed class BrokenOffException(string write) : Exception($"broken off before {write}");
}
