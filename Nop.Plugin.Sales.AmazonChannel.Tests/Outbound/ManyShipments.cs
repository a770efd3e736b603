using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A shop with several open orders, all shipped.</summary>
internal static class ManyShipments
{
    public static string IdOf(int number) => $"111-0000001-{number:0000000}";

    public static async Task<TestShop> StartAsync(int count)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 1000);
        await shop.SyncAsync([.. Enumerable.Range(1, count).Select(number => new TestOrder { Id = IdOf(number) })]);
        for (var number = 1; number <= count; number++)
            await shop.ShipAsync(IdOf(number), $"T{number}");
        return shop;
    }

    public static AmazonSubmission Of(this TestShop shop, int number)
    {
        var row = shop.Row(IdOf(number));
        return shop.All<AmazonSubmission>().Single(submission => submission.AmazonOrderRowId == row.Id);
    }

    /// <summary>How far all of them are; whether Amazon was seen to have what it took is not asked here.</summary>
    public static IEnumerable<SubmissionState> States(this TestShop shop) => shop.All<AmazonSubmission>().Select(submission => Told(submission.State));

    public static SubmissionState StateOf(this TestShop shop, int number) => Told(shop.Of(number).State);

    private static SubmissionState Told(SubmissionState state) => state == SubmissionState.Accepted ? SubmissionState.Sent : state;
}
