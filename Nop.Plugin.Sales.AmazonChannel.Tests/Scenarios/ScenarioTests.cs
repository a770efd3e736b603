using System.Text.Json.Nodes;
using Shop.Replay;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>Each rule of the import, told as what Amazon says and what stands in the shop afterwards; the figures are worked out by hand.</summary>
[Parallelizable(ParallelScope.All)]
public class ScenarioTests
{
    private static IEnumerable<string> Names => ScenarioFolder.Names;

    [TestCaseSource(nameof(Names))]
    public async Task The_shop_ends_as_the_rule_says(string name)
    {
        var report = await new ScenarioRun(ScenarioFile.Read(ScenarioFolder.FileOf(name))).PlayAsync();

        // through text, as the command prints it: numbers of any type compare alike
        var differences = SubsetMatch.Differences(ScenarioFolder.ExpectationOf(name), JsonNode.Parse(report.ToJsonString()));
        if (differences.Count > 0)
            Assert.Fail($"{name}.expected.json is not met:\n  {string.Join("\n  ", differences)}\nreplay prints\n{report.ToJsonString(ScenarioFolder.Readable)}");
    }

    [Test]
    public void Every_scenario_has_an_expectation_and_bears_its_files_name() => Assert.Multiple(() =>
    {
        Assert.That(ScenarioFolder.Names, Is.Not.Empty.And.EqualTo(ScenarioFolder.NamesOfExpectations));
        Assert.That(ScenarioFolder.Names.Select(name => ScenarioFile.Read(ScenarioFolder.FileOf(name)).Name), Is.EqualTo(ScenarioFolder.Names));
    });
}
