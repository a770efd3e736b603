namespace Nop.Services.Security;

/// <summary>Adds permissions.</summary>
public interface IPermissionConfigManager
{
    IList<PermissionConfig> AllConfigs { get; }
}
