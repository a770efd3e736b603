namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>A document as Amazon's storage gave it.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Charset">What the storage calls their encoding; null when it does not.</param>
public sealed record ReceivedDocument(byte[] Content, string? Charset)
{
    /// <summary>Bytes that a document, and any other answer, may have.</summary>
    public const int Largest = 50 * 1024 * 1024;
}
