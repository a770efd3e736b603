using System.Linq.Expressions;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What the states of submissions have in common.</summary>
public static class SubmissionStates
{
    /// <summary>True for those that a person should see to: refused, sent with an unknown end, held, or postponed because something is missing.</summary>
    public static readonly Expression<Func<AmazonSubmission, bool>> NeedsPerson = submission =>
        submission.StateId == (int)SubmissionState.Refused || submission.StateId == (int)SubmissionState.Stuck
        || submission.StateId == (int)SubmissionState.Held || submission.StateId == (int)SubmissionState.Postponed;

    /// <summary>True for those that the outbox works on by itself, as <see cref="IsWaiting"/>.</summary>
    public static readonly Expression<Func<AmazonSubmission, bool>> Waits = submission =>
        submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed;

    /// <summary>True for those that wait to be sent, or that Amazon has and has not answered.</summary>
    public static readonly Expression<Func<AmazonSubmission, bool>> IsOpen = submission =>
        submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed || submission.StateId == (int)SubmissionState.Sent;

    /// <summary>True for a cancellation or a shipment that a person may send again or set aside; a refund has decisions of its own.</summary>
    public static bool MayBeRetried(AmazonSubmission submission) =>
        submission is { Kind: not SubmissionKind.Refund, State: SubmissionState.Refused or SubmissionState.Stuck or SubmissionState.Held };

    /// <summary>True while the outbox works on it by itself: it is due, or will be at a moment that is set.</summary>
    public static bool IsWaiting(SubmissionState state) => state is SubmissionState.Requested or SubmissionState.Postponed;
}
