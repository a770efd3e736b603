using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>From when on the days of keeping personal data count.</summary>
public class PersonalDataExpiryTests
{
    private static readonly DateTime Day = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);

    private static AmazonOrder Row(string status, int updated = 0, int orderId = 7) => new() { AmazonStatus = status, LastUpdatedOnUtc = Day.AddDays(updated), CreatedOnUtc = Day.AddDays(-1), OrderId = orderId };

    [Test]
    public void A_cancelled_order_counts_from_its_cancellation_whatever_is_updated_later()
    {
        var row = Row("CANCELLED", updated: 9);
        row.ClosedOnUtc = Day.AddDays(2);
        row.DeliverByUtc = Day.AddDays(20);

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(2)));
    }

    [Test]
    public void A_shipped_order_counts_from_the_delivery_that_was_seen()
    {
        var row = Row("SHIPPED", updated: 9);
        (row.ClosedOnUtc, row.DeliverByUtc, row.DeliveredOnUtc) = (Day, Day.AddDays(8), Day.AddDays(3));

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(3)));
    }

    [Test]
    public void Without_one_it_counts_from_the_end_of_the_promised_window()
    {
        var row = Row("SHIPPED", updated: 30);
        (row.ClosedOnUtc, row.DeliverByUtc) = (Day, Day.AddDays(8));

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(8)));
    }

    [TestCase(null)]
    [TestCase(-1)]
    public void Without_a_window_that_the_parcel_could_keep_it_counts_from_two_weeks_after_shipping(int? promisedAfter)
    {
        var row = Row("SHIPPED", updated: 30);
        row.ClosedOnUtc = Day;
        row.DeliverByUtc = promisedAfter is { } days ? Day.AddDays(days) : null;

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(14)));
    }

    [TestCase("PENDING")]
    [TestCase("UNSHIPPED")]
    public void An_open_order_without_shop_order_counts_from_its_last_update(string status)
    {
        var row = Row(status, updated: 5, orderId: 0);
        row.DeliverByUtc = Day.AddDays(40);

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(5)));
    }

    [Test]
    public void An_answer_that_was_never_readable_counts_from_when_it_was_first_seen()
    {
        var row = Row("", orderId: 0);
        row.LastUpdatedOnUtc = DateTime.UnixEpoch;

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(-1)));
    }

    [TestCase(10, 40, 40, TestName = "An order that is still to be shipped counts from the end of the promise")]
    [TestCase(50, 40, 50, TestName = "and from its last update where that is later")]
    [TestCase(10, null, 34, TestName = "and without a promise from two weeks after the day it must be shipped by")]
    public void An_open_order_of_the_shop(int updated, int? deliverBy, int expected)
    {
        var row = Row("UNSHIPPED", updated);
        (row.ShipByUtc, row.DeliverByUtc) = (Day.AddDays(20), deliverBy is { } days ? Day.AddDays(days) : null);

        Assert.That(PersonalDataExpiry.Of(row), Is.EqualTo(Day.AddDays(expected)));
    }

    [Test]
    public void The_delivery_is_when_all_packages_were_first_seen_as_delivered()
    {
        var row = Row("SHIPPED");
        row.Id = 1;
        var now = Day.AddDays(3);

        Assert.Multiple(() =>
        {
            Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED", "DELIVERED", "IN_TRANSIT"), now), Is.Null);
            Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("PARTIALLY_SHIPPED", "DELIVERED"), now), Is.Null);
            Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED"), now), Is.Null);
            Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED", "DELIVERED", "CANCELLED"), now), Is.EqualTo(now));
            row.DeliveredOnUtc = Day.AddDays(1);
            Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED", "DELIVERED"), now), Is.EqualTo(Day.AddDays(1)));
        });
    }

    [Test]
    public void An_old_order_that_is_delivered_when_first_seen_was_delivered_as_promised()
    {
        var row = Row("SHIPPED");
        (row.ClosedOnUtc, row.DeliverByUtc) = (Day, Day.AddDays(5));

        Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED", "DELIVERED"), Day.AddDays(90)), Is.EqualTo(Day.AddDays(5)));
        Assert.That(PersonalDataExpiry.DeliveredOn(row, Order("SHIPPED", "DELIVERED"), Day.AddDays(2)), Is.EqualTo(Day.AddDays(2)));
    }

    [Test]
    public void An_order_is_closed_by_its_last_package_or_by_the_first_answer_that_says_so()
    {
        var shipped = Order("SHIPPED", "IN_TRANSIT");
        var row = Row("UNSHIPPED");

        Assert.Multiple(() =>
        {
            Assert.That(PersonalDataExpiry.ClosedOn(row, shipped), Is.EqualTo(shipped.Packages![0].ShipTime!.Value.UtcDateTime));
            Assert.That(PersonalDataExpiry.ClosedOn(row, Order("SHIPPED")), Is.EqualTo(shipped.LastUpdatedTime.UtcDateTime));
            Assert.That(PersonalDataExpiry.ClosedOn(row, Order("CANCELLED")), Is.EqualTo(shipped.LastUpdatedTime.UtcDateTime));
            row.ClosedOnUtc = Day;
            Assert.That(PersonalDataExpiry.ClosedOn(row, Order("CANCELLED")), Is.EqualTo(Day));
            Assert.That(PersonalDataExpiry.ClosedOn(row, Order("UNSHIPPED")), Is.Null);
        });
    }

    private static Services.Amazon.Model.OrderSnapshot Order(string status, params string[] packages) => new TestOrder
    {
        Status = status,
        Packages = new JsonArray([.. packages.Select((package, index) =>
        {
            var json = TestOrder.Package($"{index}", null);
            json["packageStatus"]!["status"] = package;
            return json;
        })])
    }.ToSnapshot();
}
