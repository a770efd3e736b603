namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>An account cannot be used until a person has entered what is missing; the message says what.</summary>
public sealed class AccountNotReadyException(string message, Exception? inner = null) : Exception(message, inner);
