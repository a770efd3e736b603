using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Commands;

namespace Shop.Replay;

/// <summary>Reads scenarios; whatever is wrong with a file is said with its name and the place in it.</summary>
internal static class ScenarioFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true
    };

    internal static Scenario Read(string file)
    {
        try
        {
            var scenario = JsonSerializer.Deserialize<Scenario>(File.ReadAllText(file), Format) ?? throw new ArgumentsException($"{file}: the scenario is null.");
            for (var index = 0; index < scenario.Syncs.Count; index++)
            {
                if (scenario.Syncs[index] is not { } sync)
                    throw new ArgumentsException($"{file}: sync {index + 1} is null; it must be an object with \"orders\".");
                if (sync.Orders.Any(order => order is null))
                    throw new ArgumentsException($"{file}: an order of sync {index + 1} is null; every order must be an object as searchOrders returns it.");
                CheckShop(file, sync.Products, sync.Aliases);
            }

            CheckShop(file, scenario.Shop.Products, scenario.Shop.Aliases);
            return scenario;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentsException($"{file} cannot be read: {OneLine(exception.Message)}");
        }
        catch (JsonException exception)
        {
            throw new ArgumentsException($"{file} is no scenario: {OneLine(exception.Message)}");
        }
    }

    private static void CheckShop(string file, IReadOnlyList<ScenarioProduct> products, IReadOnlyList<ScenarioAlias> aliases)
    {
        if (products.Any(product => product is null) || products.Any(product => product.Combinations.Any(combination => combination is null)))
            throw new ArgumentsException($"{file}: a product or a combination is null.");
        if (aliases.Any(alias => alias is null || alias.Sku is null && alias.Asin is null))
            throw new ArgumentsException($"{file}: an alias is null, or names neither a \"sku\" nor an \"asin\".");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
