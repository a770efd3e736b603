using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Shop.Hosting;

namespace Bench.Outbound;

/// <summary>How fast shipments that are set as shipped at once are confirmed to Amazon, with calls of so many milliseconds.</summary>
/// <param name="LatencyMs">Milliseconds of a call.</param>
/// <param name="PerHour">Of each account: (n - 1) / (last call - first call), the slowest account's.</param>
/// <param name="Calls">Calls of confirmShipment, all accounts'.</param>
/// <param name="CommandsPerShipment">Commands that the sending task gave the database from the scan to the recorded answer, by shipment; the task's own are among them.</param>
/// <param name="CommandsPerProof">Commands of the proof that Amazon has it, by shipment; reading and importing an order that the sync has not brought in time is not among them.</param>
/// <param name="FirstAfterSeconds">From the moment when they were set as shipped to the first call.</param>
/// <param name="LastAfterSeconds">The same to the last call of the slowest account.</param>
internal sealed record Throughput(int LatencyMs, double PerHour, int Calls, double CommandsPerShipment, double CommandsPerProof, double FirstAfterSeconds, double LastAfterSeconds);

/// <summary>Plays the host's schedule tasks in virtual time against the simulator's published buckets.</summary>
internal static partial class OutboundBench
{
    private const int Quota = 7200;
    private static readonly int[] Latencies = [0, 150, 500];

    /// <summary>Measures and writes the figures; false when a target is missed.</summary>
    public static async Task<bool> RunAsync(int shipments, int accounts, string? file, bool showCommands)
    {
        using var open = await OpenShop.MakeAsync(accounts, shipments);
        var figures = new List<Throughput>();
        foreach (var latency in showCommands ? Latencies.Take(1) : Latencies)
        {
            var figure = await MeasureAsync(open, shipments, TimeSpan.FromMilliseconds(latency), showCommands);
            figures.Add(figure);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{accounts} x {shipments} shipments, {latency,3} ms: {figure.PerHour:0} an hour ({figure.PerHour / Quota:0.000} of the quota), {figure.Calls} calls, "
                + $"{figure.CommandsPerShipment:0.00} commands a shipment and {figure.CommandsPerProof:0.00} a proof, first after {figure.FirstAfterSeconds:0.0} s, last after {figure.LastAfterSeconds:0.0} s"));
        }

        if (file is not null)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
        return figures.TrueForAll(figure => figure.PerHour >= 0.95 * Quota && figure is { CommandsPerShipment: <= 8, CommandsPerProof: <= 3 } && figure.FirstAfterSeconds <= 60);
    }

    private static async Task<Throughput> MeasureAsync(OpenShop open, int shipments, TimeSpan latency, bool showCommands)
    {
        var clock = new VirtualClock(OpenShop.Start);
        var (shop, amazon) = await open.CopyAsync(clock, latency);
        await using var _ = shop;
        try
        {
            var commands = new List<string>();
            var proofs = new List<string>();
            var reads = new List<string>();
            var phase = shop.Services.GetRequiredService<Watched.Phase>();
            shop.Services.GetRequiredService<ShopDatabase>().BeforeCommand = command =>
            {
                // an insert that returns its id is one command
                if (HostTasks.Running.Value == AmazonChannelDefaults.OutboundTaskName && !command.CommandText.Contains("last_insert_rowid", StringComparison.Ordinal))
                    (phase.Reading > 0 ? reads : phase.Settling > 0 ? proofs : commands).Add(command.CommandText);
            };
            DateTimeOffset shipped = default;
            await clock.RunAsync(async () =>
            {
                using var stop = new CancellationTokenSource();
                var tasks = new HostTasks(shop.Services, clock).RunAsync(stop.Token);
                // right after a run has found nothing to do: the worst moment
                await Task.Delay(TimeSpan.FromSeconds(601), clock);
                await ShipAllAsync(shop, clock.GetUtcNow());
                shipped = clock.GetUtcNow();
                commands.Clear();
                proofs.Clear();
                reads.Clear();
                var patience = shipped + TimeSpan.FromSeconds(1200 + 3.0 * shipments);
                while (!await IsDoneAsync(shop) && clock.GetUtcNow() < patience)
                    await Task.Delay(TimeSpan.FromSeconds(1), clock);
                await stop.CancelAsync();
                await tasks;
            });
            if (showCommands)
            {
                Show("from the scan to the recorded answer", commands);
                Show("proofs", proofs);
                Show("orders read and imported for a proof", reads);
            }

            return Of(latency, amazon, shipments, shipped, commands.Count, proofs.Count);
        }
        finally
        {
            foreach (var simulator in amazon)
                await simulator.DisposeAsync();
        }
    }

    private static Throughput Of(TimeSpan latency, IReadOnlyList<SellingPartnerSimulator> amazon, int shipments, DateTimeOffset shipped, int commands, int proofs)
    {
        var calls = amazon.Select(simulator => simulator.Calls.Of(Operations.ConfirmShipment)).ToList();
        var missing = amazon.Sum(simulator => simulator.Orders.All.Count(order => (string?)order["fulfillment"]!["fulfillmentStatus"] != "SHIPPED"));
        if (missing > 0)
            throw new InvalidOperationException($"{missing} shipments were not confirmed.");
        return new Throughput(
            (int)latency.TotalMilliseconds,
            Math.Round(calls.Min(ofAccount => (shipments - 1) / (ofAccount[^1].At - ofAccount[0].At).TotalHours), 1),
            calls.Sum(ofAccount => ofAccount.Count),
            Math.Round((double)commands / (amazon.Count * shipments), 3),
            Math.Round((double)proofs / (amazon.Count * shipments), 3),
            Math.Round(calls.Max(ofAccount => (ofAccount[0].At - shipped).TotalSeconds), 2),
            Math.Round(calls.Max(ofAccount => (ofAccount[^1].At - shipped).TotalSeconds), 2));
    }

    private static void Show(string what, List<string> commands)
    {
        Console.WriteLine($"{commands.Count} commands {what}");
        foreach (var command in commands.CountBy(text => ListOfIds().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "IN (...)")).OrderByDescending(command => command.Value))
            Console.WriteLine($"{command.Value,7} {command.Key[..Math.Min(200, command.Key.Length)]}");
    }

    [GeneratedRegex(@"IN \([0-9, ]+\)")]
    private static partial Regex ListOfIds();

    private static async Task ShipAllAsync(ShopHost shop, DateTimeOffset now)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var shipments = scope.ServiceProvider.GetRequiredService<IRepository<Shipment>>();
        foreach (var shipment in await shipments.Table.ToListAsync())
        {
            shipment.ShippedDateUtc = now.UtcDateTime;
            await shipments.UpdateAsync(shipment, publishEvent: false);
        }
    }

    // every shipment has its row, and Amazon was seen to have it
    private static async Task<bool> IsDoneAsync(ShopHost shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var submissions = scope.ServiceProvider.GetRequiredService<IRepository<AmazonSubmission>>();
        var shipments = await scope.ServiceProvider.GetRequiredService<IRepository<Shipment>>().Table.CountAsync();
        return await submissions.Table.CountAsync() >= shipments
            && !await submissions.Table.AnyAsync(submission => submission.StateId != (int)SubmissionState.Accepted);
    }
}
