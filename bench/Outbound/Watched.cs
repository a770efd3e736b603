using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

namespace Bench.Outbound;

/// <summary>A sender that says when it settles, so that what a proof costs is told from what a call costs.</summary>
internal sealed class Watched(ISubmissionSender sender, Watched.Phase phase) : ISubmissionSender
{
    public SubmissionKind Kind => sender.Kind;

    public IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due) => sender.SendAsync(context, due);

    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        phase.Settling++;
        try
        {
            await foreach (var answer in sender.SettleAsync(context))
                yield return answer;
        }
        finally
        {
            phase.Settling--;
        }
    }

    /// <summary>How many senders settle now.</summary>
    internal sealed class Phase
    {
        public int Settling { get; set; }
    }
}
