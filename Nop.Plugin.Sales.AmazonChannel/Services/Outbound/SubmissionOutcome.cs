using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>What a sender found out about a submission. The outbox decides what follows from it.</summary>
public abstract record SubmissionOutcome
{
    private SubmissionOutcome()
    {
    }

    /// <summary>Amazon's request id; empty when no call was made.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Amazon did it, or had done it already.</summary>
    public sealed record Accepted(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Amazon has it and will answer later.</summary>
    public sealed record Sent(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Something is missing that the shop or Amazon must supply. It is looked at again by itself.</summary>
    public sealed record Postponed(ChannelMessage Words) : SubmissionOutcome
    {
        /// <summary>When it is looked at again; a change of the shipment in the shop wakes it before.</summary>
        public TimeSpan LookAgainIn { get; init; } = SubmissionPause.LookAgain;
    }

    /// <summary>A person must decide. It is not looked at again by itself.</summary>
    public sealed record Held(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Amazon took it once and does not have it: it goes out once more. Its attempts are not counted anew.</summary>
    public sealed record SendAgain(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Amazon is not to be asked: the submission is none of its business.</summary>
    public sealed record NotNeeded(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Amazon does not do it; a person decides what next.</summary>
    public sealed record Refused(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>Whether Amazon did it is not known; a person must look.</summary>
    public sealed record Unknown(ChannelMessage Words) : SubmissionOutcome;

    /// <summary>The call failed and Amazon did nothing, or what it did will be seen before the next attempt. What follows is read off the failure's kind.</summary>
    public sealed record Failed(SellingPartnerApiException Exception) : SubmissionOutcome;

    /// <summary>The channel itself could not work on it, and nothing was sent.</summary>
    public sealed record Broken(Exception Exception) : SubmissionOutcome;
}

/// <summary>A submission and what was found out about it.</summary>
public sealed record SubmissionAnswer(Domain.AmazonSubmission Submission, SubmissionOutcome Outcome);
