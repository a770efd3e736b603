namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>A program of Amazon's that a person should see at a glance.</summary>
/// <param name="Key">Resource of its name, without the plugin's prefix.</param>
/// <param name="Colour">Bootstrap's: info, secondary or warning.</param>
public sealed record ProgramBadge(string Key, string Colour);

/// <summary>Which of Amazon's programs stand as badges on cards and lists; the others are named on the order's page. Pure.</summary>
public static class ProgramBadges
{
    private static readonly (string Program, ProgramBadge Badge)[] Known =
    [
        ("PRIME", new("Orders.Program.Prime", "info")),
        ("AMAZON_BUSINESS", new("Orders.Program.Business", "secondary")),
        ("FBM_SHIP_PLUS", new("Orders.Program.ShipPlus", "info")),
        ("AMAZON_EASY_SHIP", new("Orders.Program.EasyShip", "info")),
        ("TRANSPARENCY", new("Orders.Program.Transparency", "warning"))
    ];

    /// <summary>The badges of an order, always in the same sequence.</summary>
    /// <param name="programs">Amazon's programs, comma separated, as the row has them.</param>
    public static IReadOnlyList<ProgramBadge> Of(string programs)
    {
        var names = programs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. Known.Where(known => names.Contains(known.Program)).Select(known => known.Badge)];
    }
}
