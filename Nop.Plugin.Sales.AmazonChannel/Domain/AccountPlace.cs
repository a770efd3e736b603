using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Where the shop of an <see cref="AmazonAccount"/> answers, written by itself when an admin says that this is the real shop.</summary>
public class AccountPlace : BaseEntity
{
    /// <inheritdoc cref="AmazonAccount.StoreUrl" />
    public string? StoreUrl { get; set; }
}
