using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>How Amazon's JSON is read. Unknown fields are ignored, unknown enum values stay text.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(OrderSnapshot))]
[JsonSerializable(typeof(SearchOrdersResponse))]
[JsonSerializable(typeof(GetOrderResponse))]
[JsonSerializable(typeof(MarketplaceParticipationsResponse))]
[JsonSerializable(typeof(ConfirmShipmentRequest))]
[JsonSerializable(typeof(CancelOrderRequest))]
[JsonSerializable(typeof(CreateFeedDocumentRequest))]
[JsonSerializable(typeof(FeedDocument))]
[JsonSerializable(typeof(CreateFeedRequest))]
[JsonSerializable(typeof(CreateFeedResponse))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(ErrorList))]
[JsonSerializable(typeof(TokenResponse))]
internal sealed partial class AmazonJson : JsonSerializerContext;
