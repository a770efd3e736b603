using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Finds the problems of an order, with their words. Pure.</summary>
public static class PlanProblems
{
    /// <summary>What keeps an order from becoming a shop order until a person has seen to it.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> InTheWay(PlanInput input)
    {
        var missing = new Dictionary<OrderProblem, ChannelMessage>();
        if (input.Shop.MissingSetting is { } setting)
            missing[OrderProblem.SettingsIncomplete] = setting;

        var unknown = input.Order.OrderItems
            .Where(item => OrderFacts.Quantity(item) > 0 && !input.Shop.Products.ContainsKey(item.OrderItemId))
            .Select(SkuInWords).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            missing[OrderProblem.UnknownSku] = new ChannelMessage("Problem.UnknownSku", string.Join(", ", unknown));

        var currency = input.Money.CurrencyCode;
        if (currency.Length > 0 && input.Shop.CurrencyRate is null)
            missing[OrderProblem.CurrencyMissing] = new ChannelMessage("Problem.CurrencyMissing", currency);
        return missing;
    }

    /// <summary>What a person should know about an order that is imported.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Of(PlanInput input, IReadOnlyCollection<LineTarget> lines)
    {
        var money = input.Money;
        var problems = new Dictionary<OrderProblem, ChannelMessage>();
        if (!input.Known.PersonalDataErased && AddressPlan.MissingParts(input.Order, input.Known.Address) is { Count: > 0 } missing)
            problems[OrderProblem.AddressIncomplete] = new ChannelMessage(
                OrderFacts.IsAmazonFulfilled(input.Order) ? "Problem.AddressWithheld" : "Problem.AddressIncomplete", string.Join(", ", missing));

        foreach (var oversold in Oversold(input, lines))
            problems[oversold.Key] = oversold.Value;

        var unpublished = lines.Where(line => !line.Product.Published && !line.Product.IsPlaceholder).Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal).ToList();
        if (unpublished.Count > 0)
            problems[OrderProblem.ProductUnpublished] = new ChannelMessage("Problem.ProductUnpublished", string.Join(", ", unpublished));

        var placeholders = input.Order.OrderItems.Where(item => lines.Any(line => line.AmazonItemId == item.OrderItemId && line.Product.IsPlaceholder))
            .Select(SkuInWords).Distinct(StringComparer.Ordinal).ToList();
        if (placeholders.Count > 0)
            problems[OrderProblem.UnknownSku] = new ChannelMessage("Problem.PlaceholderUsed", string.Join(", ", placeholders));

        if (money.CurrencyCode.Length == 0 && !OrderFacts.IsReplacement(input.Order))
            problems[OrderProblem.TotalMismatch] = new ChannelMessage("Problem.NoMoney");
        else if (!money.AddsUp)
            problems[OrderProblem.TotalMismatch] = new ChannelMessage("Problem.TotalMismatch",
                AmountText.Of(money.Total, money.CurrencyCode), AmountText.Of(money.SumOfParts, money.CurrencyCode));
        return problems;
    }

    /// <summary>Lines that take more than the shop has.</summary>
    // what was sold beyond the stock once is said for good: somebody had to mend it
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Oversold(PlanInput input, IReadOnlyCollection<LineTarget> lines)
    {
        var oversold = lines.Where(line => IsOversold(input, line)).ToList();
        if (oversold.Count == 0 && !input.Known.Problems.Contains(OrderProblem.Oversold))
            return new Dictionary<OrderProblem, ChannelMessage>();

        var named = new IReadOnlyCollection<LineTarget>[] { oversold, [.. lines.Where(line => line.Product.StockQuantity < 0)], lines }.First(some => some.Count > 0 || some == lines);
        return new Dictionary<OrderProblem, ChannelMessage>
        {
            [OrderProblem.Oversold] = new ChannelMessage("Problem.Oversold", string.Join(", ", named.Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal)))
        };
    }

    // the stock figure is what is left after this order has taken its share, as far as it has
    private static bool IsOversold(PlanInput input, LineTarget line)
    {
        if (OrderFacts.IsAmazonFulfilled(input.Order) || line.Product.IsPlaceholder || line.Product.StockQuantity is not { } stock)
            return false;

        var sameProduct = input.Order.OrderItems.Where(item => input.Shop.Products.GetValueOrDefault(item.OrderItemId) is { } match
            && match.ProductId == line.Product.ProductId && match.AttributesXml == line.Product.AttributesXml);
        var stillToTake = sameProduct.Sum(item => OrderFacts.Quantity(item) - (input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.TakenFrom(line.Product.ProductId) ?? 0));
        return stillToTake > 0 && stock - stillToTake < 0;
    }

    /// <summary>Problems that stand although the order is not looked at line by line.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Kept(PlanInput input) =>
        input.Known.Problems.Where(problem => problem is OrderProblem.TotalMismatch or OrderProblem.Oversold)
            .ToDictionary(problem => problem, problem => new ChannelMessage($"Problem.{problem}.Before"));

    private static string SkuInWords(ItemSnapshot item) =>
        !string.IsNullOrEmpty(item.Product.SellerSku) ? item.Product.SellerSku
        : !string.IsNullOrEmpty(item.Product.Asin) ? $"ASIN {item.Product.Asin}" : $"item {item.OrderItemId}";
}
