using System.Text.Json.Nodes;

namespace AmazonSimulator.Http;

internal enum Delivery
{
    Whole,
    Truncated,
    Cut
}

internal sealed record ApiAnswer(int Status, JsonNode? Json = null)
{
    public byte[]? Raw { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>Where a redirect leads; null for none.</summary>
    public Uri? Location { get; init; }

    public Delivery Delivery { get; init; } = Delivery.Whole;

    /// <summary>What the log calls this answer; nothing where the client saw none.</summary>
    public int LoggedStatus => Delivery == Delivery.Cut ? 0 : Status;

    public static ApiAnswer Ok(JsonNode json) => new(200, json);

    public static ApiAnswer Cut { get; } = new(0) { Delivery = Delivery.Cut };

    public static ApiAnswer Error(int status, string code, string message, string details = "") => new(status, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message, ["details"] = details })
    });

    public byte[] Bytes() => Raw ?? (Json is null ? [] : JsonText.Bytes(Json));
}
