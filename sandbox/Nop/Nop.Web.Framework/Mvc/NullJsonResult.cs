using Microsoft.AspNetCore.Mvc;

namespace Nop.Web.Framework.Mvc;

/// <summary>The answer null.</summary>
public partial class NullJsonResult() : JsonResult(null)
{
}
