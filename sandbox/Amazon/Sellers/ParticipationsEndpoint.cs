using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Sellers;

internal static class ParticipationsEndpoint
{
    public static ApiAnswer Get(ApiCall call) => ApiAnswer.Ok(new JsonObject
    {
        ["payload"] = new JsonArray([.. call.Seller.Marketplaces.Select(marketplace => Describe(marketplace, call.Seller))])
    });

    private static JsonNode Describe(SimulatedMarketplace marketplace, SimulatedSeller seller) => new JsonObject
    {
        ["marketplace"] = new JsonObject
        {
            ["id"] = marketplace.Id,
            ["name"] = marketplace.Name,
            ["countryCode"] = marketplace.CountryCode,
            ["defaultCurrencyCode"] = marketplace.Currency,
            ["defaultLanguageCode"] = marketplace.Language,
            ["domainName"] = marketplace.Domain
        },
        ["storeName"] = seller.StoreName,
        ["participation"] = new JsonObject { ["isParticipating"] = true, ["hasSuspendedListings"] = false }
    };
}
