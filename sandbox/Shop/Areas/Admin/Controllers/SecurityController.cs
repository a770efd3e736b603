using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Mvc.Filters;

namespace Shop.Areas.Admin.Controllers;

/// <summary>The page that a refused request ends on.</summary>
public sealed class SecurityController : BaseAdminController
{
    [AuthorizeAdmin(true)]
    public IActionResult AccessDenied(string? pageUrl) => View(model: pageUrl);
}
