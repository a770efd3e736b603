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
                if (scenario.Syncs[index].Orders.Any(order => order is null))
                    throw new ArgumentsException($"{file}: an order of sync {index + 1} is null; every order must be an object as searchOrders returns it.");
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

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
