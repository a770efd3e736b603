namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Texts of others in columns of ours.</summary>
public static class ShortText
{
    /// <summary>The text, cut to a number of characters.</summary>
    public static string Short(this string text, int length) => text.Length <= length ? text : text[..length];
}
