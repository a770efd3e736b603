namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Who signs in.</summary>
internal sealed record Login(string Email, string Password);
