using AmazonSimulator;
using AmazonSimulator.Faults;
using AmazonSimulator.Feeds;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A refund of the shop is offered, decided on by a person, and paid by Amazon at most once.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RefundTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TestOrder Order = new TestOrder { Id = Id, Status = "SHIPPED" }.With(
        new TestLine { ItemId = "1", Quantity = 2, Item = 40, ItemTax = 3.30m, Shipping = 5, ShippingTax = 0.41m, Fulfilled = 2 }, new TestLine { ItemId = "2", Item = 20, Fulfilled = 1 });

    [Test]
    public async Task A_full_refund_is_everything_that_was_paid_and_goes_out_after_a_person_confirmed_it()
    {
        await using var shop = await WithOrderAsync();
        await RefundAsync(shop, null);

        var offered = shop.Submission();
        var draft = RefundDraft.Of(offered);
        Assert.Multiple(() =>
        {
            Assert.That(offered.State, Is.EqualTo(SubmissionState.Held));
            Assert.That((draft.Total, draft.CurrencyCode), Is.EqualTo((68.71m, "USD")));
            Assert.That(draft.Lines, Is.EqualTo(new[] { new RefundLine("1", 40, 3.30m, 5, 0.41m), new RefundLine("2", 20, 0, 0, 0) }));
        });
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Amazon.Feeds.All, Is.Empty, "nothing goes out by itself");
        Assert.That(await WaitingAsync(shop), Is.Zero, "it waits for a person");

        Assert.That(await ConfirmAsync(shop, draft with { Reason = "CustomerReturn" }), Is.Empty);
        Assert.That(await WaitingAsync(shop), Is.EqualTo(1));
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted), shop.Submission().Reason);
            Assert.That(shop.Amazon.Feeds.Refunds.Select(refund => (refund.OrderItemId, refund.Reason, refund.Amount)), Is.EqualTo(new[] { ("1", "CustomerReturn", 48.71m), ("2", "CustomerReturn", 20m) }));
            Assert.That(shop.Amazon.Feeds.All.Single().Content, Does.Contain("<Type>Principal</Type>").And.Contain("currency=\"USD\">3.30<"));
            Assert.That(shop.All<QueuedEmail>().Where(mail => mail.To.EndsWith("@amazon-order.invalid", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task Partial_refunds_are_rows_of_their_own_and_never_take_more_than_is_left()
    {
        await using var shop = await WithOrderAsync();
        await RefundAsync(shop, 20m);
        Assert.That(RefundDraft.Of(shop.Submission()).Lines.Where(line => line.Parts.Total > 0), Is.EqualTo(new[] { new RefundLine("2", 20, 0, 0, 0) }), "exactly one line costs that");
        await ConfirmAsync(shop, RefundDraft.Of(shop.Submission()));
        await shop.PassAsync(FiveMinutes, 3);

        await RefundAsync(shop, 10m);
        var second = shop.All<AmazonSubmission>()[1];
        Assert.That(RefundDraft.Of(second).Total, Is.EqualTo(10m));
        var tooMuch = RefundDraft.Of(second) with { Lines = [new RefundLine("2", 0.01m, 0, 0, 0)] };
        Assert.That(await ConfirmAsync(shop, tooMuch, second.Id), Is.Not.Empty, "line 2 is refunded already");
        Assert.That(await ConfirmAsync(shop, RefundDraft.Of(second), second.Id), Is.Empty);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Amazon.Feeds.Refunds.Sum(refund => refund.Amount), shop.All<AmazonSubmission>().Count), Is.EqualTo((30m, 2)));
    }

    [Test]
    public async Task Switched_off_it_says_where_to_refund_and_switching_it_on_offers_nothing_old()
    {
        await using var shop = await WithOrderAsync();
        await shop.ChangeAccountAsync(account => account.SendRefunds = false);
        await RefundAsync(shop, 20m);
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Dismissed, shop.Submission().Reason)));
        Assert.That(shop.Submission().Reason, Does.Contain("sellercentral.amazon.com/orders-v3/order/111-0000001-0000001"));

        await shop.ChangeAccountAsync(account => account.SendRefunds = true);
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.All<AmazonSubmission>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refund_that_no_event_told_of_is_found_once()
    {
        await using var shop = await WithOrderAsync();
        await shop.DoAsync(async services =>
        {
            var order = shop.ShopOrder();
            order.RefundedAmount = 20;
            await services.GetRequiredService<IOrderService>().UpdateOrderAsync(order);
        });
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, RefundDraft.Of(shop.Submission()).ShopAmount), Is.EqualTo((SubmissionState.Held, 20m)));
    }

    [TestCase(FeedOutcome.Stuck)]
    [TestCase(FeedOutcome.Fatal)]
    [TestCase(FeedOutcome.FatalWithoutReport)]
    public async Task An_unknown_outcome_is_left_to_a_person(FeedOutcome outcome)
    {
        await using var shop = await WithOrderAsync();
        await RefundAsync(shop, 20m);
        shop.Amazon.Feeds.Outcome = outcome;
        await ConfirmAsync(shop, RefundDraft.Of(shop.Submission()));
        await shop.PassAsync(FiveMinutes, 3);
        await shop.PassAsync(TimeSpan.FromHours(4), 3);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Stuck, 1)));

        var refusal = await DecideAsync(shop, decisions => decisions.ReopenAsync(shop.Submission().Id));
        if (outcome == FeedOutcome.Stuck)
        {
            Assert.That(refusal, Is.Not.Null, "Amazon may still answer");
            return;
        }

        Assert.That(refusal, Is.Null);
        shop.Amazon.Feeds.Outcome = FeedOutcome.Done;
        Assert.That(await ConfirmAsync(shop, RefundDraft.Of(shop.Submission())), Is.Empty);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Amazon.Feeds.Refunds.Count), Is.EqualTo((SubmissionState.Accepted, 1)));
    }

    [Test]
    public async Task Amazons_refusal_is_shown_and_can_be_corrected()
    {
        await using var shop = await WithOrderAsync();
        await RefundAsync(shop, 20m);
        shop.Amazon.Feeds.Refuse(Id, 18122, "The refund exceeds what was paid.");
        await ConfirmAsync(shop, RefundDraft.Of(shop.Submission()));
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Refused, shop.Submission().Reason)));
        Assert.That(shop.Submission().Reason, Does.Contain("The refund exceeds what was paid. (18122)"));
        Assert.That(await DecideAsync(shop, decisions => decisions.ReopenAsync(shop.Submission().Id)), Is.Null);
        Assert.That(await DecideAsync(shop, decisions => decisions.DismissAsync(shop.Submission().Id)), Is.Null);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Dismissed));
    }

    [TestCase(Operations.CreateFeed, true)]
    [TestCase(Operations.CreateFeed, false)]
    [TestCase(Operations.GetFeed, true)]
    [TestCase(Operations.DownloadFeedDocument, true)]
    [TestCase(Operations.UploadFeedDocument, false)]
    [TestCase(Operations.CreateFeedDocument, true)]
    public async Task Whatever_is_lost_on_the_way_it_is_paid_once_or_told(string operation, bool arrived)
    {
        await using var shop = await WithOrderAsync();
        await RefundAsync(shop, 20m);
        await ConfirmAsync(shop, RefundDraft.Of(shop.Submission()));
        shop.Amazon.Faults.Next(operation, arrived ? Fault.LostAnswer : Fault.Status(500));
        await shop.PassAsync(FiveMinutes, 8);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Feeds.All.Count, Is.LessThanOrEqualTo(1));
            Assert.That(shop.Submission().State, Is.EqualTo(operation == Operations.CreateFeed ? SubmissionState.Stuck : SubmissionState.Accepted), shop.Submission().Reason);
            Assert.That(shop.Amazon.Feeds.Refunds.Count, Is.EqualTo(operation == Operations.CreateFeed && !arrived ? 0 : 1));
        });
    }

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public async Task Broken_off_at_any_write_it_is_never_paid_twice(Break how)
    {
        await using var shop = await WithOrderAsync(options => options with { EnforceQuotas = false });
        var breaks = 0;
        for (var isOver = false; !isOver;)
        {
            var id = $"111-0000009-{breaks + 1:0000000}";
            shop.Amazon.Orders.ReplaceAll([(Order with { Id = id, Created = shop.Time.GetUtcNow(), Updated = shop.Time.GetUtcNow() }).ToJson()]);
            await shop.PassAsync(FiveMinutes);
            await RefundAsync(shop, 20m, id);
            var row = shop.Row(id);
            var submission = shop.All<AmazonSubmission>().Single(one => one.AmazonOrderRowId == row.Id);
            Assert.That(await ConfirmAsync(shop, RefundDraft.Of(submission), submission.Id), Is.Empty);

            await using var host = shop.Node();
            var count = 0;
            var target = breaks + 1;
            shop.Time.Advance(FiveMinutes);
            var broken = await BrokenOff.RunAsync(host, how, _ => ++count == target, node => node.SyncAsync());
            foreach (var pause in new[] { 5, 5, 5, 60, 420 })
                await shop.PassAsync(TimeSpan.FromMinutes(pause));

            isOver = broken is null;
            breaks += isOver ? 0 : 1;
            var paid = shop.Amazon.Feeds.Refunds.Count(refund => refund.OrderId == id);
            var state = shop.All<AmazonSubmission>().Single(one => one.Id == submission.Id).State;
            Assert.That((paid, state), Is.EqualTo((1, SubmissionState.Accepted)).Or.EqualTo((0, SubmissionState.Stuck)).Or.EqualTo((1, SubmissionState.Stuck)), $"write {target}, {broken}");
        }

        TestContext.Out.WriteLine($"{breaks} places to break off");
        Assert.That(breaks, Is.GreaterThan(5), "the writes were not seen");
        Assert.That(shop.Amazon.SentTwice(), Is.Empty);
    }

    [Test]
    public void A_proposal_is_the_amount_to_the_cent_and_within_what_is_left()
    {
        var refundable = Refundable.Of(Order.ToSnapshot(), []);
        Prop.ForAll(Gen.Choose(0, (int)(refundable.Left * 100)).ToArbitrary(), cents =>
        {
            var lines = RefundProposal.Of(refundable, cents / 100m);
            return lines.Sum(line => line.Parts.Total) == cents / 100m
                && lines.All(line => line.Parts.Values.Zip(refundable.Lines.Single(one => one.AmazonItemId == line.AmazonItemId).Left.Values).All(part => part.First >= 0 && part.First <= part.Second));
        }).QuickCheckThrowOnFailure();
    }

    private static async Task<TestShop> WithOrderAsync(Func<SimulatorOptions, SimulatorOptions>? simulator = null)
    {
        var shop = await TestShop.StartAsync(simulator);
        await shop.AddProductAsync("MUG", stock: 5000);
        await shop.ChangeAccountAsync(account => account.SendRefunds = true);
        await shop.SyncAsync(Order);
        return shop;
    }

    // null refunds all of it
    private static Task RefundAsync(TestShop shop, decimal? amount, string id = Id) => shop.DoAsync(async services =>
    {
        var processing = services.GetRequiredService<IOrderProcessingService>();
        var order = shop.All<Order>().Single(one => one.Id == shop.Row(id).OrderId);
        if (amount is { } part)
            await processing.PartiallyRefundOfflineAsync(order, part);
        else
            await processing.RefundOfflineAsync(order);
    });

    private static Task<int> WaitingAsync(TestShop shop) => shop.DoAsync(services => services.GetRequiredService<Services.Outbound.Submissions>().CountWaitingAsync());

    private static Task<IReadOnlyList<RefundProblem>> ConfirmAsync(TestShop shop, RefundDraft draft, int? submissionId = null) =>
        shop.DoAsync(services => services.GetRequiredService<RefundDecisions>().ConfirmAsync(submissionId ?? shop.Submission().Id, draft));

    private static Task<Services.ChannelMessage?> DecideAsync(TestShop shop, Func<RefundDecisions, Task<Services.ChannelMessage?>> decide) =>
        shop.DoAsync(services => decide(services.GetRequiredService<RefundDecisions>()));
}
