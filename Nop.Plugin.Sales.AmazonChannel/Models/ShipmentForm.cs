using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>Reads what was entered for Amazon off the host's form, whose model has no place for it.</summary>
public static class ShipmentForm
{
    /// <summary>Beginning of the names of the fields with Transparency codes; Amazon's item id follows.</summary>
    public const string TransparencyPrefix = "AmazonTransparencyCodes_";

    /// <summary>What was entered; null when the form has no fields for Amazon.</summary>
    public static ShipmentEntry? Read(IFormCollection form) => !form.ContainsKey(nameof(ShipmentPanelModel.AmazonCarrier)) ? null : new ShipmentEntry
    {
        Carrier = form[nameof(ShipmentPanelModel.AmazonCarrier)].ToString(),
        ShippingMethod = form[nameof(ShipmentPanelModel.AmazonShippingMethod)].ToString(),
        ShipDespiteRequest = Tick(form, nameof(ShipmentPanelModel.AmazonShipDespiteRequest)),
        WithoutTracking = Tick(form, nameof(ShipmentPanelModel.AmazonWithoutTracking)),
        ConfirmAnyway = Tick(form, nameof(ShipmentPanelModel.AmazonConfirmAnyway)),
        TransparencyCodes = form.Where(field => field.Key.StartsWith(TransparencyPrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[TransparencyPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal)
    };

    // a box that is not ticked is sent as false by the field behind it; where there was no box, nothing is sent
    private static bool? Tick(IFormCollection form, string name) => form.TryGetValue(name, out StringValues ticks) ? ticks.Any(tick => tick != "false") : null;
}
