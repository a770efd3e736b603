using System.Text.Json.Nodes;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>A matcher that lets everything pass would make every scenario green.</summary>
[Parallelizable(ParallelScope.All)]
public class SubsetMatchTests
{
    [TestCase("""{"a": 1}""", """{"a": 1, "b": 2}""")]
    [TestCase("""{"a": null}""", """{"a": null}""")]
    [TestCase("""[{"a": 1}, {}]""", """[{"a": 1, "b": 2}, {"c": 3}]""")]
    [TestCase("""{"contains": "b"}""", "\"abc\"")]
    [TestCase("""{"contains": ["a", "c"]}""", "\"abc\"")]
    [TestCase("""{"contains": {"a": 1}}""", """[{"a": 2}, {"a": 1}]""")]
    [TestCase("""{"contains": {"contains": ["a", "c"]}}""", """["abc", "x"]""")]
    [TestCase("""{"contains": "a", "times": 2}""", """["ab", "ba", "c"]""")]
    [TestCase("""{"contains": "z", "times": 0}""", """["ab"]""")]
    public void What_is_asked_for_and_there_matches(string expected, string actual) => Assert.That(Differences(expected, actual), Is.Empty);

    [TestCase("""{"a": 1}""", """{"a": 2}""", "$.a: expected 1, actual 2")]
    [TestCase("""{"a": "1"}""", """{"a": 1}""", "$.a: expected \"1\", actual 1")]
    [TestCase("""{"a": {"b": null}}""", """{"a": {}}""", "$.a.b: expected null, and there is no such property")]
    [TestCase("""{"a": null}""", """{"a": ""}""", "$.a: expected null, actual \"\"")]
    [TestCase("""{"a": {}}""", """{"a": null}""", "$.a: expected {}, actual null")]
    [TestCase("""[{"a": 1}]""", """[{"a": 1}, {"a": 2}]""", "$: expected 1 entries")]
    [TestCase("""[{}, {"a": [1]}]""", """[{}, {"a": [2]}]""", "$[1].a[0]: expected 1, actual 2")]
    [TestCase("""{"contains": "z"}""", "\"abc\"", "$: expected some entry with \"z\", found 0")]
    [TestCase("""{"contains": {"contains": ["a", "c"]}}""", """["a", "c"]""", "$: expected some entry with {\"contains\":[\"a\",\"c\"]}, found 0")]
    [TestCase("""{"contains": "a", "times": 1}""", """["ab", "ba"]""", "$: expected 1 entries with \"a\", found 2")]
    [TestCase("""{"contains": "a"}""", "null", "$: expected some entry with \"a\", found 0")]
    public void What_differs_is_told_with_its_path(string expected, string actual, string told) =>
        Assert.That(Differences(expected, actual), Has.Count.EqualTo(1).And.One.StartsWith(told));

    private static IReadOnlyList<string> Differences(string expected, string actual) => SubsetMatch.Differences(JsonNode.Parse(expected), JsonNode.Parse(actual));
}
