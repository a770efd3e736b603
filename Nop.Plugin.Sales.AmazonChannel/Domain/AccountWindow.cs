using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>The version of the window that an <see cref="AmazonAccount"/> reads, written by itself when orders of a removed account come to it.</summary>
public class AccountWindow : BaseEntity
{
    /// <inheritdoc cref="AccountSettings.WindowVersion" />
    public int WindowVersion { get; set; }
}
