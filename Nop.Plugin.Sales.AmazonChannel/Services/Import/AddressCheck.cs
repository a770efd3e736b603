using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What an address of Amazon's means for the one that stands in the shop. Pure.</summary>
public static class AddressCheck
{
    private static readonly AskAgain Asking = new(AskReason.AddressIncomplete, [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)], RepeatsLast: true);

    /// <summary>What Amazon's address is to the shop's.</summary>
    public static AddressNews NewsOf(AddressPlan amazons, KnownAddress shop)
    {
        if (amazons.Address1 is null && amazons.PostalCode is null)
            return AddressNews.Withheld;
        var isElsewhere = Differs(Key(amazons.Street), Key(shop.Street))
            || Differs(PostalKey(amazons.PostalCode), PostalKey(shop.PostalCode)) && !IsSameZip(amazons, shop)
            || Differs(Key(amazons.City), Key(shop.City)) || Differs(Key(amazons.CountryCode), Key(shop.CountryCode));
        return isElsewhere ? AddressNews.Elsewhere : AddressNews.Same;
    }

    /// <summary>True when a person has edited the shop's address, Amazon has changed its own since, and the two are not the same.</summary>
    public static bool IsContested(OrderSnapshot order, KnownAddress shop)
    {
        var amazons = AddressPlan.Shipping(order);
        return shop.IsEdited && shop.Amazons.Length > 0 && AmazonAddress.IsOther(shop.Amazons, AmazonAddress.Of(order.OrderId, amazons)) && !Says(shop, amazons);
    }

    /// <summary>True when the shop's address has all that Amazon names of who receives, and where.</summary>
    public static bool Says(KnownAddress shop, AddressPlan amazons) =>
        Has(shop.Name, amazons.FirstName) && Has(shop.Company, amazons.Company) && Has(shop.Street, amazons.Street) && Has(shop.City, amazons.City)
        && Has(shop.CountryCode, amazons.CountryCode) && (string.IsNullOrEmpty(amazons.PostalCode) || PostalKey(shop.PostalCode) == PostalKey(amazons.PostalCode));

    /// <summary>Parts that a parcel needs and that the shop's address will lack, in words.</summary>
    public static IReadOnlyList<string> MissingParts(OrderSnapshot order, KnownAddress shop)
    {
        var amazons = AddressPlan.Shipping(order);
        // an edited address takes nothing from Amazon, and one elsewhere nothing from before
        var named = shop.IsEdited ? new AddressPlan() : amazons;
        var kept = !shop.IsEdited && NewsOf(amazons, shop) == AddressNews.Elsewhere ? KnownAddress.None : shop;
        var missing = new List<string>();
        if (named.FirstName.Length == 0 && kept.Name.Length == 0)
            missing.Add("name");
        if (named.Address1 is null && kept.Street.Length == 0)
            missing.Add("street");
        if (named.City is null && named.PostalCode is null && kept.City.Length == 0 && kept.PostalCode.Length == 0)
            missing.Add("city");
        // one that the shop does not have stands beside the county
        if (amazons.CountryCode is null && kept.CountryCode.Length == 0)
            missing.Add("country");
        return missing;
    }

    /// <summary>Amazon is asked again for an address that a parcel of the merchant's still needs.</summary>
    public static IReadOnlyList<AskAgain> Ask(PlanInput input, IReadOnlyDictionary<OrderProblem, ChannelMessage> problems) =>
        problems.ContainsKey(OrderProblem.AddressIncomplete) && IsOpen(input.Order) ? [Asking] : [];

    /// <summary>What a person should know about the address.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Problems(PlanInput input)
    {
        var problems = new Dictionary<OrderProblem, ChannelMessage>();
        var shop = input.Known.Address;
        if (input.Known.PersonalDataErased)
            return problems;
        if (MissingParts(input.Order, shop) is { Count: > 0 } missing)
            problems[OrderProblem.AddressIncomplete] = new ChannelMessage(
                OrderFacts.IsAmazonFulfilled(input.Order) ? "Problem.AddressWithheld" : "Problem.AddressIncomplete", string.Join(", ", missing));
        if (!IsOpen(input.Order))
            return problems;
        if (IsContested(input.Order, shop))
            problems[OrderProblem.AddressChanged] = new ChannelMessage("Problem.AddressChanged");
        else if (IsUndecided(input))
            problems[OrderProblem.AddressChanged] = new ChannelMessage("Problem.AddressChanged.Withheld");
        return problems;
    }

    /// <summary>A text as it is compared: without a difference of case and spaces.</summary>
    public static string Key(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>A postal code as it is compared: letters and digits.</summary>
    public static string PostalKey(string? code) => string.Concat((code ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // the change was seen, and the answers since withhold the address
    private static bool IsUndecided(PlanInput input) => input.Known.Problems.Contains(OrderProblem.AddressChanged) && input.Known.Address.IsEdited
        && NewsOf(AddressPlan.Shipping(input.Order), input.Known.Address) == AddressNews.Withheld;

    private static bool IsOpen(OrderSnapshot order) =>
        !OrderFacts.IsAmazonFulfilled(order) && OrderFacts.Status(order) is AmazonValues.Unshipped or AmazonValues.PartiallyShipped;

    private static bool Has(string shops, string? amazons) => Key(amazons) is var wanted && (wanted.Length == 0 || wanted == Key(shops));

    private static bool Differs(string one, string other) => one.Length > 0 && other.Length > 0 && one != other;

    // five digits, and the same five with four more
    private static bool IsSameZip(AddressPlan amazons, KnownAddress shop)
    {
        var (one, other) = (PostalKey(amazons.PostalCode), PostalKey(shop.PostalCode));
        return amazons.CountryCode == "US" && Math.Min(one.Length, other.Length) == 5 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }
}

/// <summary>What Amazon's address is to the shop's.</summary>
public enum AddressNews
{
    /// <summary>The same place: what Amazon names is followed, and what it leaves out stays.</summary>
    Same,

    /// <summary>Another place: nothing of the shop's address belongs beside it.</summary>
    Elsewhere,

    /// <summary>Amazon names neither street nor postal code: the shop's address stays, and only what it lacks is filled in.</summary>
    Withheld
}
