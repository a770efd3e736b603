using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Data;

namespace Nop.Services.Localization;

/// <summary>Stores languages.</summary>
internal sealed class LanguageService(IRepository<Language> languages) : ILanguageService
{
    public Task DeleteLanguageAsync(Language language) => languages.DeleteAsync(language);

    public async Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0) =>
        await languages.GetAllAsync(query => query.Where(language => showHidden || language.Published).OrderBy(language => language.DisplayOrder).ThenBy(language => language.Id),
            (ICacheKeyService _) => new CacheKey($"Nop.language.all.{storeId}-{showHidden}"));

    public IList<Language> GetAllLanguages(bool showHidden = false, int storeId = 0) => GetAllLanguagesAsync(showHidden, storeId).GetAwaiter().GetResult();

    public Task<Language> GetLanguageByIdAsync(int languageId) => languages.GetByIdAsync(languageId, _ => default);

    public Task InsertLanguageAsync(Language language) => languages.InsertAsync(language);

    public Task UpdateLanguageAsync(Language language) => languages.UpdateAsync(language);

    public string GetTwoLetterIsoLanguageName(Language language) => CultureInfo.GetCultureInfo(language.LanguageCulture).TwoLetterISOLanguageName;
}
