using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>The secrets of an <see cref="AmazonAccount"/>, written by themselves when new ones are entered.</summary>
public class AccountSecrets : BaseEntity
{
    /// <inheritdoc cref="AmazonAccount.ClientSecret" />
    public string ClientSecret { get; set; } = "";

    /// <inheritdoc cref="AmazonAccount.RefreshToken" />
    public string RefreshToken { get; set; } = "";

    /// <inheritdoc cref="AmazonAccount.SecretEnteredOnUtc" />
    public DateTime SecretEnteredOnUtc { get; set; }
}
