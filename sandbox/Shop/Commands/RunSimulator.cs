using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Samples;

namespace Shop.Commands;

/// <summary>The simulator alone.</summary>
internal static class RunSimulator
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var arguments = new Arguments(args, "--port", "--orders");
        var orders = arguments.Text("--orders") is { } file ? ReadOrders(file) : SampleOrders.Create(DateTimeOffset.UtcNow.AddMinutes(-5));
        await using var amazon = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Port = arguments.Port("--port", 0) });
        amazon.Orders.Put(orders);
        Console.WriteLine($"""
            Endpoint:       {amazon.Endpoint}
            Token endpoint: {amazon.TokenEndpoint}
            Client id:      {amazon.Seller.ClientId}
            Client secret:  {amazon.Seller.ClientSecret}
            Refresh token:  {amazon.Seller.RefreshToken}
            Orders:         {orders.Count}
            State:          {amazon.Endpoint}_simulator
            """);
        using var ended = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ended.Cancel();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ended.Cancel();
        });
        await Task.Delay(Timeout.Infinite, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;
    }

    private static List<JsonObject> ReadOrders(string file)
    {
        try
        {
            var root = JsonNode.Parse(File.ReadAllText(file));
            var orders = root as JsonArray ?? root?["orders"] as JsonArray
                ?? throw new ArgumentsException($"{file} holds neither an array of orders nor an object with \"orders\".");
            return [.. orders.Select((order, index) => (JsonObject?)order?.DeepClone() ?? throw new ArgumentsException($"{file}: entry {index} of the orders is null."))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentsException($"{file} cannot be read: {exception.Message}");
        }
        catch (JsonException exception)
        {
            throw new ArgumentsException($"{file} is no JSON: {exception.Message}");
        }
        catch (InvalidCastException)
        {
            throw new ArgumentsException($"{file}: every order must be a JSON object, as searchOrders returns it.");
        }
    }
}
