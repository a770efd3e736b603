using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>This installation cannot be marked; the message says why and what to do.</summary>
public sealed class InstallationMarkException(string message, Exception cause) : NopException(message, cause);
