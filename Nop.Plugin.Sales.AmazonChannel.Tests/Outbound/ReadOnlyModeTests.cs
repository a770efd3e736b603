using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A copy of the shop changes nothing at Amazon.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ReadOnlyModeTests
{
    [Test]
    public async Task A_shop_that_answers_elsewhere_than_at_connection_holds_everything_back_until_a_person_says_otherwise()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        await shop.ShipAsync("111-0000001-0000001", "T1");
        await shop.ChangeAccountAsync(account => account.StoreUrl = "https://www.the-real-shop.example/");

        await shop.PassAsync(TimeSpan.FromMinutes(5), 2);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Requested), "it is kept");
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
            Assert.That(shop.All<AmazonLogEntry>().Count(entry => entry.Code == "ReadOnlyMode"), Is.EqualTo(1), "said once");
            Assert.That(shop.All<AmazonLogEntry>().Single(entry => entry.Code == "ReadOnlyMode").Message, Does.Contain("the-real-shop.example"));
        });

        await shop.DoAsync(services => services.GetRequiredService<ReadOnlyMode>().SwitchAsync(false));
        await shop.PassAsync(TimeSpan.FromMinutes(5), 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [TestCase("https://shop.example/", "http://www.shop.example/", true)]
    [TestCase("https://shop.example/de/", "https://shop.example/", true)]
    [TestCase("https://shop.example/", "https://staging.shop.example/", false)]
    [TestCase("http://localhost:5000/", "http://localhost:5001/", false)]
    [TestCase("https://shop.example/", "https://second.example/", true, "https://shop.example", "https://second.example/")]
    [TestCase("https://shop.example/", "https://staging.example/", false, "https://staging.example/")]
    [TestCase("https://shop.example/", "https://staging.example/", false, "https://shop.example/")]
    public void One_shop_is_known_by_its_addresses(string connectedAt, string here, bool isOne, params string[] stores) =>
        Assert.That(ReadOnlyMode.IsStillHere(connectedAt, here, stores), Is.EqualTo(isOne));
}
