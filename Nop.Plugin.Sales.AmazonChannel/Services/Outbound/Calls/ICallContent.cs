using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

/// <summary>What goes to Amazon in a call of its own, and what Amazon's answers mean for it.</summary>
/// <typeparam name="TCall">All that the call says.</typeparam>
public interface ICallContent<TCall> where TCall : class
{
    /// <summary>Amazon's operation.</summary>
    AmazonOperation Operation { get; }

    /// <summary>
    /// The calls of a few submissions, or why they are not made. Reads what it needs for all of them at once. <see cref="AmazonSubmission.SentOnUtc"/> of one that is to be sent says
    /// that a call was broken off and may have arrived. What throws is tried again one by one, so that one of them spoils no other.
    /// </summary>
    Task<IReadOnlyList<CallMessage<TCall>>> PrepareAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> few);

    /// <summary>Makes the call and gives Amazon's request id. Others run beside it: it uses nothing but Amazon's client.</summary>
    Task<string> CallAsync(OutboundContext context, TCall call);

    /// <summary>Amazon took it. Runs alone.</summary>
    Task<SubmissionOutcome> TakenAsync(OutboundContext context, CallMessage<TCall> message, string requestId);

    /// <summary>Amazon does not accept the request (<see cref="AmazonFailure.Rejected"/>). Runs alone.</summary>
    Task<SubmissionOutcome> RefusedAsync(OutboundContext context, CallMessage<TCall> message, SellingPartnerApiException exception);
}

/// <summary>A submission with its call, or with the outcome that takes its place.</summary>
/// <param name="Submission">The submission.</param>
public sealed record CallMessage<TCall>(AmazonSubmission Submission) where TCall : class
{
    /// <summary>What to send; null when nothing is sent.</summary>
    public TCall? Call { get; init; }

    /// <summary>Why nothing is sent; null when <see cref="Call"/> is there.</summary>
    public SubmissionOutcome? Instead { get; init; }
}
