using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Which shop connected an <see cref="AmazonAccount"/>, written by itself when an admin says that this is the real shop.</summary>
public class AccountPlace : BaseEntity
{
    /// <inheritdoc cref="AmazonAccount.StoreUrl" />
    public string? StoreUrl { get; set; }

    /// <inheritdoc cref="AmazonAccount.InstallationHash" />
    public string? InstallationHash { get; set; }
}
