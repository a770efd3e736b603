using Nop.Core.Configuration;

namespace Nop.Core.Domain.Common;

/// <summary>Settings that belong nowhere else.</summary>
public class CommonSettings : ISettings
{
    public bool Log404Errors { get; set; }
    public List<string> IgnoreLogWordlist { get; set; } = [];
    public int ClearLogOlderThanDays { get; set; }
}
