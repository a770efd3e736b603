using Nop.Core.Configuration;

namespace Nop.Core.Domain.Security;

/// <summary>The proxy outgoing calls go through.</summary>
public class ProxySettings : ISettings
{
    public bool Enabled { get; set; }
    public string Address { get; set; }
    public string Port { get; set; }
    public string Username { get; set; }
    public string Password { get; set; }
    public bool BypassOnLocal { get; set; }
    public bool PreAuthenticate { get; set; }
}
