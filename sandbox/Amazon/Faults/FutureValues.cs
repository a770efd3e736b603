using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Faults;

internal sealed record FutureValues(IReadOnlyCollection<string> Properties) : Fault
{
    private const string Value = "VALUE_OF_THE_FUTURE";

    private static readonly FrozenSet<string> EnumLike = FrozenSet.Create(
        "aliasType", "programs", "associationType", "addressType", "dropOffLocation", "fulfillmentServiceLevel",
        "conditionType", "conditionSubtype", "priceDesignation", "unit", "substitutionType", "giftWrapLevel",
        "reportingScheme", "model", "status", "detailedStatus", "paymentMethod", "entityType", "taxRegistrationType",
        "invoiceStatus", "cashOnDelivery", "signatureConfirmation", "requirementType", "processingStatus");

    internal override async Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted)
    {
        var answer = await next();
        IReadOnlySet<string> properties = Properties.Count > 0 ? Properties.ToFrozenSet() : EnumLike;
        return answer with { Json = Rewrite(answer.Json, named: false, properties) };
    }

    private static JsonNode? Rewrite(JsonNode? node, bool named, IReadOnlySet<string> properties) => node switch
    {
        JsonObject json => RewriteObject(json, properties),
        JsonArray array => new JsonArray([.. array.Select(item => Rewrite(item, named, properties))]),
        JsonValue value when named && value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Value),
        _ => node?.DeepClone()
    };

    private static JsonObject RewriteObject(JsonObject json, IReadOnlySet<string> properties)
    {
        var rewritten = new JsonObject();
        foreach (var (name, value) in json)
            rewritten[name] = Rewrite(value, properties.Contains(name), properties);
        rewritten["propertyOfTheFuture"] = new JsonObject { ["since"] = 2030 };
        return rewritten;
    }
}
