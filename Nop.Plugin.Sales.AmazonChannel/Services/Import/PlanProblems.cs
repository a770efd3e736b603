using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Finds the problems of an order, with their words. Pure.</summary>
public static class PlanProblems
{
    /// <summary>What keeps an order from becoming a shop order until a person has seen to it.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> InTheWay(PlanInput input, BuyerCancellation buyer)
    {
        var missing = new Dictionary<OrderProblem, ChannelMessage>();
        if (input.Shop.MissingSetting is { } setting)
            missing[OrderProblem.SettingsIncomplete] = setting;

        if (LineTargets.Unknown(input, buyer) is { Count: > 0 } unknown)
            missing[OrderProblem.UnknownSku] = new ChannelMessage("Problem.UnknownSku", SkusInWords(unknown));

        var currency = input.Money.CurrencyCode;
        if (currency.Length > 0 && input.Shop.CurrencyRate is null)
            missing[OrderProblem.CurrencyMissing] = new ChannelMessage("Problem.CurrencyMissing", currency);
        return missing;
    }

    /// <summary>What a person should know about an order that is imported.</summary>
    /// <param name="input">What the plan is made of.</param>
    /// <param name="money">Money of the shop order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="buyer">What the buyer gets cancelled.</param>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Of(PlanInput input, OrderMoney money, IReadOnlyCollection<LineTarget> lines, BuyerCancellation buyer)
    {
        var problems = new Dictionary<OrderProblem, ChannelMessage>();
        foreach (var found in AddressCheck.Problems(input).Concat(Oversold(input, lines, buyer)).Concat(MoneyCheck.Problems(input, money, lines)))
            problems[found.Key] = found.Value;

        var unpublished = lines.Where(line => !line.Product.Published && !line.Product.IsPlaceholder).Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal).ToList();
        if (unpublished.Count > 0)
            problems[OrderProblem.ProductUnpublished] = new ChannelMessage("Problem.ProductUnpublished", string.Join(", ", unpublished));

        if (Unfit(input, lines) is { Length: > 0 } unfit)
            problems[OrderProblem.ProductUnfit] = new ChannelMessage("Problem.ProductUnfit", unfit);

        var placeholders = input.Order.OrderItems.Where(item => lines.Any(line => line.AmazonItemId == item.OrderItemId && line.Product.IsPlaceholder)).ToList();
        if (placeholders.Count > 0)
            problems[OrderProblem.UnknownSku] = new ChannelMessage("Problem.PlaceholderUsed", SkusInWords(placeholders));
        else if (LineTargets.Unknown(input, buyer) is { Count: > 0 } unknown)
            problems[OrderProblem.UnknownSku] = new ChannelMessage("Problem.UnknownSku.Line", SkusInWords(unknown));

