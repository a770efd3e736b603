using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>One kind of message of one account in one run: what Amazon has is settled, what is due is sent, and every answer is stored. The kind pauses when Amazon lets none of it through.</summary>
public sealed class KindRun(Submissions submissions, Withdrawals withdrawals, SubmittedOrders orders, SubmissionRecorder recorder, KindPauses pauses, ChannelLog log, TimeProvider time)
{
    private const int AtOnce = 1000;
    private const int RecordedAtOnce = 50;

    // so many that cannot be stored say that none can
    private const int FailuresInARow = 3;

    /// <summary>Runs the kind. <see cref="AmazonAccount.OutboundStoppedReason"/> of the account tells afterwards whether Login with Amazon refused it.</summary>
    public async Task RunAsync(ISubmissionSender sender, AmazonAccount account, AmazonConnection connection, RunBudget budget)
    {
        var pause = await pauses.FindAsync(account.Id, sender.Kind);
        var gate = PauseRules.GateOf(pause, time.GetUtcNow());
        if (gate == KindGate.Shut)
            return;

        var run = new Run(sender, new OutboundContext(account, connection, budget)) { Pause = pause, IsTrial = gate == KindGate.ForOne };
        await WorkAsync(run, sender.SettleAsync(run.Context), isSending: false);
        while (!run.Context.IsOver)
        {
            var due = run.IsTrial ? await submissions.TrialAsync(account.Id, sender.Kind) : await submissions.DueAsync(account.Id, sender.Kind, AtOnce);
            if (due.Count == 0)
                break;
            await orders.LookUpAsync(due);
            var told = await WorkAsync(run, sender.SendAsync(run.Context, await WithoutWithdrawnAsync(due)), isSending: true);
            // what was looked at and not sent is as due as before
            if (told == 0 || run.Pause?.NextTryOnUtc is not null || due.Count < AtOnce && !run.WasTrial)
                break;
            run.WasTrial = false;
        }

        if (run is { IsTrial: true, Pause: { } idle } && !await submissions.AnyWaitAsync(account.Id, sender.Kind))
            await pauses.LiftAsync(idle);
        if (run.Unstored is { } unstored)
            throw new InvalidOperationException($"What came of a message could not be stored; it is looked at again. {unstored.Message}", unstored);
    }

    // a run that was at work on one while it was withdrawn may have written that it waits on
    private async Task<IReadOnlyList<AmazonSubmission>> WithoutWithdrawnAsync(IReadOnlyList<AmazonSubmission> due)
    {
        var withdrawn = await withdrawals.AmongAsync(due.Select(submission => submission.Id));
        foreach (var submission in due.Where(submission => withdrawn.Contains(submission.Id)))
            await recorder.RecordAsync(submission, Withdrawals.OutcomeOf(submission));
        return withdrawn.Count == 0 ? due : [.. due.Where(submission => !withdrawn.Contains(submission.Id))];
    }

    private async Task<int> WorkAsync(Run run, IAsyncEnumerable<SubmissionAnswer> answers, bool isSending)
    {
        var told = 0;
        var failures = 0;
        var accepted = new List<(AmazonSubmission Submission, SubmissionOutcome.Accepted Outcome)>();
        try
        {
            await foreach (var answer in answers)
            {
                told++;
                if (!isSending && answer.Outcome is SubmissionOutcome.Accepted seen)
                {
                    accepted.Add((answer.Submission, seen));
                    if (accepted.Count == RecordedAtOnce)
                        await RecordAsync(accepted);
                    continue;
                }

                failures = await TryRecordAsync(run, answer, isSending) ? 0 : failures + 1;
                if (failures >= FailuresInARow)
                    run.Context.Halt();
                await FollowAsync(run, answer, isSending);
            }
        }
        catch (SellingPartnerApiException exception)
        {
            if (exception.Failure != AmazonFailure.Denied)
                await log.FailedCallAsync(run.Account.Id, exception);
            await FollowAsync(run, exception, amazonOrderRowId: 0);
        }
        catch (OperationCanceledException) when (run.Context.CancellationToken.IsCancellationRequested)
        {
            // the time is up; what was under way is looked at by the next run
        }

        await RecordAsync(accepted);
        return told;
    }

    private async Task RecordAsync(List<(AmazonSubmission Submission, SubmissionOutcome.Accepted Outcome)> accepted)
    {
        if (accepted.Count > 0)
            await recorder.RecordAcceptedAsync(accepted);
        accepted.Clear();
    }

    // one that cannot be stored keeps no other from being told: its row says that it was sent. What Amazon was asked for is asked for again only while it was not stored
    private async Task<bool> TryRecordAsync(Run run, SubmissionAnswer answer, bool isSending)
    {
        try
        {
            var isWithdrawn = isSending && WaitsOn(answer.Outcome) && await withdrawals.HasAsync(answer.Submission.Id);
            await recorder.RecordAsync(answer.Submission, isWithdrawn ? Withdrawals.OutcomeOf(answer.Submission) : answer.Outcome, run.IsTrial);
            return true;
        }
        catch (Exception exception) when (isSending)
        {
            run.Unstored ??= exception;
            return false;
        }
    }

    private async Task FollowAsync(Run run, SubmissionAnswer answer, bool isSending)
    {
        if (answer.Outcome is SubmissionOutcome.Failed { Exception: var exception })
            await FollowAsync(run, exception, answer.Submission.AmazonOrderRowId);
        else if (isSending && run.Pause is { } pause && WentThrough(answer.Outcome))
            await LiftAsync(run, pause);
    }

    private async Task FollowAsync(Run run, SellingPartnerApiException exception, int amazonOrderRowId)
    {
        switch (exception.Failure)
        {
            case AmazonFailure.Throttled:
                run.Context.Halt();
                break;
            case AmazonFailure.NotAuthorized:
                run.Account.OutboundStoppedReason = exception.Message;
                run.Context.Halt();
                break;
            case AmazonFailure.Denied:
                // a token that is denied concerns no order
                if (await pauses.RefusedAsync(run.Account, run.Sender.Kind, exception.Operation == AmazonOperation.Token.Name ? 0 : amazonOrderRowId, exception))
                    run.Context.Halt();
                run.Pause = await pauses.FindAsync(run.Account.Id, run.Sender.Kind);
                break;
        }
    }

    private async Task LiftAsync(Run run, AmazonPause pause)
    {
        await pauses.LiftAsync(pause);
        run.Pause = null;
        run.WasTrial = run.IsTrial;
        run.IsTrial = false;
    }

    private static bool WaitsOn(SubmissionOutcome outcome) =>
        outcome is SubmissionOutcome.Postponed or SubmissionOutcome.Failed or SubmissionOutcome.Broken or SubmissionOutcome.SendAgain;

    // Amazon took it, or refused it for what it says
    private static bool WentThrough(SubmissionOutcome outcome) =>
        outcome is SubmissionOutcome.Sent || outcome is SubmissionOutcome.Accepted or SubmissionOutcome.Refused && outcome.RequestId.Length > 0;

    private sealed class Run(ISubmissionSender sender, OutboundContext context)
    {
        public ISubmissionSender Sender => sender;

        public OutboundContext Context => context;

        public AmazonAccount Account => context.Account;

        public AmazonPause? Pause { get; set; }

        // one message is sent to see whether Amazon lets the kind through again
        public bool IsTrial { get; set; }

        // the trial went well: the others are due now
        public bool WasTrial { get; set; }

        public Exception? Unstored { get; set; }
    }
}
