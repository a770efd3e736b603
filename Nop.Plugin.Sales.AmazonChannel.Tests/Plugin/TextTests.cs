using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Localization;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>What people make of the plugin's texts: translations with mistakes, words of their own; and what an update makes of those.</summary>
[Parallelizable(ParallelScope.All)]
public class TextTests
{
    private const string Prefix = AmazonChannelDefaults.ResourcePrefix;

    [TestCase("{0} of {1}", "a {x} of b")]
    [TestCase("{0} of {1", "{0} of {1 (a {x}, b)")]
    [TestCase("} {0}", "} {0} (a {x}, b)")]
    [TestCase("{2}", "{2} (a {x}, b)")]
    [TestCase("", "")]
    public void A_text_with_a_stray_brace_stands_as_it_is_and_loses_no_value(string text, string expected) =>
        Assert.That(FilledText.Of(CultureInfo.InvariantCulture, text, "a {x}", "b"), Is.EqualTo(expected));

    [Test]
    public void A_text_without_values_keeps_its_braces() => Assert.That(FilledText.Of(CultureInfo.InvariantCulture, "a { b"), Is.EqualTo("a { b"));

    [Test]
    public async Task Orders_are_imported_whatever_braces_a_translation_has()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 5);
        var german = await German.SpeakAsync(shop);
        await shop.DoAsync(services => services.GetRequiredService<ILocalizationService>().AddOrUpdateLocaleResourceAsync(
            ChannelResources.Read().ToDictionary(text => text.Key, text => "{ " + text.Value), german.Id));
        await shop.SyncAsync(new TestOrder());

        Assert.That(shop.Row().State, Is.EqualTo(ImportState.Imported), shop.Row().ProblemText);
        Assert.That(shop.Stock(mug), Is.EqualTo(4));
        Assert.That(shop.Notes(), Has.Some.StartsWith("{ " + ChannelResources.Read()[$"{Prefix}.Note.Imported"] + " (111-0000001-0000001, "));
    }

    [Test]
    public async Task An_update_adds_what_a_language_lacks_and_leaves_alone_what_people_wrote()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        var german = await German.SpeakAsync(shop);
        await shop.DoAsync(async services =>
        {
            var localization = services.GetRequiredService<ILocalizationService>();
            await localization.AddOrUpdateLocaleResourceAsync($"{Prefix}.Order.ViewAll", "Our Amazon orders", "en-US");
            await localization.DeleteLocaleResourcesAsync([$"{Prefix}.Note.Imported"], german.Id);
            await localization.AddOrUpdateLocaleResourceAsync($"{Prefix}.Gone.Key", "of an earlier version");
            await localization.AddOrUpdateLocaleResourceAsync("Plugins.Sales.AmazonChannelOfOthers.Key", "another plugin's");
        });
        await shop.Lifecycle.UpdateAsync(AmazonChannelDefaults.SystemName, "1.0.0");

        Assert.Multiple(() =>
        {
            Assert.That(Text(shop, german.Id, "Order.ViewAll"), Is.EqualTo(German.Mark + "View all Amazon Orders"));
            Assert.That(Text(shop, 1, "Order.ViewAll"), Is.EqualTo("Our Amazon orders"));
            Assert.That(Text(shop, german.Id, "Note.Imported"), Is.EqualTo(ChannelResources.Read()[$"{Prefix}.Note.Imported"]));
            Assert.That(shop.All<LocaleStringResource>().Select(text => text.ResourceName), Has.None.EndsWith("gone.key"));
            Assert.That(shop.All<LocaleStringResource>().Count(text => text.ResourceName == "plugins.sales.amazonchannelofothers.key"), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Installing_leaves_alone_what_was_translated_before()
    {
        await using var shop = await TestShop.StartAsync(install: false);
        var german = await German.SpeakAsync(shop);
        await shop.Lifecycle.InstallAsync(AmazonChannelDefaults.SystemName);

        Assert.That(Text(shop, german.Id, "Order.ViewAll"), Is.EqualTo(German.Mark + "View all Amazon Orders"));
        Assert.That(Text(shop, 1, "Order.ViewAll"), Is.EqualTo("View all Amazon Orders"));
    }

    [TestCase("old words", true, true, TestName = "In English a text that nobody has changed gets its new words")]
    [TestCase("older words", true, true, TestName = "In English a text of two versions ago gets its new words")]
    [TestCase("words of an admin", true, false, TestName = "In English words of an admin stay")]
    [TestCase("old words", false, false, TestName = "In another language the old words stay")]
    [TestCase("alte Worte", false, false, TestName = "In another language a translation stays")]
    [TestCase("new words", true, false, TestName = "The new words are not written again")]
    [TestCase(null, false, true, TestName = "In another language a missing text is added")]
    public void A_changed_text(string? stored, bool isEnglish, bool isWritten)
    {
        var current = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["A.Key"] = "new words" };
        var shipped = new[] { "old words", "older words" }.ToLookup(_ => "A.Key", StringComparer.OrdinalIgnoreCase);
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (stored is not null)
            known["a.key"] = stored;

        Assert.That(ChannelTextUpdate.ToWrite(current, shipped, known, isEnglish), isWritten ? Is.EqualTo(current) : Is.Empty);
    }

    private static string Text(TestShop shop, int languageId, string key) =>
        shop.All<LocaleStringResource>().Single(text => text.LanguageId == languageId && text.ResourceName == $"{Prefix}.{key}".ToLowerInvariant()).ResourceValue;
}
