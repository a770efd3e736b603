namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>The strip that says that nothing more is sent for an account.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reason">Amazon's words.</param>
public sealed record AccountStoppedModel(int AccountId, string Reason);
