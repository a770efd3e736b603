using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using static Nop.Plugin.Sales.AmazonChannel.Tests.Outbound.ManyShipments;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>What a 403 stops: by its details a token, a message or a kind of message. Only Login with Amazon stops the account.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RefusedAccessTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Fault Denied = Fault.Status(403);

    [TestCase("The access token you provided is revoked, malformed or invalid.")]
    [TestCase("Access token is missing in the request header.")]
    public async Task A_bad_token_is_fetched_anew_and_the_message_goes_out(string details)
    {
        await using var shop = await StartAsync(2);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(403, details: details));
        await shop.SendAsync();

        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Amazon.Calls.Count(Operations.Token), Is.EqualTo(2));
    }

    [Test]
    public async Task A_token_that_stays_bad_stops_nothing()
    {
        await using var shop = await StartAsync(1);
        using (shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.Status(403, details: "The access token you provided is revoked, malformed or invalid.")))
            await shop.SendAsync();
        Assert.That((shop.Submission().State, shop.Submission().Attempts, shop.All<AmazonAccount>().Single().OutboundStoppedReason), Is.EqualTo((SubmissionState.Requested, 1, (string?)null)));

        await shop.PassAsync(Minute);
        Assert.That(shop.States(), Is.EqualTo(new[] { SubmissionState.Sent }));
    }

    [Test]
    public async Task A_foreign_marketplace_is_named_and_concerns_its_message_alone()
    {
        await using var shop = await StartAsync(3);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(403, details: "The marketplaces you provided are not valid for region."));
        await shop.SendAsync();
        await shop.PassAsync(Minute);

        Assert.That(shop.States(), Is.EquivalentTo(new[] { SubmissionState.Refused, SubmissionState.Sent, SubmissionState.Sent }));
        Assert.That(shop.All<AmazonSubmission>().Single(submission => submission.State == SubmissionState.Refused).Reason, Does.Contain("not valid for region").And.Contain("ATVPDKIKX0DER"));
        Assert.That(shop.All<AmazonPause>(), Is.Empty);
    }

    [Test]
    public async Task One_order_that_is_refused_without_a_reason_waits_and_the_others_go_out()
    {
        await using var shop = await StartAsync(3);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Denied);
        await shop.SendAsync();

        var waiting = shop.All<AmazonSubmission>().Single(submission => submission.State == SubmissionState.Requested);
        Assert.Multiple(() =>
        {
            Assert.That(shop.States().Count(state => state == SubmissionState.Sent), Is.EqualTo(2));
            Assert.That(waiting.NextAttemptOnUtc - shop.Time.GetUtcNow().UtcDateTime, Is.EqualTo(TimeSpan.FromMinutes(15)));
            Assert.That(waiting.Reason, Does.Contain("403"));
            Assert.That(shop.All<AmazonAccount>().Single().OutboundStoppedReason, Is.Null);
        });

        await shop.PassAsync(Minute, 15);
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.All<AmazonPause>(), Is.Empty);
    }

    [Test]
    public async Task An_order_that_is_always_refused_is_given_up_after_three_days_and_keeps_nothing_back()
    {
        await using var shop = await StartAsync(1);
        using var refused = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Denied);
        for (var run = 0; run < 20 && shop.Submission().State == SubmissionState.Requested; run++)
            await shop.PassAsync(TimeSpan.FromHours(6));

        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));
        Assert.That(shop.Submission().Reason, Does.StartWith("Given up after three days"));
        Assert.That(shop.All<AmazonPause>().Where(pause => pause.NextTryOnUtc is not null), Is.Empty);
    }

    [Test]
    public async Task Two_orders_that_are_refused_pause_their_kind_which_is_tried_after_15_minutes_an_hour_and_then_hourly()
    {
        await using var shop = await StartAsync(6);
        var tries = new List<double>();
        using (shop.Amazon.Faults.Always(Operations.ConfirmShipment, Denied))
        {
            await shop.SendAsync();
            var paused = shop.Time.GetUtcNow();
            var before = shop.Amazon.Calls.Count(Operations.ConfirmShipment);
            Assert.That(before, Is.LessThanOrEqualTo(4), "three are under way, and one begins when the first was refused");
            for (var minute = 0; minute < 200; minute++)
            {
                shop.Time.Advance(Minute);
                await shop.SendAsync();
                if (shop.Amazon.Calls.Count(Operations.ConfirmShipment) is var calls && calls > before)
                    tries.Add((shop.Time.GetUtcNow() - paused).TotalMinutes);
                Assert.That(calls - before, Is.LessThanOrEqualTo(1), "one message is tried");
                before = calls;
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(tries, Is.EqualTo(new[] { 15.0, 75, 135, 195 }));
            Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Requested), "none has lost its attempts meanwhile");
            Assert.That(shop.All<Log>().Count(entry => entry.LogLevelId == (int)LogLevel.Error), Is.EqualTo(1), "said once a day");
            Assert.That(shop.All<Log>().Single(entry => entry.LogLevelId == (int)LogLevel.Error).ShortMessage, Does.Contain("Test seller").And.Contain("Ship").And.Contain("role"));
            Assert.That(shop.All<AmazonAccount>().Single().OutboundStoppedReason, Is.Null);
        });

        await shop.PassAsync(TimeSpan.FromHours(1));
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent), "one that went through lets the others out at once");
        Assert.That(shop.All<AmazonPause>(), Is.Empty);
    }

    [Test]
    public async Task A_pause_that_lasts_is_said_again_after_a_day()
    {
        await using var shop = await StartAsync(2);
        using var refused = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Denied);
        await shop.SendAsync();
        for (var hour = 0; hour < 50; hour++)
        {
            shop.Time.Advance(TimeSpan.FromHours(1));
            await shop.SendAsync();
        }

        Assert.That(shop.All<Log>().Count(entry => entry.LogLevelId == (int)LogLevel.Error), Is.EqualTo(3));
        Assert.That(shop.All<AmazonLogEntry>().Count(entry => entry.Level == ChannelLogLevel.Error), Is.LessThanOrEqualTo(6), "the two calls, and the pause once a day");
    }

    [Test]
    public async Task Other_kinds_go_on_while_one_is_paused()
    {
        await using var shop = await StartAsync(2);
        using var refused = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Denied);
        await shop.SyncAsync(New(shop, 9));
        Assert.That(await shop.CancelAtAmazonAsync(IdOf(9)), Is.Null);
        await shop.PassAsync(TimeSpan.FromMinutes(5), 3);

        Assert.That(shop.Amazon.Status(IdOf(9)), Is.EqualTo("CANCELLED"));
        Assert.That(shop.All<AmazonPause>().Single().Kind, Is.EqualTo(SubmissionKind.Ship));
    }

    [Test]
    public async Task A_feed_of_several_orders_that_is_refused_pauses_cancellations_and_shipments_go_on()
    {
        await using var shop = await StartAsync(1);
        await shop.SyncAsync(New(shop, 7), New(shop, 8), New(shop, 9));
        await shop.ShipAsync(IdOf(7), "T7");
        await shop.CancelAtAmazonAsync(IdOf(8));
        await shop.CancelAtAmazonAsync(IdOf(9));
        using (shop.Amazon.Faults.Always(Operations.CreateFeed, Denied))
            await shop.SendAsync();
        Assert.That(shop.All<AmazonPause>().Single().Kind, Is.EqualTo(SubmissionKind.Cancel));
        Assert.That(shop.StateOf(7), Is.EqualTo(SubmissionState.Sent));

        // one is tried, then the other goes: feeds are two minutes apart
        await shop.PassAsync(TimeSpan.FromMinutes(15));
        await shop.PassAsync(TimeSpan.FromMinutes(5), 3);
        Assert.That((shop.Amazon.Status(IdOf(8)), shop.Amazon.Status(IdOf(9))), Is.EqualTo(("CANCELLED", "CANCELLED")));
        Assert.That(shop.Amazon.SentTwice(), Is.Empty);
    }

    [Test]
    public async Task A_person_who_starts_sending_again_need_not_wait_for_the_hour()
    {
        await using var shop = await StartAsync(3);
        using (shop.Amazon.Faults.Always(Operations.ConfirmShipment, Denied))
            await shop.SendAsync();
        await shop.DoAsync(async services => await services.GetRequiredService<AccountChange>().ResumeAsync(shop.All<AmazonAccount>().Single()));
        await shop.SendAsync();

        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
    }

    [Test]
    public async Task Only_Login_with_Amazon_stops_the_account_until_a_person_acts()
    {
        await using var shop = await StartAsync(2);
        shop.Amazon.Seller.IsAuthorized = false;
        shop.Amazon.RevokeAccessTokens();
        shop.Time.Advance(TimeSpan.FromHours(2));
        await shop.SendAsync();
        await shop.SendAsync();
        Assert.Multiple(() =>
        {
            Assert.That(shop.All<AmazonAccount>().Single().OutboundStoppedReason, Does.Contain("invalid_grant"));
            Assert.That(shop.All<Log>().Count(entry => entry.LogLevelId == (int)LogLevel.Error), Is.EqualTo(1));
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
        });

        shop.Amazon.Seller.IsAuthorized = true;
        await shop.DoAsync(async services => await services.GetRequiredService<AccountChange>().StartSendingAsync(shop.All<AmazonAccount>().Single()));
        await shop.SendAsync();
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
    }

    private static TestOrder New(TestShop shop, int number) => new() { Id = IdOf(number), Created = shop.Time.GetUtcNow(), Updated = shop.Time.GetUtcNow() };
}
