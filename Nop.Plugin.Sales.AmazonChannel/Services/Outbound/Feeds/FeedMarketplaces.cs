using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>The marketplaces of a feed. Amazon takes a feed with all of them or not at all, so one that is wrong is found by sending each on its own. Pure.</summary>
public static class FeedMarketplaces
{
    /// <summary>What createFeed is told: those of the messages, blank ones left out; those of the account when no message names one.</summary>
    public static IReadOnlyList<string> Of(AmazonAccount account, IEnumerable<string> ofMessages)
    {
        var named = ofMessages.Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal).ToList();
        return named.Count > 0 ? named : KnownMarketplaces.Split(account.MarketplaceIds);
    }

    /// <summary>The messages by marketplace when Amazon did not take the feed and it had several; empty otherwise.</summary>
    internal static List<Dictionary<AmazonSubmission, FeedMessage>> Split(Dictionary<AmazonSubmission, FeedMessage> messages, IReadOnlyList<SubmissionAnswer> answers)
    {
        if (!answers.All(answer => IsNotTaken(answer.Outcome)))
            return [];
        var parts = messages.GroupBy(message => message.Value.MarketplaceId.Trim(), StringComparer.Ordinal).Select(part => part.ToDictionary()).ToList();
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>The outcome, which names the marketplace where Amazon did not take its feed.</summary>
    public static SubmissionOutcome InWords(SubmissionOutcome outcome, string marketplaceId) => outcome is SubmissionOutcome.Failed { Exception: var exception } && IsNotTaken(outcome)
        ? new SubmissionOutcome.Refused(new ChannelMessage("Outbound.FeedRefused", marketplaceId, exception.Words)) { RequestId = exception.RequestId }
        : outcome;

    private static bool IsNotTaken(SubmissionOutcome outcome) =>
        outcome is SubmissionOutcome.Failed { Exception: { Failure: AmazonFailure.Rejected } exception } && exception.Operation == AmazonOperation.CreateFeed.Name;
}
