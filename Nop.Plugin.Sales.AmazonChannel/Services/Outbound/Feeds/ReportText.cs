using System.Text;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>Turns the bytes of a report into text. Pure. Amazon's reports are not always UTF-8; their ids and codes are ASCII, so that the numbers are right even where the words cannot be told.</summary>
public static partial class ReportText
{
    private const int Beginning = 512;

    /// <summary>The text: by its byte order mark, else by what it calls itself, what the storage calls it, UTF-8, and at last byte by byte.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">What the storage calls the encoding; null when it does not.</param>
    public static string Of(byte[] content, string? charset)
    {
        using var marked = new StreamReader(new MemoryStream(content), Encoding.Latin1, detectEncodingFromByteOrderMarks: true);
        if (marked.Peek() >= 0 && !Equals(marked.CurrentEncoding, Encoding.Latin1))
            return marked.ReadToEnd();
        return Names(content, charset).Select(name => TryDecode(content, name)).FirstOrDefault(text => text is not null) ?? Encoding.Latin1.GetString(content);
    }

    private static IEnumerable<string> Names(byte[] content, string? charset)
    {
        if (content is [(byte)'<', 0, ..])
            yield return "utf-16";
        if (content is [0, (byte)'<', ..])
            yield return "utf-16BE";
        if (Declared().Match(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Beginning))) is { Success: true } declared)
            yield return declared.Groups["name"].Value;
        if (!string.IsNullOrWhiteSpace(charset))
            yield return charset.Trim();
        yield return "utf-8";
    }

    private static string? TryDecode(byte[] content, string name)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)).GetString(content);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // a name that nobody knows, or bytes that the encoding does not have
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._:\-]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
