using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Puts the preview of a dry run into words.</summary>
public sealed class DryRunModelFactory(
    KeptPreviews previews,
    IRepository<Product> products,
    ChannelTexts texts,
    AmazonOrderWords words,
    ILocalizationService localization,
    IPermissionService permissions)
{
    private const int StockRows = 20;

    /// <summary>What would become of the account's orders.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isAgain">True works it out anew although nothing has changed.</param>
    public async Task<DryRunModel> PrepareAsync(AmazonAccount account, bool isAgain = false)
    {
        var (preview, workedOutOn, _) = await previews.GetAsync(account, isAgain);
        return new DryRunModel
        {
            AccountId = account.Id,
            WorkedOutOn = await words.TimeTextAsync(workedOutOn),
            Orders = preview.Orders,
            Judged = preview.Judged,
            Imported = preview.Imported,
            Totals = [.. preview.Totals.Select(total => AmountText.Of(total.Value, total.Key))],
            Flaws = await ReasonsAsync(preview.Flaws),
            Waiting = await ReasonsAsync(preview.Waiting),
            Skipped = await ReasonsAsync(preview.Skipped),
            Stock = await StockAsync(preview.Stock),
            MoreStock = Math.Max(0, preview.Stock.Count - StockRows),
            Pieces = preview.Stock.Sum(move => move.Change),
            HasUnknownSkus = preview.Waiting.Any(reason => reason.Problems.Contains(OrderProblem.UnknownSku)),
            MayStart = await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS)
        };
    }

    private async Task<IList<DryRunReasonModel>> ReasonsAsync(IReadOnlyList<DryRunReason> reasons)
    {
        var models = new List<DryRunReasonModel>();
        foreach (var reason in reasons)
        {
            var said = new List<string>();
            foreach (var problem in reason.Problems)
                said.Add(await localization.GetLocalizedEnumAsync(problem));
            if (reason.Message is { } message)
                said.Add(await texts.ToTextAsync(message));
            models.Add(new DryRunReasonModel(reason.Count, string.Join(", ", said)));
        }

        return models;
    }

    private async Task<IList<DryRunStockModel>> StockAsync(IReadOnlyList<DryRunStock> moves)
    {
        var shown = moves.Take(StockRows).ToList();
        var ids = shown.Select(move => move.ProductId).Distinct().ToList();
        var names = (await products.Table.Where(product => ids.Contains(product.Id)).Select(product => new { product.Id, product.Name }).ToListAsync())
            .ToDictionary(product => product.Id, product => product.Name);
        return [.. shown.Select(move => new DryRunStockModel(move.ProductId, names.GetValueOrDefault(move.ProductId) ?? "", move.Sku, move.Before,
            move.Change.ToString("+#;-#;0", CultureInfo.InvariantCulture), move.After))];
    }
}
