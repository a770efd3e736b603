using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// Recognises a message on an order without its words: a hash of what it says, whatever the language. Nobody is known by it: equal messages on two orders have different marks,
/// and those of messages with personal data, in which a short name could be found by trying, are deleted with their notes.
/// </summary>
public static class NoteMark
{
    /// <summary>Beginning of the marks of messages with personal data.</summary>
    public const string Personal = "personal/";

    private const int Digits = 48;

    /// <summary>The mark of a message on a shop order: at most 64 characters.</summary>
    public static string Of(int orderId, ChannelMessage message)
    {
        string[] parts = [orderId.ToString(CultureInfo.InvariantCulture), message.Key, message.Occurrence ?? "", .. message.Arguments];
        // each part with its length, so that no two messages are written alike
        var text = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
        return (message.IsPersonal ? Personal : "") + ContentHash.Of(text)[..Digits];
    }
}
