using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>The erasing breaks off at its first, second, ... last write; a later run ends with nothing left and the erasing noted once.</summary>
[Parallelizable(ParallelScope.All)]
public class ErasureCrashTests
{
    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public async Task Wherever_the_erasing_breaks_off_the_next_one_ends_it(Break how)
    {
        await using var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false });
        await shop.ChangeAccountAsync(account => account.CustomerCreation = CustomerCreation.Account);
        await shop.AddProductAsync("MUG");

        var failures = new List<string>();
        var breaks = 0;
        for (var write = 1; breaks == write - 1; write++)
        {
            var order = new TellingOrder($"111-0000000-{write:0000000}", $"qz{write:000}z");
            await ErasureTests.BringAsync(shop, order.Json(shop.Time.GetUtcNow(), "SHIPPED", "DELIVERED"));
            shop.Time.Advance(TimeSpan.FromDays(31));

            var count = 0;
            var broken = await BrokenOff.RunAsync(shop, how, _ => ++count == write, node => ErasureTests.UpkeepAsync(node));
            breaks += broken is null ? 0 : 1;
            shop.Time.Advance(TimeSpan.FromMinutes(5));
            await ErasureTests.UpkeepAsync(shop);

            var left = WholeDatabase.Find(shop, order.Traces);
            var notes = shop.All<OrderNote>().Count(note => note.OrderId == shop.Row(order.Id).OrderId && note.Note.StartsWith("Personal data of the buyer was erased", StringComparison.Ordinal));
            var entries = shop.All<AmazonLogEntry>().Count(entry => entry.AmazonOrderId == order.Id && entry.Code == "PersonalDataErased");
            if (left.Count > 0 || notes != 1 || entries < 1 || shop.Row(order.Id).PersonalDataErasedOnUtc is null)
                failures.Add($"write {write}, {broken}: {notes} notes, {entries} entries, left: {string.Join("; ", left)}");
        }

        TestContext.Out.WriteLine($"{breaks} places to break off");
        Assert.That(breaks, Is.GreaterThan(10), "the writes were not seen");
        Assert.That(failures, Is.Empty);
    }
}
