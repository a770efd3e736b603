namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>The texts by which a buyer could be recognised, to be taken out of what people and other programs have written.</summary>
public sealed class PersonalTexts
{
    private const string Blank = "***";

    // shorter ones stand in too many harmless words
    private const int ShortestWords = 4;
    private const int ShortestNumber = 6;

    private readonly List<string> _texts;

    /// <summary>Takes the texts; those too short to tell anything are left out, and so are those within the order's own number.</summary>
    public PersonalTexts(string amazonOrderId, IEnumerable<string?> texts) => _texts = [.. texts.OfType<string>().Select(text => text.Trim())
        .Where(text => text.Length >= (text.All(char.IsAsciiDigit) ? ShortestNumber : ShortestWords) && !amazonOrderId.Contains(text, StringComparison.Ordinal))
        .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(text => text.Length)];

    /// <summary>The text with stars where one of them stood as whole words.</summary>
    public string? Without(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        foreach (var personal in _texts)
        {
            for (var at = 0; (at = text.IndexOf(personal, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                var end = at + personal.Length;
                var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
                if (isWhole)
                    text = string.Concat(text.AsSpan(0, at), Blank, text.AsSpan(end));
                at = isWhole ? at + Blank.Length : at + 1;
            }
        }

        return text;
    }
}
