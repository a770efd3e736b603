using System.Data.Common;
using System.Diagnostics;
using Nop.Data;

namespace Bench;

/// <summary>What one question to a shop costs.</summary>
/// <param name="Milliseconds">The median of several answers.</param>
/// <param name="Slowest">The slowest of them.</param>
/// <param name="Commands">Commands that the last of them gave the database.</param>
internal sealed record Cost(double Milliseconds, double Slowest, int Commands);

/// <summary>Asks a shop again and again, and watches its database.</summary>
internal sealed class Measure(ShopDatabase database, bool showPlans)
{
    private const int Times = 7;

    internal async Task<Cost> CostOfAsync(string what, Func<Task> ask)
    {
        var commands = new List<Command>();
        var times = new List<double>();
        database.BeforeCommand = command => commands.Add(Command.Of(command));
        for (var time = 0; time <= Times; time++)
        {
            commands.Clear();
            var start = Stopwatch.GetTimestamp();
            await ask();
            // the first one compiles
            if (time > 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        database.BeforeCommand = null;
        if (showPlans)
            ShowPlans(what, commands);
        times.Sort();
        return new Cost(times[Times / 2], times[^1], commands.Count);
    }

    private void ShowPlans(string what, IEnumerable<Command> commands)
    {
        using var opened = database.Open();
        var connection = opened.OpenDbConnection();
        foreach (var command in commands.Where(command => command.Text.Contains("AmazonChannel_", StringComparison.Ordinal) && command.Text.Contains("SELECT", StringComparison.Ordinal)).DistinctBy(command => command.Text))
        {
            Console.WriteLine($"-- {what}\n{command.Text}");
            foreach (var line in command.Plan(connection))
                Console.WriteLine($"   {line}");
        }
    }

    /// <summary>A command as it was given to the database.</summary>
    private sealed record Command(string Text, IReadOnlyList<KeyValuePair<string, object?>> Values)
    {
        internal static Command Of(DbCommand command) =>
            new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => KeyValuePair.Create(parameter.ParameterName, parameter.Value))]);

        internal IEnumerable<string> Plan(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"{(connection.GetType().Name switch { "SqliteConnection" => "EXPLAIN QUERY PLAN", "NpgsqlConnection" => "EXPLAIN (ANALYZE, BUFFERS)", _ => "EXPLAIN" })} {Text}";
            foreach (var value in Values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = value.Key;
                parameter.Value = value.Value;
                command.Parameters.Add(parameter);
            }

            using var plan = command.ExecuteReader();
            while (plan.Read())
                yield return string.Join(" | ", Enumerable.Range(0, plan.FieldCount).Select(plan.GetValue));
        }
    }
}
