using System.Security.Cryptography;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Credentials of an account: encrypted at rest by the host's key, in clear only on the way to Amazon.</summary>
public sealed class AccountCredentials(IEncryptionService encryption)
{
    /// <summary>Puts new secrets onto the account; a blank one leaves the stored one alone. True when one was given.</summary>
    public bool Set(AmazonAccount account, string? clientSecret, string? refreshToken, DateTimeOffset now)
    {
        if (!string.IsNullOrWhiteSpace(clientSecret))
        {
            account.ClientSecret = encryption.EncryptText(clientSecret.Trim());
            account.SecretEnteredOnUtc = now.UtcDateTime;
        }

        if (!string.IsNullOrWhiteSpace(refreshToken))
            account.RefreshToken = encryption.EncryptText(refreshToken.Trim());
        if (string.IsNullOrWhiteSpace(clientSecret) && string.IsNullOrWhiteSpace(refreshToken))
            return false;
        account.AttentionReason = null;
        account.OutboundStoppedReason = null;
        return true;
    }

    /// <summary>True when both go to the same place under the same client id.</summary>
    public static bool LeadToTheSame(AmazonAccount one, AmazonAccount other) => one.RegionId == other.RegionId && one.ClientId == other.ClientId
        && Same(one.CustomEndpoint, other.CustomEndpoint) && Same(one.CustomTokenEndpoint, other.CustomTokenEndpoint);

    /// <summary>True when both call Amazon in the same way: the same place, client id and secrets.</summary>
    public static bool AreTheSame(AmazonAccount one, AmazonAccount other) =>
        LeadToTheSame(one, other) && one.ClientSecret == other.ClientSecret && one.RefreshToken == other.RefreshToken;

    /// <summary>
    /// False when stored secrets must be entered again before they are sent: the addresses are the admin's own and not those that the secrets were entered for.
    /// Otherwise who may edit the page, and not read the secrets, could have them sent to an address of his own.
    /// </summary>
    public static bool MayReuse(AmazonAccount account, AmazonAccount stored) =>
        account.Region != AmazonRegion.Custom
        || stored.Region == AmazonRegion.Custom && Same(account.CustomEndpoint, stored.CustomEndpoint) && Same(account.CustomTokenEndpoint, stored.CustomTokenEndpoint);

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where and as whom Amazon is called. Throws <see cref="AccountNotReadyException"/> in words when that cannot be said.</summary>
    public AmazonConnection Connect(AmazonAccount account)
    {
        try
        {
            return new AmazonConnection
            {
                AccountId = account.Id,
                Endpoint = AmazonEndpoints.Api(account.Region, account.CustomEndpoint),
                TokenEndpoint = AmazonEndpoints.Token(account.Region, account.CustomTokenEndpoint),
                ClientId = Given(account, account.ClientId, "client id"),
                ClientSecret = Clear(account, account.ClientSecret, "client secret"),
                RefreshToken = Clear(account, account.RefreshToken, "refresh token")
            };
        }
        catch (ArgumentException exception)
        {
            throw new AccountNotReadyException($"Account \"{account.Name}\": {exception.Message}", exception);
        }
    }

    private string Clear(AmazonAccount account, string stored, string what)
    {
        try
        {
            return Given(account, encryption.DecryptText(Given(account, stored, what)), what);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw new AccountNotReadyException(
                $"Account \"{account.Name}\": the stored {what} cannot be decrypted, so the shop's encryption key was changed. Enter client secret and refresh token again.", exception);
        }
    }

    private static string Given(AmazonAccount account, string? value, string what) => !string.IsNullOrWhiteSpace(value)
        ? value
        : throw new AccountNotReadyException($"Account \"{account.Name}\" has no {what}. Enter it on the configuration page.");
}
