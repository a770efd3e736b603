using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Which shipping address holds after Amazon has changed its own. The host's order page posts its whole form here; only route and query are looked at.</summary>
public class AmazonAddressController(ShippingAddressEditor editor, ILocalizationService localization, INotificationService notifications) : AmazonAdminController
{
    /// <summary>Makes the shop order's address Amazon's.</summary>
    /// <param name="id">Row of the Amazon order.</param>
    /// <param name="shopOrder">Shop order whose page was left; null for Amazon order details.</param>
    /// <param name="seen">Amazon's address as it was shown.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Take([FromRoute] int id, [FromQuery] int? shopOrder, [FromQuery] string? seen) => DecideAsync(id, shopOrder, seen, takesAmazons: true);

    /// <summary>Keeps the shop order's address.</summary>
    /// <param name="id">Row of the Amazon order.</param>
    /// <param name="shopOrder">Shop order whose page was left; null for Amazon order details.</param>
    /// <param name="seen">Amazon's address as it was shown.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Keep([FromRoute] int id, [FromQuery] int? shopOrder, [FromQuery] string? seen) => DecideAsync(id, shopOrder, seen, takesAmazons: false);

    private async Task<IActionResult> DecideAsync(int id, int? shopOrder, string? seen, bool takesAmazons)
    {
        if (await editor.DecideAsync(id, takesAmazons, seen))
            notifications.SuccessNotification(await TextAsync(takesAmazons ? "Orders.Address.Taken" : "Orders.Address.Kept"));
        else
            notifications.WarningNotification(await TextAsync("Orders.Address.NotDecided"));
        return shopOrder is > 0
            ? RedirectToAction("Edit", "Order", new { area = "Admin", id = shopOrder })
            : RedirectToAction("Details", "AmazonOrder", new { area = "Admin", id });
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}
