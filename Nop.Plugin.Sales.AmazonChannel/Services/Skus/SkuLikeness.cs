using System.Globalization;
using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>How alike two SKUs or two titles are. Pure.</summary>
public static class SkuLikeness
{
    private const int ShortestSku = 3;
    private static readonly string[] Prefixes = ["AMZN.GR.", "FBA-", "FBA.", "FBA_", "FBM-", "FBM.", "FBM_", "MFN-"];
    private static readonly string[] Suffixes = ["-FBA", ".FBA", "_FBA", "-FBM", ".FBM", "_FBM", "-MFN", "-NEW", "-USED", "-STICKERLESS", "-1"];

    /// <summary>A SKU without the marks that sellers and Amazon add, in capitals, letters and digits only.</summary>
    public static string Core(string sku)
    {
        var core = sku.Trim().ToUpperInvariant();
        foreach (var prefix in Prefixes)
            core = core.StartsWith(prefix, StringComparison.Ordinal) && core.Length > prefix.Length ? core[prefix.Length..] : core;
        foreach (var suffix in Suffixes)
            core = core.EndsWith(suffix, StringComparison.Ordinal) && core.Length > suffix.Length ? core[..^suffix.Length] : core;
        return string.Concat(core.Where(char.IsLetterOrDigit));
    }

    /// <summary>True when two SKU cores are the same, or one slip of the pen apart in five characters or more.</summary>
    public static bool AreNear(string core, string other)
    {
        if (core.Length < ShortestSku || other.Length < ShortestSku)
            return false;
        return core == other || Math.Min(core.Length, other.Length) >= 5 && Math.Abs(core.Length - other.Length) <= 1 && IsOneSlipApart(core, other);
    }

    /// <summary>Share of words that two titles have in common, from 0 to 1; at least two words must be shared.</summary>
    public static double OfTitles(IReadOnlySet<string> words, IReadOnlySet<string> others)
    {
        var shared = words.Count(others.Contains);
        return shared < 2 ? 0 : 2.0 * shared / (words.Count + others.Count);
    }

    /// <summary>The words of a title, without accents, in capitals.</summary>
    public static IReadOnlySet<string> Words(string? title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in (title ?? "").Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsLetterOrDigit(character))
                word.Append(char.ToUpperInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                if (word.Length >= 2)
                    words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>The EAN-13 of an ISBN-10, which the ASIN of a book is; null for another ASIN.</summary>
    public static string? IsbnToEan(string? asin)
    {
        if (asin is not { Length: 10 } || !asin.AsSpan(0, 9).ContainsOnlyDigits() || !(char.IsAsciiDigit(asin[9]) || asin[9] == 'X'))
            return null;
        var sum = asin.Select((character, index) => (character == 'X' ? 10 : character - '0') * (10 - index)).Sum();
        if (sum % 11 != 0)
            return null;
        var digits = $"978{asin[..9]}";
        var check = (10 - digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10) % 10;
        return digits + check.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True when a text names a SKU as a whole, not as a part of a longer one.</summary>
    public static bool Names(string? text, string sku)
    {
        if (string.IsNullOrEmpty(text) || sku.Length == 0)
            return false;
        for (var at = text.IndexOf(sku, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sku, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || char.IsWhiteSpace(text[at - 1])) && IsEnd(text, at + sku.Length))
                return true;
        }

        return false;
    }

    // problems list SKUs as "A, B." and what follows the list is a new sentence
    private static bool IsEnd(string text, int at) =>
        at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is ',' or '.' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsOneSlipApart(string left, string right)
    {
        if (left.Length > right.Length)
            (left, right) = (right, left);
        var same = 0;
        while (same < left.Length && left[same] == right[same])
            same++;
        // the last digits of a SKU often number variants: another digit is another article
        if (same < right.Length && char.IsAsciiDigit(right[same]) || same < left.Length && char.IsAsciiDigit(left[same]))
            return false;
        return left.Length == right.Length
            ? left.AsSpan(Math.Min(same + 1, left.Length)).SequenceEqual(right.AsSpan(Math.Min(same + 1, right.Length)))
            : left.AsSpan(same).SequenceEqual(right.AsSpan(same + 1));
    }
}
