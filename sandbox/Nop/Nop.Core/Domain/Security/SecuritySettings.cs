using Nop.Core.Configuration;

namespace Nop.Core.Domain.Security;

/// <summary>Settings of security.</summary>
public class SecuritySettings : ISettings
{
    public string EncryptionKey { get; set; }
    public List<string> AdminAreaAllowedIpAddresses { get; set; } = [];
    public bool HoneypotEnabled { get; set; }
    public bool AllowNonAsciiCharactersInHeaders { get; set; }
    public bool UseAesEncryptionAlgorithm { get; set; }
}
