using System.Globalization;
using System.Text.Json.Nodes;

namespace AmazonSimulator.Samples;

internal sealed record MoneyFormat(string Currency)
{
    private int Decimals => Currency == "JPY" ? 0 : 2;

    public decimal Round(decimal amount) => Math.Round(amount, Decimals, MidpointRounding.AwayFromZero);

    public JsonObject Write(decimal amount) => new()
    {
        ["amount"] = amount.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        ["currencyCode"] = Currency
    };
}
