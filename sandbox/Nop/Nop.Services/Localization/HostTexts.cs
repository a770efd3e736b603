using System.Collections.Frozen;

namespace Nop.Services.Localization;

/// <summary>The few texts of the host that its services format messages with.</summary>
internal static class HostTexts
{
    private static readonly FrozenDictionary<string, string> _texts = new Dictionary<string, string>
    {
        ["admin.stockquantityhistory.messages.placeorder"] = "Taken for order {0}",
        ["admin.stockquantityhistory.messages.cancelorder"] = "Given back, order {0} was cancelled",
        ["admin.stockquantityhistory.messages.deleteorder"] = "Given back, order {0} was deleted",
        ["admin.stockquantityhistory.messages.editorder"] = "Changed with order {0}",
        ["admin.stockquantityhistory.messages.deleteorderitem"] = "Given back, a line of order {0} was deleted",
        ["admin.stockquantityhistory.messages.deleteshipment"] = "Put back, a shipment of order {0} was deleted",
        ["admin.stockquantityhistory.messages.ship"] = "Left the warehouse for order {0}",
        ["admin.stockquantityhistory.messages.readyforpickupbycustomer"] = "Picked up for order {0}",
        ["scheduletasks.error"] = "Schedule task '{0}' failed: {1} (type {2}, store {3}, address {4})",
        ["formattedattributes.priceadjustment"] = " [{0}{1}{2}]",
        ["products.incltaxsuffix"] = "{0} incl tax",
        ["products.excltaxsuffix"] = "{0} excl tax",
        ["admin.plugins.errors.notinstalled"] = "Plugin {0} could not be installed",
        ["admin.plugins.errors.notuninstalled"] = "Plugin {0} could not be uninstalled",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static string Find(string key) => _texts.GetValueOrDefault(key);
}
