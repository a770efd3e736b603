using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
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

    /// <summary>How many senders settle now, and how many of them read an order from Amazon, which costs what importing it costs.</summary>
    internal sealed class Phase
    {
        public int Settling { get; set; }

        public int Reading { get; set; }
    }

    /// <summary>Reads an order from Amazon and says so.</summary>
    internal sealed class Refresher(IOrderRefresher refresher, Phase phase) : IOrderRefresher
    {
        public async Task<string?> RefreshAsync(int rowId, CancellationToken cancellationToken = default)
        {
            phase.Reading++;
            try
            {
                return await refresher.RefreshAsync(rowId, cancellationToken);
            }
            finally
            {
                phase.Reading--;
            }
        }
    }
}
