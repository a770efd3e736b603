using System.Text.RegularExpressions;
using Nop.Plugin.Sales.AmazonChannel.Localization;
using Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>Every text that the plugin asks for is there, and none is there that nothing asks for.</summary>
public partial class ResourceTests
{
    private static readonly IReadOnlyDictionary<string, string> Texts = ChannelResources.Read().ToDictionary(text => text.Key, text => text.Value);

    private static string Sources => string.Join('\n', Directory.EnumerateFiles(Path.Combine(SourceRoot(), "Nop.Plugin.Sales.AmazonChannel"), "*.cs*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Test]
    public void Full_names_in_the_sources_exist()
    {
        var asked = FullName().Matches(Sources).Select(match => match.Value).Where(name => !name.EndsWith('.')).Distinct();

        Assert.That(asked.Where(name => !Texts.ContainsKey(name) && !Texts.Keys.Any(text => text.StartsWith(name + ".", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void Messages_of_the_import_exist()
    {
        var asked = MessageKey().Matches(Sources).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.That(asked, Has.Count.GreaterThan(40));
        Assert.That(asked.Where(key => !Texts.ContainsKey($"{AmazonChannelDefaults.ResourcePrefix}.{key}")), Is.Empty);
    }

    [Test]
    public void Every_field_has_a_hint() =>
        Assert.That(Texts.Keys.Where(name => FieldName().IsMatch(name) && !Texts.ContainsKey(name + ".Hint")), Is.Empty);

    [Test]
    public void Texts_with_places_are_well_formed() =>
        Assert.That(() => Texts.Values.Select(text => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "a", "b", "c", "d")).ToList(), Throws.Nothing);

    [Test]
    public void Notes_keep_the_words_of_1_0_0() => Assert.That(Version100.Texts.Where(text => text.Key.StartsWith($"{AmazonChannelDefaults.ResourcePrefix}.Note.", StringComparison.Ordinal)
        && Texts.TryGetValue(text.Key, out var now) && now != text.Value).Select(text => text.Key), Is.Empty, "notes that 1.0.0 wrote are known by their words: give a changed note a key of its own");

    [Test]
    public void Texts_that_have_changed_since_1_0_0_stand_in_the_history()
    {
        var history = ChannelResources.Shipped();
        var changed = Version100.Texts.Where(text => Texts.TryGetValue(text.Key, out var now) && now != text.Value).Select(text => text.Key).ToList();

        Assert.That(changed.Where(key => !history[key].Contains(Version100.Texts[key])), Is.Empty, "an update would leave the old words: put those of 1.0.0 into Localization/History/1.0.0.json");
        Assert.That(history.Select(texts => texts.Key).Except(changed), Is.Empty, "what has not changed is nothing to remember");
    }

    [Test]
    public void Nothing_fills_the_places_of_a_text_in_a_way_that_a_stray_brace_breaks() =>
        Assert.That(HostFormat().Matches(Sources).Select(match => match.Value), Is.EqualTo(new[] { "string.Format(" }), "only FilledText does: use it, in views T.Filled");

    [Test]
    public void No_text_is_dead()
    {
        var sources = Sources;
        var dead = Texts.Keys.Where(name => !name.StartsWith("Enums.", StringComparison.Ordinal))
            .Select(name => name[(AmazonChannelDefaults.ResourcePrefix.Length + 1)..])
            .Where(key => !sources.Contains(key, StringComparison.Ordinal) && !IsMadeUp(key, sources));

        Assert.That(dead, Is.Empty);
    }

    // names that the sources put together: hints, validation messages, fields and statuses
    private static bool IsMadeUp(string key, string sources)
    {
        var parts = key.Split('.');
        return key.EndsWith(".Hint", StringComparison.Ordinal)
            || key.StartsWith("Account.Status.", StringComparison.Ordinal) && sources.Contains($"\"{parts[^1]}\"", StringComparison.Ordinal)
            || key.StartsWith("Problem.", StringComparison.Ordinal) && key.EndsWith(".Before", StringComparison.Ordinal) && sources.Contains("Problem.{problem}.Before", StringComparison.Ordinal)
            || key.StartsWith("Note.Personal.", StringComparison.Ordinal) && sources.Contains($"PersonalPrefix + \"{parts[^1]}\"", StringComparison.Ordinal)
            || parts is ["Outbound", "CancelReason" or "RefundReason", _] && sources.Contains($"\"{parts[2]}\"", StringComparison.Ordinal)
            || parts is ["Outbound", _, "Sent" or "Refused"] && Enum.TryParse<Nop.Plugin.Sales.AmazonChannel.Domain.SubmissionKind>(parts[1], out _) && sources.Contains($"Kind}}.{parts[2]}", StringComparison.Ordinal)
            || key.StartsWith("Orders.Fields.", StringComparison.Ordinal) && sources.Contains($"AmazonFieldModel(\"{parts[2]}\"", StringComparison.Ordinal)
            || parts.Length == 4 && parts[1] == "Fields" && (sources.Contains($"\"{parts[2]}.{parts[3]}\"", StringComparison.Ordinal) || parts[3] == "Range" && sources.Contains($"nameof(ConfigurationModel.{parts[2]})", StringComparison.Ordinal));
    }

    private static string SourceRoot([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"Plugins\.Sales\.AmazonChannel\.[A-Za-z0-9.]+[A-Za-z0-9]")]
    private static partial Regex FullName();

    [GeneratedRegex("""
        "((?:Summary|Problem|Note|Fact|Stock)\.[A-Za-z.]*[A-Za-z])"
        """)]
    private static partial Regex MessageKey();

    [GeneratedRegex("""\bstring\.Format\(|\bT\(\$?"[^"]*"\s*,""")]
    private static partial Regex HostFormat();

    [GeneratedRegex(@"\.Fields\.[A-Za-z]+$")]
    private static partial Regex FieldName();
}
