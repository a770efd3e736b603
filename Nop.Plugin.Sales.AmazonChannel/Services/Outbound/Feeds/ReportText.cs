using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>
/// Turns the bytes of a report into text. Pure. Amazon's reports are not always UTF-8; their ids and codes are ASCII,
/// so that the numbers are right even where the words cannot be told.
/// </summary>
public static class ReportText
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
        if (Declared(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Beginning)).TrimStart()) is { Length: > 0 } declared)
            yield return declared;
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

    // what the XML declaration at the beginning says; empty when it says nothing
    private static string Declared(string beginning)
    {
        var end = beginning.IndexOf("?>", StringComparison.Ordinal);
        var place = beginning.IndexOf("encoding", StringComparison.Ordinal);
        if (!beginning.StartsWith("<?xml", StringComparison.Ordinal) || place < 0 || place > end)
            return "";
        var parts = beginning[place..end].Split('"', '\'');
        return parts.Length > 1 ? parts[1].Trim() : "";
    }
}
