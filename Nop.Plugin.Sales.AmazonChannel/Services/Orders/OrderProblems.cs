using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Problems as <see cref="AmazonOrder.Problems"/> keeps them.</summary>
public static class OrderProblems
{
    /// <summary>Reads the list; names that this version does not know are left out.</summary>
    public static IReadOnlySet<OrderProblem> Parse(string? text) => (text ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(name => Enum.IsDefined(typeof(OrderProblem), name)).Select(Enum.Parse<OrderProblem>).ToHashSet();

    /// <summary>Writes the list in a fixed order.</summary>
    public static string Format(IEnumerable<OrderProblem> problems) => string.Join(',', problems.Distinct().Order());
}
