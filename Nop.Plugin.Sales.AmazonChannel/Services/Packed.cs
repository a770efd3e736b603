using System.IO.Compression;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Packs and unpacks bytes as gzip.</summary>
internal static class Packed
{
    private const int Chunk = 64 * 1024;

    /// <summary>True for what begins as gzip does, whatever it is called.</summary>
    public static bool IsPacked(byte[] content) => content is [0x1F, 0x8B, ..];

    /// <summary>The bytes as gzip.</summary>
    public static byte[] Of(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>What is in gzip. Throws <see cref="InvalidDataException"/> when it is damaged or larger than it may be.</summary>
    /// <param name="packed">The gzip.</param>
    /// <param name="largest">Bytes that it may hold.</param>
    public static byte[] Open(byte[] packed, int largest)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = gzip.Read(chunk)) > 0;)
        {
            if (content.Length + read > largest)
                throw new InvalidDataException($"it is larger than {largest / 1024 / 1024} MB");
            content.Write(chunk, 0, read);
        }

        return content.ToArray();
    }
}