        if (LeftUnsold(input, OrderFacts.Quantity) is { Length: > 0 } left)
            problems[OrderProblem.CancelledAfterShipping] = new ChannelMessage("Problem.CancelledAfterShipping.Line", left);
        if (buyer.Lines.Count > 0)
            problems[OrderProblem.CancelLineAtAmazon] = new ChannelMessage("Problem.CancelLineAtAmazon",
                SkusInWords(input.Order.OrderItems.Where(item => buyer.Lines.ContainsKey(item.OrderItemId))));
        return problems;
    }

    // such as "CARD (a gift card)"; what Amazon fulfils is neither counted nor shipped by the shop
    private static string Unfit(PlanInput input, IEnumerable<LineTarget> lines) => OrderFacts.IsAmazonFulfilled(input.Order) ? "" : string.Join(", ", lines
        .Where(line => line.Product is { IsPlaceholder: false, Unfit.Count: > 0 })
        .Select(line => $"{line.Product.Sku} ({string.Join("; ", line.Product.Unfit)})").Distinct(StringComparer.Ordinal));

    /// <summary>What had left of an order that Amazon has cancelled.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> CancelledAfterShipping(PlanInput input) => LeftUnsold(input, _ => 0) is { Length: > 0 } left
        ? new Dictionary<OrderProblem, ChannelMessage> { [OrderProblem.CancelledAfterShipping] = new("Problem.CancelledAfterShipping", left) }
        : new Dictionary<OrderProblem, ChannelMessage>();

    // such as "2 x MUG": pieces that have left and that Amazon does not count as sold
    private static string LeftUnsold(PlanInput input, Func<ItemSnapshot, int> sold)
    {
        var named = input.Order.OrderItems.Select(item => (Sku: SkuInWords(item), Pieces: LineTargets.Left(input, item.OrderItemId) - sold(item)));
        var others = LineTargets.NoLongerNamed(input).Select(id => (Sku: input.Known.Lines[id].Sku, Pieces: LineTargets.Left(input, id)));
        return string.Join(", ", named.Concat(others).Where(line => line.Pieces > 0).Select(line => FormattableString.Invariant($"{line.Pieces} x {line.Sku}")));
    }

    /// <summary>Lines that take more than the shop has. What was sold beyond the stock once is said until the stock is there again.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Oversold(PlanInput input, IReadOnlyCollection<LineTarget> lines, BuyerCancellation buyer)
    {
        var named = lines.Where(line => IsOversold(input, line, buyer)).ToList();
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
    private static bool IsOversold(PlanInput input, LineTarget line, BuyerCancellation buyer)
    {
        if (OrderFacts.IsAmazonFulfilled(input.Order) || line.Product.IsPlaceholder || line.Product.StockQuantity is not { } stock)
            return false;

        var sameProduct = input.Order.OrderItems.Where(item => input.Shop.Products.GetValueOrDefault(item.OrderItemId) is { } match
            && match.ProductId == line.Product.ProductId && match.AttributesXml == line.Product.AttributesXml);
        var stillToTake = sameProduct.Sum(item => LineTargets.Pieces(input, item, buyer) - (input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.TakenFrom(line.Product.ProductId) ?? 0))
            - LineTargets.NoLongerNamed(input).Sum(id => input.Known.Lines[id].StockProductId == line.Product.ProductId ? input.Known.Lines[id].StockTaken : 0);
        return stillToTake > 0 && stock - stillToTake < 0;
    }

    /// <summary>True for problems that go away once the shop has changed, without a word of Amazon's.</summary>
    public static bool Heals(OrderProblem problem) => problem is OrderProblem.Oversold or OrderProblem.ProductUnpublished or OrderProblem.ProductUnfit;

    /// <summary>Problems that stand although the order was cancelled: what it took too much it has given back.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> KeptWhenCancelled(PlanInput input) =>
        Kept(input).Where(problem => problem.Key != OrderProblem.Oversold && !IsMended(input, problem.Key)).ToDictionary();

    /// <summary>Problems that stand although the order is not looked at line by line.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Kept(PlanInput input) =>
        input.Known.Problems.Where(problem => problem is OrderProblem.TotalMismatch or OrderProblem.Oversold
                || problem == OrderProblem.NoMoney && OrderFacts.Status(input.Order) != AmazonValues.Cancelled)
            .ToDictionary(problem => problem, problem => new ChannelMessage($"Problem.{problem}.Before"));

    // the answer that cancels may also say at last what an earlier one had left out
    private static bool IsMended(PlanInput input, OrderProblem problem) => input.Money.IsSaid && (problem == OrderProblem.NoMoney || problem == OrderProblem.TotalMismatch && !MoneyCheck.HasMismatch(input.Money));

    private static string SkusInWords(IEnumerable<ItemSnapshot> items) => string.Join(", ", items.Select(SkuInWords).Distinct(StringComparer.Ordinal));

    private static string SkuInWords(ItemSnapshot item) =>
        !string.IsNullOrEmpty(item.Product.SellerSku) ? item.Product.SellerSku
        : !string.IsNullOrEmpty(item.Product.Asin) ? $"ASIN {item.Product.Asin}" : $"item {item.OrderItemId}";
}
