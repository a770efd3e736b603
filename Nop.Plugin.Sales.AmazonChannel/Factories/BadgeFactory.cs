using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the badges of an order's programs.</summary>
public sealed class BadgeFactory(AmazonOrderWords words)
{
    /// <summary>The badges.</summary>
    /// <param name="programs">Amazon's programs, comma separated.</param>
    public async Task<IReadOnlyList<BadgeModel>> PrepareAsync(string programs)
    {
        var models = new List<BadgeModel>();
        foreach (var badge in ProgramBadges.Of(programs))
            models.Add(new BadgeModel(await words.TextAsync(badge.Key), badge.Colour));
        return models;
    }
}
