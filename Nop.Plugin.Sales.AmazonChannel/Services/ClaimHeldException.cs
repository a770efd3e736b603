namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Somebody else works on a thing for longer than it takes; nothing was done.</summary>
public sealed class ClaimHeldException(string name) : TimeoutException($"\"{name}\" is held by another importer for more than ten seconds. It is tried again at the next sync.");
