using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>How the payloads of submissions are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CancelDraft))]
[JsonSerializable(typeof(RefundDraft))]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyList<string>>))]
internal sealed partial class OutboundJson : JsonSerializerContext;
