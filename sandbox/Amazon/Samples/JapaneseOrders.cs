using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class JapaneseOrders
{
    public static IEnumerable<OrderDraft> Create(SampleDesk desk)
    {
        var cash = Order(desk, 5.5, "高橋 さくら", new("高橋 さくら", "桜通り3-14-5", "名古屋市中区", "愛知県", "460-0008", "JP") { Line2 = "栄ハイツ 201号", Phone = "052-555-0100" });
        yield return cash with
        {
            Lines = [Line(cash, SampleCatalog.Tea, 2) with { Title = "アールグレイ 100袋", CashOnDelivery = 330m, Points = 22, Shipping = 410m }],
            Payment = new() { ["paymentMethod"] = "CashOnDelivery", ["paymentAmount"] = new MoneyFormat("JPY").Write(2248m + 330m + 410m) }
        };

        var odd = Order(desk, 23, "渡辺 健", new("渡辺 健", "北3条西4丁目1", "札幌市中央区", "北海道", "060-0003", "JP"));
        yield return odd with { Lines = [Line(odd, SampleCatalog.Notebook, 3) with { Price = 4480m, Points = 45 }] };

        var pending = Order(desk, 1.2, null, null, 0.2);
        yield return pending with { Status = "PENDING", Lines = [Line(pending, SampleCatalog.Puzzle)] };

        var byAmazon = Order(desk, 46, null, new(null, null, "福岡市博多区", "福岡県", "812-0011", "JP"), 15);
        yield return byAmazon with { ByAmazon = true, Status = "SHIPPED", Programs = ["PRIME"], Lines = [Line(byAmazon, SampleCatalog.Headphones) with { Shipped = 1, Points = 194 }] };

        var gift = Order(desk, 34, "Đặng Thị Hòa", new("Đặng Thị Hòa", "中央1-2-3", "仙台市青葉区", "宮城県", "980-0021", "JP"), 20);
        yield return gift with
        {
            Status = "SHIPPED", Lines = [Line(gift, SampleCatalog.Candle) with { Shipped = 1, GiftWrap = 300m, GiftWrapLevel = "Standard", GiftMessage = "お誕生日おめでとう🎂" }],
            Packages = [new("1", "YAMATO", "宅急便", "123456789012", "SHIPPED", new PackedLine(0, 1))]
        };

        var insured = Order(desk, 9, "森 美咲", new("森 美咲", "本町4-5-6", "大阪市中央区", "大阪府", "541-0053", "JP"));
        yield return insured with
        {
            Promise = new("YAMATO", "宅急便", "SELLER_SET"),
            Lines =
            [
                Line(insured, SampleCatalog.Headphones) with { Programs = ["TRANSPARENCY"] },
                new LineDraft("PLAN-2Y", "B0SAMPLE99", "延長保証2年", 1, 1200m) { Protects = 0 }
            ]
        };
    }

    private static OrderDraft Order(SampleDesk desk, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(SimulatedMarketplace.JP, hoursAgo, updatedAfterHours) with { BuyerName = buyer, Address = address?.Write() };
}
