using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>When Amazon is asked for an order again.</summary>
[Parallelizable(ParallelScope.All)]
public class AskScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly AskAgain Thrice = new(AskReason.ItemsMissing, [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)]);
    private static readonly AskAgain Daily = new(AskReason.AddressIncomplete, [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)], RepeatsLast: true);

    [Test]
    public void Pauses_grow_and_end()
    {
        Assert.That(Moments(Thrice, 5), Is.EqualTo(new DateTime?[]
        {
            new(2026, 3, 2, 12, 5, 0), new(2026, 3, 2, 12, 35, 0), new(2026, 3, 2, 14, 35, 0), null, null
        }));
    }

    [Test]
    public void The_last_pause_repeats_where_it_is_to()
    {
        Assert.That(Moments(Daily, 5), Is.EqualTo(new DateTime?[]
        {
            new(2026, 3, 2, 13, 0, 0), new(2026, 3, 2, 19, 0, 0), new(2026, 3, 3, 19, 0, 0), new(2026, 3, 4, 19, 0, 0), new(2026, 3, 5, 19, 0, 0)
        }));
    }

    [Test]
    public void A_plan_that_still_wants_it_moves_nothing()
    {
        var begun = AskSchedule.Follow(AskSchedule.Parse(""), [Thrice], Noon);
        Assert.That(AskSchedule.Follow(begun, [Thrice], Noon.AddMinutes(4)), Is.EqualTo(begun));
        Assert.That(AskSchedule.Follow(begun, [Thrice], Noon.AddMinutes(40)), Is.EqualTo(begun), "due and not asked yet: it stays due");
    }

    [Test]
    public void A_reason_that_is_over_is_forgotten_with_its_count()
    {
        var asked = AskSchedule.Answered(AskSchedule.Follow(AskSchedule.Parse(""), [Thrice, Daily], Noon), Noon.AddMinutes(5));
        Assert.That(asked[AskReason.ItemsMissing], Is.EqualTo(new Asked(1, null)));
        Assert.That(asked[AskReason.AddressIncomplete], Is.EqualTo(new Asked(0, Noon.AddHours(1))), "it was not due");

        var over = AskSchedule.Follow(asked, [Daily], Noon.AddMinutes(5));
        Assert.That(over.Keys, Is.EqualTo(new[] { AskReason.AddressIncomplete }));
        Assert.That(AskSchedule.FirstOf(AskSchedule.Follow(over, [], Noon)), Is.Null);
        Assert.That(AskSchedule.Follow(over, [Thrice], Noon.AddHours(9))[AskReason.ItemsMissing].Answers, Is.Zero, "it begins anew");
    }

    [Test]
    public void Without_an_answer_it_is_put_off_and_not_counted()
    {
        var begun = AskSchedule.Follow(AskSchedule.Parse(""), [Thrice], Noon);
        var late = AskSchedule.PutOff(begun, Noon.AddMinutes(6), TimeSpan.FromMinutes(15));
        Assert.That(late[AskReason.ItemsMissing], Is.EqualTo(new Asked(0, Noon.AddMinutes(21))));
    }

    [Test]
    public void The_text_gives_back_what_was_written()
    {
        var asked = AskSchedule.Answered(AskSchedule.Follow(AskSchedule.Parse(""), [Thrice, Daily], Noon), Noon.AddMinutes(5));
        Assert.That(AskSchedule.Format(asked), Is.EqualTo("ItemsMissing=1@,AddressIncomplete=0@2026-03-02T13:00:00Z"));
        Assert.That(AskSchedule.Parse(AskSchedule.Format(asked)), Is.EqualTo(asked));
    }

    [TestCase("Unheard=1@2026-03-02T13:00:00Z")]
    [TestCase("ItemsMissing=one@")]
    [TestCase("ItemsMissing")]
    [TestCase(null)]
    public void What_is_not_known_is_left_out(string? text) => Assert.That(AskSchedule.Parse(text), Is.Empty);

    private static List<DateTime?> Moments(AskAgain wish, int times)
    {
        var asked = AskSchedule.Parse("");
        var now = Noon;
        var moments = new List<DateTime?>();
        for (var time = 0; time < times; time++)
        {
            asked = AskSchedule.Follow(asked, [wish], now);
            moments.Add(AskSchedule.FirstOf(asked));
            now = asked[wish.Reason].NextOn ?? now;
            asked = AskSchedule.Answered(asked, now);
        }

        return moments;
    }
}
