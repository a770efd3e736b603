using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Each message stands on a shop order once, whatever becomes of languages, processes and the note itself.</summary>
[Parallelizable(ParallelScope.All)]
public class OrderNoteTests
{
    private static readonly ChannelMessage Replaces = new("Note.Replaces", "111-0000009-0000009");
    private static readonly ChannelMessage Fewer = new("Note.FiguresChanged", "MUG", "3", "2");

    [Test]
    public async Task Nothing_is_noted_again_in_another_language()
    {
        await using var shop = await StartAsync();
        var before = shop.Notes();
        await German.SpeakAsync(shop);
        await shop.SyncAsync(new TestOrder { Updated = TestOrder.Placed.AddHours(2), Address = null });

        Assert.That(shop.Notes(), Is.EqualTo(before));
    }

    [Test]
    public async Task Notes_of_version_1_0_0_are_known_in_whatever_language_they_are()
    {
        await using var shop = await StartAsync();
        var before = shop.Notes();
        await shop.DoAsync(services => services.GetRequiredService<IRepository<AmazonNote>>().DeleteAsync(mark => mark.Id > 0));
        await German.SpeakAsync(shop);
        await shop.SyncAsync(new TestOrder { Updated = TestOrder.Placed.AddHours(2), Address = null });

        Assert.That(shop.Notes(), Is.EqualTo(before));
        Assert.That(shop.All<AmazonNote>().Select(mark => mark.OrderNoteId), Is.EquivalentTo(shop.All<OrderNote>().Select(note => note.Id)));
    }

    [Test]
    public async Task A_note_that_somebody_has_changed_or_deleted_stays_so()
    {
        await using var shop = await StartAsync();
        await EnsureAsync(shop, Replaces, Fewer);
        var notes = shop.All<OrderNote>()[^2..];
        await shop.DoAsync(async services =>
        {
            notes[0].Note = "done";
            await services.GetRequiredService<IRepository<OrderNote>>().UpdateAsync(notes[0]);
            await services.GetRequiredService<IOrderService>().DeleteOrderNoteAsync(notes[1]);
        });
        var before = shop.Notes();
        await EnsureAsync(shop, Replaces, Fewer);

        Assert.That(shop.Notes(), Is.EqualTo(before).And.Some.EqualTo("done"));
    }

    [Test]
    public async Task What_happens_again_is_noted_again_and_the_same_thing_once()
    {
        await using var shop = await StartAsync();
        await EnsureAsync(shop, Fewer);
        foreach (var moment in new[] { "10:00", "11:00", "10:00", "11:00" })
            await EnsureAsync(shop, Fewer with { Occurrence = moment });

        Assert.That(shop.Notes().Count(note => note.Contains("MUG", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task A_new_event_does_not_take_the_note_that_1_0_0_wrote_of_an_earlier_one()
    {
        await using var shop = await StartAsync();
        await EnsureAsync(shop, Fewer);
        await shop.DoAsync(services => services.GetRequiredService<IRepository<AmazonNote>>().DeleteAsync(mark => mark.Id > 0));
        await EnsureAsync(shop, Fewer with { Occurrence = "11:00" });

        Assert.That(shop.Notes().Count(note => note.Contains("MUG", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Wherever_the_writing_breaks_off_each_note_stands_once([Values] Break how)
    {
        await using var shop = await StartAsync();
        var before = shop.Notes().Count;
        ChannelMessage[] messages = [Replaces, Fewer with { Occurrence = "10:00" }, Fewer with { Occurrence = "11:00" }];
        var breaks = 0;
        for (var write = 1; breaks == write - 1; write++)
        {
            var count = 0;
            var broken = await BrokenOff.RunAsync(shop, how, _ => ++count == write, node => EnsureAsync(node, messages));
            await EnsureAsync(shop, messages);
            breaks += broken is null ? 0 : 1;

            Assert.That(shop.Notes(), Has.Count.EqualTo(before + 3), $"write {write}, {broken}");
            await shop.DoAsync(async services =>
            {
                await services.GetRequiredService<IRepository<AmazonNote>>().DeleteAsync(mark => mark.Id > 0);
                foreach (var note in shop.All<OrderNote>()[before..])
                    await services.GetRequiredService<IOrderService>().DeleteOrderNoteAsync(note);
            });
        }

        Assert.That(breaks, Is.EqualTo(8), "a note and its mark; before what may happen again the mark is written twice");
    }

    [Test]
    public async Task Two_who_note_the_same_at_once_leave_one_note([Values] bool mayHappenAgain)
    {
        await using var shop = await StartAsync();
        await using var other = shop.Node();
        var message = mayHappenAgain ? Replaces with { Occurrence = "10:00" } : Replaces;
        shop.BeforeWrite = write =>
        {
            if (!write.StartsWith("INSERT AmazonNote", StringComparison.Ordinal))
                return;
            shop.BeforeWrite = null;
            EnsureAsync(other, message).GetAwaiter().GetResult();
        };
        await EnsureAsync(shop, message);

        var note = shop.All<OrderNote>().Single(note => note.Note.Contains("111-0000009-0000009", StringComparison.Ordinal));
        Assert.That(shop.All<AmazonNote>().Count(mark => mark.OrderNoteId == note.Id), Is.EqualTo(1));
    }

    [Test]
    public void A_mark_is_the_same_on_every_machine_and_in_every_version() => Assert.Multiple(() =>
    {
        Assert.That(NoteMark.Of(7, new ChannelMessage("Note.QuantityChanged", "MUG", "3", "2")), Is.EqualTo("a4493e7b05e025daa9278a502dbc1535f0ce25ae35b7072a"));
        Assert.That(NoteMark.Of(7, new ChannelMessage("Note.QuantityChanged", "MUG", "3", "2") { Occurrence = "2026-11-28T04:10:01Z" }), Is.EqualTo("8ea4cd661e0e88003d98f2dd1ad3d6b2911722aac553047d"));
        Assert.That(NoteMark.Of(7, new ChannelMessage("Note.Personal.Gift", "MUG", "-", "Zoë 🙂")), Is.EqualTo("personal/6d13b8c7d32f0565dfe092a756928423e23f43de61e33648"));
    });

    [Test]
    public void Messages_that_differ_in_anything_have_marks_of_their_own()
    {
        ChannelMessage[] messages =
        [
            new("Note.A"), new("Note.A", ""), new("Note.A", "", ""), new("Note.B"), new("Note.A", "x", "y"), new("Note.A", "xy"), new("Note.A", "x\n1:y"), new("Note.A") { Occurrence = "x" }, new("Note.A", "x")
        ];
        var marks = messages.SelectMany(message => new[] { NoteMark.Of(1, message), NoteMark.Of(2, message) }).ToList();

        Assert.That(marks, Is.Unique.And.All.Length.LessThanOrEqualTo(64));
        Assert.That(NoteMark.Of(int.MaxValue, new ChannelMessage("Note.Personal.Gift", new string('x', 5000))), Has.Length.LessThanOrEqualTo(64));
    }

    private static async Task<TestShop> StartAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        Assert.That(shop.Notes(), Is.Not.Empty);
        return shop;
    }

    private static Task EnsureAsync(TestShop shop, params ChannelMessage[] messages) => shop.DoAsync(services =>
        services.GetRequiredService<OrderNoteWriter>().EnsureAsync(shop.All<Order>()[0].Id, messages));
}
