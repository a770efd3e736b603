using System.Text.Encodings.Web;
using System.Text.Json;
using Shop.Replay;

namespace Shop.Commands;

/// <summary>Plays scenarios, each in a shop of its own, and prints one JSON line for each on standard output; what is wrong with one goes to standard error.</summary>
internal static class Replay
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<int> RunAsync(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            throw new ArgumentsException("replay needs at least one scenario: replay SCENARIO.json...");

        var exitCode = 0;
        foreach (var file in files)
        {
            try
            {
                var report = await new ScenarioRun(ScenarioFile.Read(file)).PlayAsync();
                Console.Out.WriteLine(report.ToJsonString(Line));
            }
            catch (ArgumentsException exception)
            {
                Console.Error.WriteLine(exception.Message.StartsWith(file, StringComparison.Ordinal) ? exception.Message : $"{file}: {exception.Message}");
                exitCode = 2;
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"{file} cannot be played: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
                exitCode = 2;
            }
        }

        return exitCode;
    }
}
