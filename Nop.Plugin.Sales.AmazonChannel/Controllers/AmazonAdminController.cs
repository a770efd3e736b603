using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Base of the channel's pages in the admin: for people of the shop and not for its vendors, and no POST without its token. Each action names its permission itself.</summary>
[Area(AreaNames.ADMIN)]
[AuthorizeAdmin]
[ValidateIpAddress]
[NotForVendors]
[TellClaimHeld]
[AutoValidateAntiforgeryToken]
public abstract class AmazonAdminController : BasePluginController;
