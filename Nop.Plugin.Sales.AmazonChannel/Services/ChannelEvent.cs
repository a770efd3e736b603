using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Something that the channel's log is to tell.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="AccountId">Account; 0 for none.</param>
/// <param name="Code">What, in a word.</param>
/// <param name="Message">What, in words; no personal data and no credentials.</param>
/// <param name="AmazonOrderId">Order; empty for none.</param>
/// <param name="RequestId">Amazon's request id; empty for none.</param>
public sealed record ChannelEvent(ChannelLogLevel Level, int AccountId, string Code, string Message, string AmazonOrderId = "", string RequestId = "");
