using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Brings submissions of one kind to Amazon. It makes the calls and tells what came of them; retries, pauses and states are the outbox's.</summary>
public interface ISubmissionSender
{
    /// <summary>What it sends.</summary>
    SubmissionKind Kind { get; }

    /// <summary>
    /// Sends what is due, oldest first: requested ones, and postponed ones whose time has come. Each answer is stored before the next call of the same submission goes out;
    /// a submission without an answer stays as it is.
    /// </summary>
    IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due);

    /// <summary>Looks what has become of what Amazon already has.</summary>
    IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context);
}

/// <summary>Finds what the shop did and no submission stands for yet: an event may have been swallowed, or the plugin was off.</summary>
public interface IOutboundScan
{
    /// <summary>How often that is looked for.</summary>
    TimeSpan Every { get; }

    /// <summary>Writes the missing rows of an account.</summary>
    Task ScanAsync(AmazonAccount account);
}

/// <summary>For whom and how long a run of the outbox sends one kind.</summary>
/// <param name="Account">The account.</param>
/// <param name="Connection">Where and as whom Amazon is called.</param>
/// <param name="Budget">Time that is left.</param>
public sealed record OutboundContext(AmazonAccount Account, AmazonConnection Connection, RunBudget Budget)
{
    private bool _isHalted;

    /// <summary>Ends calls that are still open when the run must end.</summary>
    public CancellationToken CancellationToken => Budget.CancellationToken;

    /// <summary>True when no further call may begin: the time is up, or Amazon said so. What was begun is told to its end.</summary>
    public bool IsOver => _isHalted || Budget.IsSpent;

    /// <summary>Lets no further call of this kind begin in this run.</summary>
    public void Halt() => _isHalted = true;
}
