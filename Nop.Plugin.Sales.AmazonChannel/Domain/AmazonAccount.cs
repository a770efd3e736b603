namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>One Amazon seller in one region: its credentials, marketplaces and order settings.</summary>
public class AmazonAccount : AccountSettings
{
    /// <summary>As long as an order may stay Pending at Amazon.</summary>
    public const int DefaultPendingReservationDays = 21;

    /// <summary>Client secret, encrypted by the host's encryption service.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Refresh token, encrypted by the host's encryption service.</summary>
    public string RefreshToken { get; set; } = "";

    /// <summary>When the client secret was entered; Amazon lets it expire after 180 days.</summary>
    public DateTime SecretEnteredOnUtc { get; set; }

    /// <summary>When the account was connected.</summary>
    public DateTime ConnectedOnUtc { get; set; }

    /// <summary>Configured URL of its store at the time of connection; one that no store has any more means a copied database.</summary>
    public string? StoreUrl { get; set; }

    /// <summary>SHA-256 of the mark of the installation that connected the account; null until the first run after an update from 1.0.0. Another mark means a copied database.</summary>
    public string? InstallationHash { get; set; }

    /// <summary>Why Amazon no longer lets this account in, in words; null while it does. Cleared by entering credentials again.</summary>
    public string? AttentionReason { get; set; }

    /// <summary>True from the moment an admin adds the account until he starts the import: orders are read and judged, and no shop order is made.</summary>
    public bool DryRun { get; set; }

    /// <summary>Why nothing more is sent to Amazon, in words; null while it is. Cleared by a person only.</summary>
    public string? OutboundStoppedReason { get; set; }

    /// <summary>The account as it is now; what is changed on one of the two stays off the other.</summary>
    public AmazonAccount Copy() => (AmazonAccount)MemberwiseClone();
}
