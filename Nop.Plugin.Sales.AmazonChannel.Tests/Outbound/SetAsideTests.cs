using AmazonSimulator;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Localization;
using static Nop.Plugin.Sales.AmazonChannel.Tests.Outbound.ManyShipments;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>One message that cannot be worked on, told of or stored keeps no other from going out.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SetAsideTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Test]
    public async Task A_shipment_with_a_broken_payload_is_set_aside_and_the_others_go_out()
    {
        await using var shop = await StartAsync(4);
        await ChangeAsync(shop, shop.Of(2), submission => submission.Payload = "{ broken");
        await shop.SendAsync();
        Assert.That((shop.StateOf(1), shop.StateOf(3), shop.StateOf(4)), Is.EqualTo((SubmissionState.Sent, SubmissionState.Sent, SubmissionState.Sent)));
        Assert.That((shop.StateOf(2), shop.Of(2).Attempts), Is.EqualTo((SubmissionState.Requested, 1)));

        await shop.PassAsync(TimeSpan.FromMinutes(15), 4);
        Assert.That(shop.StateOf(2), Is.EqualTo(SubmissionState.Held));
        Assert.That(shop.Of(2).Reason, Does.StartWith("Not sent: this message could not be worked on").And.Contain("'b' is an invalid"));

        await ChangeAsync(shop, shop.Of(2), submission => submission.Payload = null);
        await shop.RetryAsync(shop.Of(2));
        await shop.SendAsync();
        Assert.That(shop.StateOf(2), Is.EqualTo(SubmissionState.Sent));
    }

    [Test]
    public async Task A_cancellation_with_a_broken_payload_leaves_the_feed_to_the_others()
    {
        await using var shop = await WithOrdersAsync(3);
        for (var number = 1; number <= 3; number++)
            Assert.That(await shop.CancelAtAmazonAsync(IdOf(number)), Is.Null);
        await ChangeAsync(shop, shop.Of(2), submission => submission.Payload = "{ broken");
        await shop.PassAsync(FiveMinutes, 2);

        Assert.That((shop.Amazon.Status(IdOf(1)), shop.Amazon.Status(IdOf(2)), shop.Amazon.Status(IdOf(3))), Is.EqualTo(("CANCELLED", "UNSHIPPED", "CANCELLED")));
        Assert.That(shop.Of(2).Reason, Does.Contain("invalid"));
    }

    [Test]
    public async Task A_translation_with_a_stray_brace_is_shown_as_it_stands()
    {
        await using var shop = await StartAsync(2);
        await shop.DoAsync(services => services.GetRequiredService<ILocalizationService>().AddOrUpdateLocaleResourceAsync(new Dictionary<string, string>
        {
            ["Plugins.Sales.AmazonChannel.Outbound.Ship.Taken"] = "Gemeldet, {0"
        }));
        await shop.SendAsync();

        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Of(1).Reason, Is.EqualTo("Gemeldet, {0 (UPS, T1)"));
    }

    [Test]
    public async Task An_answer_that_cannot_be_stored_is_told_by_the_order_itself_with_the_next_run()
    {
        await using var shop = await StartAsync(5);
        var victim = shop.Of(2).Id;
        var writes = 0;
        // that the call is made is written by itself; what came of it is the first write of the whole row
        shop.BeforeWrite = write =>
        {
            if (write == $"UPDATE {nameof(AmazonSubmission)} {victim}" && ++writes == 1)
                throw new InvalidOperationException("the database is away");
        };
        await shop.SendAsync();
        shop.BeforeWrite = null;
        Assert.That(shop.States().Count(state => state == SubmissionState.Sent), Is.EqualTo(4), "the others are told");

        await shop.PassAsync(TimeSpan.FromMinutes(1));
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(5), "told once each");
        Assert.That(shop.Amazon.SentTwice(), Is.Empty);
    }

    [Test]
    public async Task What_a_person_withdraws_while_the_outbox_works_is_not_sent()
    {
        await using var shop = await StartAsync(5);
        var victim = shop.Of(4);
        var isOver = false;
        shop.BeforeWrite = write =>
        {
            if (isOver || write != $"UPDATE {nameof(AmazonSubmission)} {shop.Of(1).Id}")
                return;
            isOver = true;
            ChangeAsync(shop, victim, submission => submission.State = SubmissionState.Dismissed).GetAwaiter().GetResult();
        };
        await shop.SendAsync();
        shop.BeforeWrite = null;

        Assert.That((shop.StateOf(4), shop.Amazon.Status(IdOf(4))), Is.EqualTo((SubmissionState.Dismissed, "UNSHIPPED")));
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(4));
    }

    [Test]
    public async Task A_blank_marketplace_goes_with_the_others_and_a_wrong_one_refuses_its_own_messages_alone()
    {
        await using var shop = await WithOrdersAsync(4, number => number switch { 2 => "", 3 => "A1PA6795UKMFR9X", _ => "ATVPDKIKX0DER" });
        for (var number = 1; number <= 4; number++)
            Assert.That(await shop.CancelAtAmazonAsync(IdOf(number)), Is.Null);
        await shop.ChangeAccountAsync(account => account.MarketplaceIds = "ATVPDKIKX0DER");
        await shop.PassAsync(FiveMinutes, 3);

        Assert.Multiple(() =>
        {
            Assert.That((shop.Amazon.Status(IdOf(1)), shop.Amazon.Status(IdOf(2)), shop.Amazon.Status(IdOf(4))), Is.EqualTo(("CANCELLED", "CANCELLED", "CANCELLED")));
            Assert.That(shop.StateOf(3), Is.EqualTo(SubmissionState.Refused));
            Assert.That(shop.Of(3).Reason, Does.Contain("A1PA6795UKMFR9X"));
            Assert.That(shop.Amazon.SentTwice(), Is.Empty);
        });
    }

    [Test]
    public async Task A_blank_marketplace_is_left_out_of_a_feed()
    {
        await using var shop = await WithOrdersAsync(2, number => number == 1 ? "" : "ATVPDKIKX0DER");
        await shop.CancelAtAmazonAsync(IdOf(1));
        await shop.CancelAtAmazonAsync(IdOf(2));
        await shop.PassAsync(FiveMinutes);

        Assert.That(shop.Amazon.Feeds.All.Single().MarketplaceIds, Is.EqualTo(new[] { "ATVPDKIKX0DER" }));
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
    }

    [Test]
    public async Task Where_nobody_names_a_marketplace_a_person_is_asked()
    {
        await using var shop = await WithOrdersAsync(1, _ => "");
        await shop.CancelAtAmazonAsync(IdOf(1));
        await shop.SendAsync();
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Held, 0)));
        Assert.That(shop.Submission().Reason, Does.Contain("marketplace"));
    }

    private static async Task<TestShop> WithOrdersAsync(int count, Func<int, string>? marketplace = null)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        foreach (var number in Enumerable.Range(1, count))
        {
            var order = new TestOrder { Id = IdOf(number) }.ToJson();
            if (marketplace is not null)
                order["salesChannel"]!["marketplaceId"] = marketplace(number);
            await shop.ImportAsync(order);
            shop.Amazon.Orders.Put(order);
        }

        return shop;
    }

    private static void Execute(TestShop shop, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={shop.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static Task ChangeAsync(TestShop shop, AmazonSubmission submission, Action<AmazonSubmission> change) => shop.DoAsync(async services =>
    {
        var stored = (await services.GetRequiredService<Submissions>().GetAsync(submission.Id))!;
        change(stored);
        stored.UpdatedOnUtc = shop.Time.GetUtcNow().UtcDateTime.AddMilliseconds(1);
        await services.GetRequiredService<IRepository<AmazonSubmission>>().UpdateAsync(stored, false);
    });
}
