using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Orders;

/// <summary>Leaves out what an app may not see. Nothing tells the caller: the fields are missing and the status is 200.</summary>
internal static class PersonalData
{
    private static readonly string[] AddressFields = ["name", "companyName", "addressLine1", "addressLine2", "addressLine3", "phone", "extendedFields"];

    private static readonly FrozenSet<string> ShippableStatuses = FrozenSet.Create("UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED");

    private static readonly FrozenSet<string> MarketplacesWithoutTaxAddresses = FrozenSet.Create(
        SimulatedMarketplace.JP.Id, SimulatedMarketplace.US.Id, "A19VAU5U5O7RUS");

    /// <summary>Works on the whole order, before includedData took its status away.</summary>
    /// <param name="asGiven">The order is as Amazon gives it to an app with all roles; its status takes nothing more away.</param>
    public static void Restrict(JsonObject order, BookedOrder facts, IReadOnlySet<string> roles, bool asGiven)
    {
        var shipsItself = facts.FulfilledBy == "MERCHANT";
        var isShippable = facts.Status is { } status && ShippableStatuses.Contains(status);
        var shipping = roles.Contains(SellingPartnerRoles.DirectToConsumerShipping) && (asGiven || (shipsItself && isShippable));
        var tax = (roles.Contains(SellingPartnerRoles.TaxInvoicing) || roles.Contains(SellingPartnerRoles.TaxRemittance))
            && isShippable && !MarketplacesWithoutTaxAddresses.Contains(facts.MarketplaceId ?? "");

        if (!shipping && !(tax && shipsItself))
            RestrictAddress(order);
        if (order["buyer"] is JsonObject buyer)
        {
            if (!shipping)
                buyer.Remove("buyerEmail");
            if (!shipping && !tax)
                buyer.Remove("buyerName");
        }
        if (!shipping)
            foreach (var item in order.Objects("orderItems"))
                RestrictItem(item);
    }

    private static void RestrictAddress(JsonObject order)
    {
        if (order["recipient"] is not JsonObject recipient)
            return;
        recipient.Remove("deliveryPreference");
        if (recipient["deliveryAddress"] is JsonObject address)
            foreach (var field in AddressFields)
                address.Remove(field);
    }

    private static void RestrictItem(JsonObject item)
    {
        ((item["product"] as JsonObject)?["customization"] as JsonObject)?.Remove("customizedUrl");
        var packing = (item["fulfillment"] as JsonObject)?["packing"] as JsonObject;
        (packing?["giftOption"] as JsonObject)?.Remove("giftMessage");
    }
}
