using System.Text;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>What Amazon reports of feeds, whatever it looks like.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class FeedReportTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Errors_that_are_counted_and_not_listed_are_no_success()
    {
        await using var shop = await WithOrdersAsync(2);
        shop.Amazon.Feeds.HidesResults = true;
        shop.Amazon.Feeds.Refuse("111-0000001-0000002", 18038, "No.");
        await shop.CancelAtAmazonAsync("111-0000001-0000001");
        await shop.CancelAtAmazonAsync("111-0000001-0000002");
        await shop.PassAsync(FiveMinutes, 3);

        var states = shop.All<AmazonSubmission>().Select(submission => submission.State);
        Assert.Multiple(() =>
        {
            Assert.That(states, Is.EqualTo(new[] { SubmissionState.Accepted, SubmissionState.Sent }), "the first order tells of itself");
            Assert.That(shop.All<AmazonSubmission>()[1].Reason, Does.Contain("counts errors that it does not list"));
            Assert.That(shop.ShopStatus("111-0000001-0000002"), Is.EqualTo(OrderStatus.Processing));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_Japanese_report_that_is_not_packed_as_it_says_is_read_and_kept_as_it_came(bool compressed)
    {
        await using var shop = await WithOrdersAsync(1);
        shop.Amazon.Feeds.ReportCharset = "shift_jis";
        shop.Amazon.Feeds.CompressReports = compressed;
        shop.Amazon.Feeds.CallsReportsCompressed = true;
        shop.Amazon.Feeds.Refuse("111-0000001-0000001", 18038, "注文は発送済みです");
        await shop.CancelAtAmazonAsync("111-0000001-0000001");
        await shop.PassAsync(FiveMinutes, 3);

        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Refused, "Amazon refused the cancellation: 注文は発送済みです (18038)")));
        var kept = shop.All<AmazonFeedReport>().Single();
        var text = await shop.DoAsync(services => services.GetRequiredService<FeedReports>().TextAsync(kept.FeedRowId));
        Assert.Multiple(() =>
        {
            Assert.That(kept.Charset, Is.EqualTo("shift_jis"));
            Assert.That(text, Does.StartWith("<?xml version=\"1.0\" encoding=\"shift_jis\"?>").And.Contain("注文は発送済みです"));
            Assert.That(Encoding.UTF8.GetBytes(text!), Is.Not.EqualTo(Services.Packed.Open(kept.Content, 100_000)), "kept to the byte");
        });
    }

    private static async Task<TestShop> WithOrdersAsync(int count)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync([.. Enumerable.Range(1, count).Select(number => new TestOrder { Id = $"111-0000001-000000{number}" })]);
        return shop;
    }
}
