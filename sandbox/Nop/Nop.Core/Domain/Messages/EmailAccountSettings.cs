using Nop.Core.Configuration;

namespace Nop.Core.Domain.Messages;

/// <summary>The default mail account.</summary>
public class EmailAccountSettings : ISettings
{
    public int DefaultEmailAccountId { get; set; }
}
