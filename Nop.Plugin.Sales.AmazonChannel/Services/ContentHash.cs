using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Tells whether a text has changed.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 in 64 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
