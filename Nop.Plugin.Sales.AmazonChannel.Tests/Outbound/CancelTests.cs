using System.Xml.Linq;
using AmazonSimulator;
using AmazonSimulator.Faults;
using AmazonSimulator.Feeds;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A cancellation is asked for, sent, and done only when Amazon reports the order as cancelled.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class CancelTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static async Task<TestShop> WithOrdersAsync(int count = 1, Func<SimulatorOptions, SimulatorOptions>? simulator = null)
    {
        var shop = await TestShop.StartAsync(simulator);
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync([.. Enumerable.Range(1, count).Select(number => new TestOrder { Id = $"111-0000001-000000{number}" }.With(
            new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2" }))]);
        return shop;
    }

    [Test]
    public async Task It_goes_from_requested_to_sent_to_accepted_and_the_shop_order_follows_Amazon()
    {
        await using var shop = await WithOrdersAsync();
        var mug = shop.All<Nop.Core.Domain.Catalog.Product>().Single(product => product.Sku == "MUG");
        Assert.That(await shop.CancelAtAmazonAsync(Id), Is.Null);
        Assert.That((shop.Submission().State, shop.ShopStatus(Id), shop.Stock(mug)), Is.EqualTo((SubmissionState.Requested, OrderStatus.Processing, 47)));

        await shop.SyncAsync();
        Assert.That((shop.Submission().State, shop.ShopStatus(Id)), Is.EqualTo((SubmissionState.Sent, OrderStatus.Processing)));

        await shop.PassAsync(FiveMinutes, 2);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
            Assert.That(shop.Amazon.Status(Id), Is.EqualTo("CANCELLED"));
            Assert.That(shop.ShopStatus(Id), Is.EqualTo(OrderStatus.Cancelled));
            Assert.That(shop.Stock(mug), Is.EqualTo(50), "given back once");
            Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(1));
            Assert.That(shop.All<QueuedEmail>(), Is.Empty);
            Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.Code), Is.SupersetOf(new[] { "Cancel: Requested", "Cancel: Sent", "Cancel: Accepted" }));
        });
    }

    [Test]
    public async Task The_feed_lists_every_item_and_its_upload_carries_no_token()
    {
        await using var shop = await WithOrdersAsync();
        await shop.ChangeAccountAsync(account => account.SellerId = "A1SELLER");
        await shop.CancelAtAmazonAsync(Id, "PricingError");
        await shop.SyncAsync();

        var feed = shop.Amazon.Feeds.All.Single();
        var xml = XDocument.Parse(feed.Content).Root!;
        var message = xml.Element("Message")!;
        Assert.Multiple(() =>
        {
            Assert.That(feed.Type, Is.EqualTo("POST_ORDER_ACKNOWLEDGEMENT_DATA"));
            Assert.That(feed.MarketplaceIds, Is.EqualTo(new[] { "ATVPDKIKX0DER" }));
            Assert.That(xml.Element("Header")!.Element("MerchantIdentifier")!.Value, Is.EqualTo("A1SELLER"));
            Assert.That(message.Element("MessageID")!.Value, Is.EqualTo(shop.Submission().Id.ToString()));
            Assert.That(message.Element("OrderAcknowledgement")!.Elements().Select(element => element.Name.LocalName), Is.EqualTo(new[] { "AmazonOrderID", "StatusCode", "Item", "Item" }));
            Assert.That(message.Descendants("AmazonOrderItemCode").Select(item => item.Value), Is.EqualTo(new[] { "1", "2" }));
            Assert.That(message.Descendants("CancelReason").Select(item => item.Value), Is.All.EqualTo("PricingError"));
            Assert.That(shop.Amazon.Calls.Of(Operations.UploadFeedDocument).Single().Status, Is.EqualTo(200), "the storage refuses a token or another content type");
        });
    }

    [Test]
    public async Task Many_cancellations_are_one_feed_and_each_has_its_own_result()
    {
        await using var shop = await WithOrdersAsync(3);
        shop.Amazon.Feeds.CompressReports = true;
        shop.Amazon.Feeds.Refuse("111-0000001-0000002", 18038, "The order has already been shipped.");
        shop.Amazon.Feeds.Warn("111-0000001-0000003", 18099, "The price was unusual.");
        foreach (var number in new[] { 1, 2, 3 })
            Assert.That(await shop.CancelAtAmazonAsync($"111-0000001-000000{number}"), Is.Null);

        await shop.PassAsync(FiveMinutes, 3);

        var states = shop.All<AmazonSubmission>().Select(submission => submission.State);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(1));
            Assert.That(states, Is.EqualTo(new[] { SubmissionState.Accepted, SubmissionState.Refused, SubmissionState.Accepted }));
            Assert.That(shop.All<AmazonSubmission>()[1].Reason, Does.Contain("The order has already been shipped. (18038)"));
            Assert.That(shop.ShopStatus("111-0000001-0000002"), Is.EqualTo(OrderStatus.Processing), "a refusal changes nothing in the shop");
            Assert.That(shop.Notes(), Has.Some.Contains("already been shipped"));
        });
    }

    [Test]
    public async Task Two_feeds_of_a_kind_are_two_minutes_apart()
    {
        await using var shop = await WithOrdersAsync(2);
        await shop.CancelAtAmazonAsync("111-0000001-0000001");
        await shop.SyncAsync();
        await shop.CancelAtAmazonAsync("111-0000001-0000002");
        await shop.PassAsync(TimeSpan.FromMinutes(1));
        Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(1));
        await shop.PassAsync(TimeSpan.FromMinutes(1));
        Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_true_when_the_dialog_opened_is_checked_again_at_Amazon()
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Orders.Put((new TestOrder { Status = "SHIPPED", Updated = shop.Time.GetUtcNow() }).ToJson());

        Assert.That(await shop.CancelAtAmazonAsync(Id), Does.Contain("cannot be cancelled from here any more: Amazon says that it is SHIPPED"));
        Assert.That(shop.All<AmazonSubmission>(), Is.Empty);

        shop.Amazon.Faults.Next(Operations.GetOrder, Fault.Status(503));
        Assert.That(await shop.CancelAtAmazonAsync(Id), Does.StartWith("Nothing was sent: the order could not be read"));
    }

    [TestCase("PENDING", "MERCHANT", "PENDING")]
    [TestCase("PARTIALLY_SHIPPED", "MERCHANT", "PARTIALLY_SHIPPED")]
    [TestCase("SHIPPED", "AMAZON", "fulfilled by Amazon")]
    public async Task Only_unshipped_orders_of_the_merchant_can_be_cancelled(string status, string fulfilledBy, string words)
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder { Status = status, FulfilledBy = fulfilledBy });
        Assert.That(await shop.CancelAtAmazonAsync(Id), Does.Contain(words));
        Assert.That(shop.All<AmazonSubmission>(), Is.Empty);
    }

    [Test]
    public async Task A_request_for_a_part_of_an_order_never_becomes_a_cancellation_of_all_of_it()
    {
        await using var shop = await WithOrdersAsync();
        await shop.SyncAsync(new TestOrder { Id = Id }.With(new TestLine { ItemId = "1", Quantity = 2, Item = 40, Cancellation = TestLine.BuyerAsks() }, new TestLine { ItemId = "2" }).Later(60));

        Assert.That(await shop.CancelAtAmazonAsync(Id, "BuyerCanceled"), Does.Contain("a part of Amazon order").And.Contain("Seller Central"));
        Assert.That(shop.All<AmazonSubmission>(), Is.Empty);

        await shop.SyncAsync(new TestOrder { Id = Id }.With(
            new TestLine { ItemId = "1", Quantity = 2, Item = 40, Cancellation = TestLine.BuyerAsks() }, new TestLine { ItemId = "2", Cancellation = TestLine.BuyerAsks() }).Later(120));
        Assert.That(await shop.CancelAtAmazonAsync(Id, "BuyerCanceled"), Is.Null, "now it is a request for all of it");
    }

    [Test]
    public async Task Nothing_that_was_shipped_is_ever_cancelled()
    {
        await using var shop = await WithOrdersAsync();
        await shop.CancelAtAmazonAsync(Id);
        await shop.ShipAsync(Id, "T1", pieces: new Dictionary<string, int> { ["1"] = 1 });
        await shop.PassAsync(FiveMinutes, 2);

        Assert.Multiple(() =>
        {
            Assert.That(shop.All<AmazonSubmission>().Single(submission => submission.Kind == SubmissionKind.Cancel).State, Is.EqualTo(SubmissionState.Refused));
            Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.Zero);
            Assert.That(shop.Amazon.Status(Id), Is.EqualTo("PARTIALLY_SHIPPED"));
        });
    }

    [Test]
    public async Task A_feed_without_an_answer_is_told_and_never_sent_again_and_a_late_answer_counts()
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Feeds.Outcome = FeedOutcome.Stuck;
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(FiveMinutes, 2);
        await shop.PassAsync(TimeSpan.FromHours(3), 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Stuck));
            Assert.That(shop.Submission().Reason, Does.Contain("IN_PROGRESS").And.Contain("look in Seller Central"));
            Assert.That(shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(1));
            Assert.That(shop.ShopStatus(Id), Is.EqualTo(OrderStatus.Processing));
        });

        shop.Amazon.Orders.Put((new TestOrder { Status = "CANCELLED", Updated = shop.Time.GetUtcNow() }).ToJson());
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.Submission().State, shop.ShopStatus(Id)), Is.EqualTo((SubmissionState.Accepted, OrderStatus.Cancelled)));
    }

    [TestCase(FeedOutcome.Cancelled, "Amazon cancelled feed")]
    [TestCase(FeedOutcome.Fatal, "Please re-submit it")]
    [TestCase(FeedOutcome.FatalWithoutReport, "FATAL")]
    public async Task A_feed_that_Amazon_gives_up_is_refused_with_words_and_a_person_retries(FeedOutcome outcome, string words)
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Feeds.Outcome = outcome;
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(FiveMinutes, 4);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Refused, 1)));
        Assert.That(shop.Submission().Reason, Does.Contain(words));

        shop.Amazon.Feeds.Outcome = FeedOutcome.Done;
        Assert.That(await shop.CancelAtAmazonAsync(Id, "GeneralAdjustment"), Is.Null);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task An_answer_that_was_lost_on_the_way_is_never_sent_twice_and_the_order_tells()
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Faults.Next(Operations.CreateFeed, Fault.LostAnswer);
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Feeds.All, Has.Count.EqualTo(1));
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
            Assert.That(shop.ShopStatus(Id), Is.EqualTo(OrderStatus.Cancelled));
        });
    }

    [Test]
    public async Task What_never_arrived_is_sent_once_more_because_the_order_is_still_unshipped()
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Faults.Next(Operations.CreateFeed, Fault.Status(500));
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(FiveMinutes, 4);
        Assert.That((shop.Submission().State, shop.Amazon.Feeds.All.Count), Is.EqualTo((SubmissionState.Sent, 0)), "it may have arrived");

        await shop.PassAsync(FiveMinutes, 4);
        Assert.Multiple(() =>
        {
            Assert.That((shop.Submission().State, shop.ShopStatus(Id)), Is.EqualTo((SubmissionState.Accepted, OrderStatus.Cancelled)));
            Assert.That(shop.Amazon.Feeds.All, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task What_never_arrives_is_told_after_its_time()
    {
        await using var shop = await WithOrdersAsync();
        using var down = shop.Amazon.Faults.Always(Operations.CreateFeed, Fault.Status(500));
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(FiveMinutes, 2);
        await shop.PassAsync(TimeSpan.FromMinutes(30), 14);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Stuck));
            Assert.That(shop.Submission().Reason, Does.Contain("UNSHIPPED after 6 hours"));
            Assert.That(shop.Amazon.Feeds.All, Is.Empty);
        });
    }

    [Test]
    public async Task The_order_is_read_once_more_at_the_moment_of_sending()
    {
        await using var shop = await WithOrdersAsync();
        await shop.CancelAtAmazonAsync(Id);
        // somebody confirms it in Seller Central between the click and the run; the sync has not brought that yet
        shop.Amazon.Orders.Put((new TestOrder { Status = "PARTIALLY_SHIPPED", Updated = shop.Time.GetUtcNow() }).With(
            new TestLine { ItemId = "1", Quantity = 2, Item = 40, Fulfilled = 1 }, new TestLine { ItemId = "2" }).ToJson());
        await shop.SendAsync();

        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Refused, 0)));
        Assert.That(shop.Submission().Reason, Does.Contain("PARTIALLY_SHIPPED"));
    }

    [Test]
    public async Task Without_an_answer_at_that_moment_nothing_is_sent_and_it_is_tried_again()
    {
        await using var shop = await WithOrdersAsync();
        await shop.CancelAtAmazonAsync(Id);
        shop.Amazon.Faults.Next(Operations.GetOrder, Fault.Status(500));
        await shop.SendAsync();
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Postponed, 0)));
        Assert.That(await shop.CancelAtAmazonAsync(Id), Does.Contain("already under way"));

        await shop.PassAsync(FiveMinutes, 3);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task Lines_without_pieces_are_left_out()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder().With(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2", Quantity = 0, Item = 0 }));
        Assert.That(await shop.CancelAtAmazonAsync(Id), Is.Null);
        await shop.PassAsync(FiveMinutes, 3);

        Assert.That(XDocument.Parse(shop.Amazon.Feeds.All.Single().Content).Descendants("AmazonOrderItemCode").Select(item => item.Value), Is.EqualTo(new[] { "1" }));
        Assert.That((shop.Submission().State, shop.Amazon.Status(Id)), Is.EqualTo((SubmissionState.Accepted, "CANCELLED")), shop.Submission().Reason);
    }

    [Test]
    public async Task A_call_before_createFeed_that_fails_is_simply_made_again()
    {
        await using var shop = await WithOrdersAsync();
        shop.Amazon.Faults.Next(Operations.CreateFeedDocument, Fault.LostAnswer);
        shop.Amazon.Faults.Next(Operations.UploadFeedDocument, Fault.Status(500));
        shop.Amazon.Faults.Next(Operations.CreateFeed, Fault.Status(429));
        await shop.CancelAtAmazonAsync(Id);
        await shop.PassAsync(TimeSpan.FromMinutes(10), 6);
        Assert.That((shop.Submission().State, shop.Amazon.Feeds.All.Count), Is.EqualTo((SubmissionState.Accepted, 1)));
    }

    [Test]
    public async Task The_operation_is_a_second_way_and_the_feed_stands_in_for_it()
    {
        await using var offered = await WithOrdersAsync(simulator: options => options with { OffersCancelOrder = true });
        await offered.ChangeAccountAsync(account => account.UseCancelOrder = true);
        await offered.CancelAtAmazonAsync(Id, "BuyerCanceled");
        await offered.PassAsync(FiveMinutes, 2);
        Assert.Multiple(() =>
        {
            Assert.That(offered.Amazon.Calls.Of(Operations.CancelOrder).Single().Body, Is.EqualTo("""{"cancelReasonCode":"BUYER_CANCELLED"}"""));
            Assert.That(offered.Amazon.Calls.Count(Operations.CreateFeed), Is.Zero);
            Assert.That(offered.Submission().State, Is.EqualTo(SubmissionState.Accepted));
        });

        await using var withdrawn = await WithOrdersAsync();
        await withdrawn.ChangeAccountAsync(account => account.UseCancelOrder = true);
        await withdrawn.CancelAtAmazonAsync(Id);
        await withdrawn.PassAsync(FiveMinutes, 3);
        Assert.That((withdrawn.Amazon.Calls.Count(Operations.CancelOrder), withdrawn.Amazon.Calls.Count(Operations.CreateFeed), withdrawn.Submission().State),
            Is.EqualTo((1, 1, SubmissionState.Accepted)));
    }

    [Test]
    public async Task Asking_twice_is_asking_once()
    {
        await using var shop = await WithOrdersAsync();
        Assert.That(await shop.CancelAtAmazonAsync(Id), Is.Null);
        Assert.That(await shop.CancelAtAmazonAsync(Id), Does.Contain("already under way"));
        Assert.That(await shop.CancelAtAmazonAsync(Id, "Nonsense"), Does.Contain("Choose why"));
        Assert.That(shop.All<AmazonSubmission>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_order_cancelled_in_the_shop_first_is_said_to_be_open_at_Amazon()
    {
        await using var shop = await WithOrdersAsync();
        await shop.DoAsync(services => services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(shop.ShopOrder(), true));
        Assert.That(shop.Notes(), Has.Some.StartsWith("This order was cancelled in the shop only."));

        Assert.That(await shop.CancelAtAmazonAsync(Id), Is.Null);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
            Assert.That(shop.All<Nop.Core.Domain.Catalog.Product>().Single(product => product.Sku == "MUG").StockQuantity, Is.EqualTo(50));
            Assert.That(shop.All<QueuedEmail>(), Is.Empty);
        });
    }

    [Test]
    public async Task What_becomes_of_many_is_asked_of_the_database_once()
    {
        await using var shop = await WithOrdersAsync(9);
        await AskAsync(shop, 1, 2);
        await shop.SendAsync();
        var few = await CommandsAsync(shop);
        await AskAsync(shop, 3, 9);
        var many = await CommandsAsync(shop);

        Assert.That(many, Has.Count.EqualTo(few.Count), string.Join("\n\n", many));
        Assert.That(shop.All<AmazonSubmission>(), Has.Count.EqualTo(9));
    }

    private static Task AskAsync(TestShop shop, int first, int last) => shop.DoAsync(async services =>
    {
        for (var number = first; number <= last; number++)
        {
            var row = shop.Row($"111-0000001-000000{number}");
            await services.GetRequiredService<IRepository<AmazonSubmission>>().InsertAsync(new AmazonSubmission
            {
                AccountId = 1, AmazonOrderRowId = row.Id, Kind = SubmissionKind.Cancel, State = SubmissionState.Refused, UniqueKey = $"cancel/{row.Id}", Payload = "{\"reason\":\"NoInventory\"}", Reason = "refused",
                FeedRowId = row.Id, CreatedOnUtc = shop.Time.GetUtcNow().UtcDateTime, UpdatedOnUtc = shop.Time.GetUtcNow().UtcDateTime
            }, false);
        }
    });

    private static async Task<List<string>> CommandsAsync(TestShop shop)
    {
        var commands = new List<string>();
        var database = shop.Services.GetRequiredService<ShopDatabase>();
        database.BeforeCommand = command => commands.Add(command.CommandText);
        try
        {
            await shop.SendAsync();
        }
        finally
        {
            database.BeforeCommand = null;
        }

        return commands;
    }
}
