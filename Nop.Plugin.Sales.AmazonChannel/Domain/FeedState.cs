namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How far a feed has come.</summary>
public enum FeedState
{
    /// <summary>Nothing has reached Amazon that it would act on.</summary>
    Prepared = 0,

    /// <summary>createFeed is being called. Found so at the start of a run, the call was interrupted and its outcome is not known.</summary>
    Submitting = 10,

    /// <summary>Amazon has it.</summary>
    Submitted = 20,

    /// <summary>Amazon's answer has been worked on.</summary>
    Answered = 30,

    /// <summary>Whether Amazon has it, or what it made of it, will not be known any more.</summary>
    Lost = 40
}
