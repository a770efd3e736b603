using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Confirms shipments, each in a call of its own.</summary>
public sealed class ShipSender(CallSender calls, ShipContent content) : ISubmissionSender
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Ship;

    /// <inheritdoc />
    public IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due) => calls.SendAsync(context, content, due);

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        await Task.CompletedTask;
        yield break;
    }
}
