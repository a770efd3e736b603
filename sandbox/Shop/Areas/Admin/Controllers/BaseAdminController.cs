using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Base of the admin's controllers: who may enter, from where, with which form.</summary>
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
[ValidateIpAddress]
[AuthorizeAdmin]
[ValidateVendor]
[SaveSelectedTab]
public abstract class BaseAdminController : BaseController
{
}
