using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Framework.Controllers;

/// <summary>Base of plugins' controllers.</summary>
[NotNullValidationMessage]
public abstract partial class BasePluginController : BaseController
{
}
