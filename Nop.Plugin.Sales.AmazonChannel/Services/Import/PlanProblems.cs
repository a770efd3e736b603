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

    /// <summary>Lines that take more than the shop has. What was sold beyond the stock once is said until the stock is there again.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Oversold(PlanInput input, IReadOnlyCollection<LineTarget> lines)
    {
        var named = lines.Where(line => IsOversold(input, line)).ToList();
        if (named.Count == 0 && input.Known.Problems.Contains(OrderProblem.Oversold))
            named = [.. lines.Where(line => line.Product.StockQuantity < 0)];
        if (named.Count == 0)
            return new Dictionary<OrderProblem, ChannelMessage>();
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
        var stillToTake = sameProduct.Sum(item => LineTargets.Pieces(input, item) - (input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.TakenFrom(line.Product.ProductId) ?? 0));
        return stillToTake > 0 && stock - stillToTake < 0;
    }

    /// <summary>True for problems that go away once the shop has changed, without a word of Amazon's.</summary>
    public static bool Heals(OrderProblem problem) => problem is OrderProblem.Oversold or OrderProblem.ProductUnpublished;

    /// <summary>Problems that stand although the order is not looked at line by line; one that is cancelled has given back what it took too much.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Kept(PlanInput input) =>
        input.Known.Problems.Where(problem => problem is OrderProblem.TotalMismatch || problem is OrderProblem.Oversold && OrderFacts.Status(input.Order) != AmazonValues.Cancelled)
            .ToDictionary(problem => problem, problem => new ChannelMessage($"Problem.{problem}.Before"));

    private static string SkuInWords(ItemSnapshot item) =>
        !string.IsNullOrEmpty(item.Product.SellerSku) ? item.Product.SellerSku
        : !string.IsNullOrEmpty(item.Product.Asin) ? $"ASIN {item.Product.Asin}" : $"item {item.OrderItemId}";
}
