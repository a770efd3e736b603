using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What an admin switches on an <see cref="AmazonAccount"/> with one click, written by itself.</summary>
public class AccountSwitches : BaseEntity
{
    /// <inheritdoc cref="AccountSettings.Active" />
    public bool Active { get; set; }

    /// <inheritdoc cref="AmazonAccount.DryRun" />
    public bool DryRun { get; set; }

    /// <inheritdoc cref="AccountSettings.RulesVersion" />
    public int RulesVersion { get; set; }
}
