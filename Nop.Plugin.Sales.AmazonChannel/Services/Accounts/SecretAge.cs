namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>How long a client secret has been in use. Amazon lets it expire 180 days after it was made (Application Management API).</summary>
/// <param name="Days">Whole days since it was entered.</param>
public sealed record SecretAge(int Days)
{
    private const int Lifetime = 180;
    private const int WarnWithin = 30;

    /// <summary>Age of a secret that was entered at a moment.</summary>
    public static SecretAge Of(DateTime enteredOnUtc, DateTimeOffset now) => new(Math.Max(0, (int)(now - enteredOnUtc.AsUtc()).TotalDays));

    /// <summary>Days until it expires at the latest; negative afterwards.</summary>
    public int DaysLeft => Lifetime - Days;

    /// <summary>True when it should be renewed now.</summary>
    public bool IsDue => DaysLeft <= WarnWithin;
}
