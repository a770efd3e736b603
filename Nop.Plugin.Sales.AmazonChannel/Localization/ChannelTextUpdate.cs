using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Localization;

/// <summary>Brings a shop's texts to those of this version. What somebody has translated or put into words of their own stays as it is.</summary>
public sealed class ChannelTextUpdate(ILocalizationService localization, ILanguageService languages, IRepository<LocaleStringResource> texts)
{
    /// <summary>Language by language: adds what is missing, changes what is in English as an earlier version shipped it, deletes what this version has no more. May be repeated.</summary>
    public async Task RunAsync()
    {
        var current = ChannelResources.Read();
        var shipped = ChannelResources.Shipped();
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            var stored = await StoredAsync(language.Id);
            // without a language the host overwrites every one's translations
            if (ToWrite(current, shipped, stored, IsEnglish(language)) is { Count: > 0 } wanted)
                await localization.AddOrUpdateLocaleResourceAsync(wanted, language.Id);
            if (stored.Keys.Where(name => !current.ContainsKey(name)).ToList() is { Count: > 0 } gone)
                await localization.DeleteLocaleResourcesAsync(gone, language.Id);
        }
    }

    /// <summary>The texts that are to be written in one language.</summary>
    /// <param name="current">This version's texts by name.</param>
    /// <param name="shipped">What earlier versions shipped by those names, where it was different.</param>
    /// <param name="stored">What the language has.</param>
    /// <param name="isEnglish">Whether it is the language of the shipped texts.</param>
    public static IDictionary<string, string> ToWrite(IDictionary<string, string> current, ILookup<string, string> shipped, IReadOnlyDictionary<string, string> stored, bool isEnglish) =>
        current.Where(text => !stored.TryGetValue(text.Key, out var known) || isEnglish && known != text.Value && shipped[text.Key].Contains(known, StringComparer.Ordinal))
            .ToDictionary(text => text.Key, text => text.Value, StringComparer.OrdinalIgnoreCase);

    private static bool IsEnglish(Language language) => language.LanguageCulture?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;

    private async Task<Dictionary<string, string>> StoredAsync(int languageId)
    {
        var own = $"{AmazonChannelDefaults.ResourcePrefix}.".ToLowerInvariant();
        var enums = $"{ChannelResources.EnumPrefix}.".ToLowerInvariant();
        var rows = await texts.Table.Where(text => text.LanguageId == languageId && (text.ResourceName.StartsWith(own) || text.ResourceName.StartsWith(enums))).OrderBy(text => text.Id).ToListAsync();
        return rows.DistinctBy(text => text.ResourceName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(text => text.ResourceName, text => text.ResourceValue, StringComparer.OrdinalIgnoreCase);
    }
}
