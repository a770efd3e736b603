namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Makes texts fit columns, alike on every database.</summary>
internal static class ColumnText
{
    /// <summary>At most so many UTF-16 characters; none is cut in two, which PostgreSQL would refuse.</summary>
    public static string Short(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The text without emoji and other characters beyond U+FFFF, which the host's own columns of a set length do not hold on MySQL; null when nothing is left.</summary>
    public static string? Basic(string? text) =>
        text?.Any(char.IsSurrogate) != true ? text
        : string.Concat(text.Where(character => !char.IsSurrogate(character))).Trim() is { Length: > 0 } rest ? rest : null;
}
