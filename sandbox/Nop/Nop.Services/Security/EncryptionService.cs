using System.Security.Cryptography;
using System.Text;
using Nop.Core.Domain.Security;

namespace Nop.Services.Security;

/// <summary>Encrypts with the shop's key, or the one given; a wrong key throws a <see cref="CryptographicException"/>.</summary>
internal sealed class EncryptionService(SecuritySettings settings) : IEncryptionService
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public string CreateSaltKey(int size) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(size));

    public string CreatePasswordHash(string password, string saltKey, string passwordFormat) =>
        Convert.ToHexString(CryptographicOperations.HashData(new HashAlgorithmName(passwordFormat), Encoding.UTF8.GetBytes(password + saltKey)));

    public string EncryptText(string plainText, string encryptionPrivateKey = "")
    {
        if (string.IsNullOrEmpty(plainText))
            return plainText;
        var plain = Encoding.Unicode.GetBytes(plainText);
        var sealedText = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, Nonce));
        using var aes = Cipher(encryptionPrivateKey);
        aes.Encrypt(sealedText.AsSpan(0, Nonce), plain, sealedText.AsSpan(Nonce + Tag), sealedText.AsSpan(Nonce, Tag));
        return Convert.ToBase64String(sealedText);
    }

    public string DecryptText(string cipherText, string encryptionPrivateKey = "")
    {
        if (string.IsNullOrEmpty(cipherText))
            return cipherText;
        var sealedText = Convert.FromBase64String(cipherText);
        if (sealedText.Length < Nonce + Tag)
            throw new CryptographicException("The text is too short to have been encrypted here.");
        var plain = new byte[sealedText.Length - Nonce - Tag];
        using var aes = Cipher(encryptionPrivateKey);
        aes.Decrypt(sealedText.AsSpan(0, Nonce), sealedText.AsSpan(Nonce + Tag), sealedText.AsSpan(Nonce, Tag), plain);
        return Encoding.Unicode.GetString(plain);
    }

    private AesGcm Cipher(string given)
    {
        var key = string.IsNullOrEmpty(given) ? settings.EncryptionKey : given;
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 16, nameof(key));
        return new AesGcm(SHA256.HashData(Encoding.UTF8.GetBytes(key)), Tag);
    }
}
