namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What a submission asks of Amazon.</summary>
public enum SubmissionKind
{
    /// <summary>Cancel a merchant-fulfilled order that is not yet shipped.</summary>
    Cancel = 1,

    /// <summary>Confirm that a package was shipped.</summary>
    Ship = 2,

    /// <summary>Refund the buyer.</summary>
    Refund = 3
}
