using AmazonSimulator;
using AmazonSimulator.Samples;
using Microsoft.AspNetCore.Connections;
using Shop.Demo;
using Shop.Hosting;

namespace Shop.Commands;

/// <summary>The whole sandbox: a fresh shop, the simulator with the sample orders, one synchronisation, then both run until Ctrl+C.</summary>
internal static class RunShop
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var arguments = new Arguments(args, "--port", "--amazon-port", "--password");
        var options = new ShopOptions { Port = arguments.Port("--port", 5080), Password = arguments.Text("--password") ?? "admin", RunDueTasks = true };

        await using var amazon = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Port = arguments.Port("--amazon-port", 0) });
        amazon.Orders.Put(SampleOrders.Create(DateTimeOffset.UtcNow.AddMinutes(-5)));
        await using var shop = await StartAsync(options);
        var samples = new SampleShop(shop, amazon);
        await samples.FillAsync();
        await samples.SynchroniseAsync();

        Console.WriteLine($"""
            Shop:      {shop.Address}Admin
            Users:     admin@yourstore.com, vendor@yourstore.com, customer@yourstore.com; password: {options.Password}
            Simulator: {amazon.Endpoint}_simulator

            Ctrl+C ends both; the database goes with them.
            """);
        await shop.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<ShopHost> StartAsync(ShopOptions options)
    {
        try
        {
            return await ShopHost.StartAsync(options);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new ArgumentsException($"Port {options.Port} is taken. Choose another with --port, or 0 for a free one.");
        }
    }
}
