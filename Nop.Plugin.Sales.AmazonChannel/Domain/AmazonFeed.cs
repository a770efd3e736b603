using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>A feed that carries submissions to Amazon (Feeds API v2021-06-30). One row turns to <see cref="FeedState.Submitting"/> before Amazon is told to act, so that nothing is sent twice.</summary>
public class AmazonFeed : BaseEntity
{
    /// <summary>Account that sends it.</summary>
    public int AccountId { get; set; }

    /// <summary>Amazon's feed type, such as <c>POST_ORDER_ACKNOWLEDGEMENT_DATA</c>.</summary>
    public string FeedType { get; set; } = "";

    /// <summary>Number of the <see cref="State"/>.</summary>
    public int StateId { get; set; }

    /// <summary>Amazon's id of the feed; empty before Amazon gave one.</summary>
    public string FeedId { get; set; } = "";

    /// <summary>Amazon's <c>processingStatus</c> as last seen.</summary>
    public string ProcessingStatus { get; set; } = "";

    /// <summary>Times that Amazon was asked for it.</summary>
    public int Checks { get; set; }

    /// <summary>When Amazon is asked next; null when it is not.</summary>
    public DateTime? NextCheckOnUtc { get; set; }

    /// <summary>When Amazon was told to act; null before.</summary>
    public DateTime? SubmittedOnUtc { get; set; }

    /// <summary>How far it has come.</summary>
    public FeedState State
    {
        get => (FeedState)StateId;
        set => StateId = (int)value;
    }
}
