using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Common;

namespace Shop.Areas.Admin.Controllers;

/// <summary>What a user folded stays folded.</summary>
public sealed class PreferencesController(IGenericAttributeService attributes, IWorkContext workContext) : BaseAdminController
{
    [HttpPost]
    public async Task<IActionResult> SavePreference(string name, bool value)
    {
        if (string.IsNullOrEmpty(name))
            return BadRequest("A preference without a name cannot be saved.");
        await attributes.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(), name, value);
        return Json(new { Result = true });
    }
}
