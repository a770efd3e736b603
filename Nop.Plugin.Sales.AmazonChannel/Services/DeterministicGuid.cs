using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>UUIDs of version 5 (RFC 9562, 5.5): the same Amazon id always gives the same shop id.</summary>
public static class DeterministicGuid
{
    // the plugin's own name space, drawn once at random
    private static readonly Guid Namespace = new("6f1f0c5e-7a3f-4b0b-9a57-0d1c5a3f9e42");

    /// <summary>Id of the shop order of an Amazon order.</summary>
    public static Guid OfOrder(string amazonOrderId) => Of($"order/{amazonOrderId}");

    /// <summary>Id of the shop line of an Amazon line.</summary>
    public static Guid OfItem(string amazonOrderId, string amazonItemId) => Of($"order/{amazonOrderId}/item/{amazonItemId}");

    /// <summary>Id of a refund of an Amazon line.</summary>
    /// <param name="refund">What makes it one and the same refund.</param>
    /// <param name="askedOn">When the shop asked for it; databases differ in what they keep below a second.</param>
    /// <param name="amazonItemId">The line.</param>
    public static Guid OfRefund(string refund, DateTime askedOn, string amazonItemId) =>
        Of(FormattableString.Invariant($"{refund}/{askedOn:yyyyMMddHHmmss}/item/{amazonItemId}"));

    private static Guid Of(string name)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        var bytes = hash.AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x50);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
