using Nop.Web.Framework.Models;

// under the host's names: plugins look the event up by its full name
namespace Nop.Web.Areas.Admin.Models.Common;

/// <summary>Weight of a system warning.</summary>
public enum SystemWarningLevel
{
    Pass,
    Recommendation,
    Warning,
    Fail
}

/// <summary>A line of System &gt; Warnings.</summary>
public partial record SystemWarningModel : BaseNopModel
{
    public SystemWarningLevel Level { get; set; }

    public string? Text { get; set; }

    public bool DontEncode { get; set; }
}

/// <summary>Collects warnings of plugins.</summary>
public partial class SystemWarningCreatedEvent
{
    public IList<SystemWarningModel> SystemWarnings { get; } = new List<SystemWarningModel>();
}
