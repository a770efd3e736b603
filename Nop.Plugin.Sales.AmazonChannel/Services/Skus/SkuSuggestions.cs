using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>
/// Suggests products for seller SKUs: exact SKU, GTIN and part number by two queries for all of them; likeness of SKU and title over the newest products, read once.
/// </summary>
public sealed class SkuSuggestions(IRepository<Product> products, IRepository<ProductAttributeCombination> combinations)
{
    private const int MostCandidates = 10_000;
    private const int CodesAtOnce = 500;
    private const double AlikeEnough = 0.6;

    /// <summary>The best suggestion for each SKU that has one.</summary>
    public async Task<IReadOnlyDictionary<SkuKey, SkuSuggestion>> FindAsync(IReadOnlyCollection<UnmatchedSku> skus)
    {
        var found = await ByCodeAsync(skus);
        var rest = skus.Where(sku => !found.ContainsKey(sku.Key)).ToList();
        if (rest.Count > 0)
            AddAlike(found, rest, await NewestAsync());
        return found;
    }

    /// <summary>The suggestions by SKU, GTIN and part number only.</summary>
    public async Task<IReadOnlyDictionary<SkuKey, SkuSuggestion>> FindByCodeAsync(IReadOnlyCollection<UnmatchedSku> skus) => await ByCodeAsync(skus);

    private async Task<Dictionary<SkuKey, SkuSuggestion>> ByCodeAsync(IReadOnlyCollection<UnmatchedSku> skus)
    {
        var found = new Dictionary<SkuKey, SkuSuggestion>();
        var codes = skus.SelectMany(Codes).Distinct().ToList();
        var exact = new List<SkuCandidate>();
        foreach (var part in codes.Chunk(CodesAtOnce))
            exact.AddRange(await ByCodeAsync([.. part]));
        var byCode = exact.SelectMany(candidate => candidate.Codes.Select(code => (Code: code, Candidate: candidate))).ToLookup(pair => pair.Code, pair => pair.Candidate);
        foreach (var sku in skus)
        {
            if (Best(sku, Codes(sku).SelectMany(code => byCode[code])) is { } suggestion)
                found[sku.Key] = suggestion;
        }

        return found;
    }

    private static IEnumerable<string> Codes(UnmatchedSku sku) =>
        new[] { sku.Key.SellerSku, sku.Asin, SkuLikeness.IsbnToEan(sku.Asin) ?? "" }.Where(code => code.Length > 0);

    private async Task<List<SkuCandidate>> ByCodeAsync(List<string> codes)
    {
        var ofCombinations = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where !product.Deleted && (codes.Contains(combination.Sku) || codes.Contains(combination.Gtin) || codes.Contains(combination.ManufacturerPartNumber))
            orderby combination.Id
            select new SkuCandidate
            {
                ProductId = product.Id, CombinationId = combination.Id, Name = product.Name, Sku = combination.Sku, Gtin = combination.Gtin, Mpn = combination.ManufacturerPartNumber
            }).ToListAsync();
        var ofProducts = await products.Table
            .Where(product => !product.Deleted && (codes.Contains(product.Sku) || codes.Contains(product.Gtin) || codes.Contains(product.ManufacturerPartNumber)))
            .OrderBy(product => product.Id)
            .Select(product => new SkuCandidate { ProductId = product.Id, Name = product.Name, Sku = product.Sku, Gtin = product.Gtin, Mpn = product.ManufacturerPartNumber })
            .ToListAsync();
        return [.. ofCombinations, .. ofProducts];
    }

    private async Task<List<SkuCandidate>> NewestAsync()
    {
        var ofCombinations = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where !product.Deleted && combination.Sku != null && combination.Sku != ""
            orderby combination.Id descending
            select new SkuCandidate { ProductId = product.Id, CombinationId = combination.Id, Name = product.Name, Sku = combination.Sku }).Take(MostCandidates).ToListAsync();
        var ofProducts = await products.Table.Where(product => !product.Deleted).OrderByDescending(product => product.Id)
            .Select(product => new SkuCandidate { ProductId = product.Id, Name = product.Name, Sku = product.Sku }).Take(MostCandidates).ToListAsync();
        return [.. ofCombinations, .. ofProducts];
    }

    private static SkuSuggestion? Best(UnmatchedSku sku, IEnumerable<SkuCandidate> candidates)
    {
        var code = sku.Key.SellerSku;
        var ean = SkuLikeness.IsbnToEan(sku.Asin);
        return candidates.Select(candidate => (Candidate: candidate, Ground: GroundOf(candidate, code, sku.Asin, ean)))
            .Where(pair => pair.Ground is not null).OrderBy(pair => pair.Ground).Select(pair => pair.Candidate.As(pair.Ground!.Value)).FirstOrDefault();
    }

    private static SkuGround? GroundOf(SkuCandidate candidate, string code, string asin, string? ean) =>
        code.Length > 0 && candidate.Sku == code ? candidate.CombinationId > 0 ? SkuGround.CombinationSku : SkuGround.ProductSku
        : candidate.Gtin is { Length: > 0 } gtin && (gtin == code || gtin == asin || gtin == ean) ? SkuGround.Gtin
        : code.Length > 0 && candidate.Mpn == code ? SkuGround.Mpn
        : null;

    private static void AddAlike(Dictionary<SkuKey, SkuSuggestion> found, List<UnmatchedSku> skus, List<SkuCandidate> candidates)
    {
        var cores = candidates.Select(candidate => SkuLikeness.Core(candidate.Sku ?? "")).ToList();
        var words = candidates.Select(candidate => candidate.CombinationId == 0 ? SkuLikeness.Words(candidate.Name) : null).ToList();
        foreach (var sku in skus)
        {
            var core = SkuLikeness.Core(sku.Key.SellerSku);
            var near = cores.FindIndex(other => other == core && core.Length >= 3);
            near = near >= 0 ? near : cores.FindIndex(other => SkuLikeness.AreNear(core, other));
            if (near >= 0)
            {
                found[sku.Key] = candidates[near].As(SkuGround.NearSku);
                continue;
            }

            var title = SkuLikeness.Words(sku.Title);
            var best = Enumerable.Range(0, candidates.Count).Where(index => words[index] is not null)
                .Select(index => (Index: index, Likeness: SkuLikeness.OfTitles(title, words[index]!))).DefaultIfEmpty().MaxBy(pair => pair.Likeness);
            if (best.Likeness >= AlikeEnough)
                found[sku.Key] = candidates[best.Index].As(SkuGround.Title);
        }
    }

    private sealed record SkuCandidate
    {
        public int ProductId { get; init; }
        public int CombinationId { get; init; }
        public string? Name { get; init; }
        public string? Sku { get; init; }
        public string? Gtin { get; init; }
        public string? Mpn { get; init; }

        public IEnumerable<string> Codes => new[] { Sku, Gtin, Mpn }.OfType<string>().Where(code => code.Length > 0).Distinct();

        public SkuSuggestion As(SkuGround ground) => new() { ProductId = ProductId, CombinationId = CombinationId, Name = Name ?? "", Sku = Sku ?? "", Ground = ground };
    }
}
