using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// When an order is asked for again and how often that was done, by reason. Kept as one text, <c>Reason=answers@moment</c>, comma separated;
/// the moment is missing once a reason asks no further. Pure.
/// </summary>
public static class AskSchedule
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Reads the text; what this version does not know is left out.</summary>
    public static IReadOnlyDictionary<AskReason, Asked> Parse(string? text)
    {
        var asked = new Dictionary<AskReason, Asked>();
        foreach (var entry in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split('=', '@');
            if (parts.Length == 3 && Enum.IsDefined(typeof(AskReason), parts[0]) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var answers))
                asked[Enum.Parse<AskReason>(parts[0])] = new Asked(answers, MomentOf(parts[2]));
        }

        return asked;
    }

    /// <summary>Writes the text.</summary>
    public static string Format(IReadOnlyDictionary<AskReason, Asked> asked) => string.Join(',', asked.OrderBy(entry => entry.Key).Select(entry =>
        FormattableString.Invariant($"{entry.Key}={entry.Value.Answers}@{entry.Value.NextOn?.ToString(MomentFormat, CultureInfo.InvariantCulture)}")));

    /// <summary>Goes on with what a plan still wants, begins what is new and forgets the rest.</summary>
    public static IReadOnlyDictionary<AskReason, Asked> Follow(IReadOnlyDictionary<AskReason, Asked> asked, IEnumerable<AskAgain> wanted, DateTimeOffset now) =>
        wanted.ToDictionary(wish => wish.Reason, wish =>
        {
            var known = asked.GetValueOrDefault(wish.Reason);
            return known?.NextOn is not null ? known : new Asked(known?.Answers ?? 0, now + wish.PauseAfter(known?.Answers ?? 0));
        });

    /// <summary>Counts an answer for every reason that was due.</summary>
    public static IReadOnlyDictionary<AskReason, Asked> Answered(IReadOnlyDictionary<AskReason, Asked> asked, DateTimeOffset now) =>
        asked.ToDictionary(entry => entry.Key, entry => entry.Value.NextOn <= now ? new Asked(entry.Value.Answers + 1, null) : entry.Value);

    /// <summary>Puts off every reason that is due.</summary>
    public static IReadOnlyDictionary<AskReason, Asked> PutOff(IReadOnlyDictionary<AskReason, Asked> asked, DateTimeOffset now, TimeSpan pause) =>
        asked.ToDictionary(entry => entry.Key, entry => entry.Value.NextOn <= now ? entry.Value with { NextOn = now + pause } : entry.Value);

    /// <summary>The moment at which the first of the reasons is due; null when none asks any further.</summary>
    public static DateTime? FirstOf(IReadOnlyDictionary<AskReason, Asked> asked) => asked.Values.Min(entry => entry.NextOn)?.UtcDateTime;

    private static DateTimeOffset? MomentOf(string text) =>
        DateTimeOffset.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}

/// <summary>How often an order was asked for, for one reason.</summary>
/// <param name="Answers">Answers that Amazon gave.</param>
/// <param name="NextOn">When it is asked for next; null for never again.</param>
public sealed record Asked(int Answers, DateTimeOffset? NextOn);
