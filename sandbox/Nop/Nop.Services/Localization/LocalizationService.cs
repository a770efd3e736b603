using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Logging;
using Nop.Services.Plugins;

namespace Nop.Services.Localization;

/// <summary>Stores texts by key, in lower case, and finds them for the working language.</summary>
internal sealed class LocalizationService(
    IRepository<LocaleStringResource> texts, ILanguageService languages, IStaticCacheManager cache, ILogger logger, IWorkContext workContext) : ILocalizationService
{
    public Task DeleteLocaleStringResourceAsync(LocaleStringResource localeStringResource) => texts.DeleteAsync(localeStringResource);

    public Task<LocaleStringResource> GetLocaleStringResourceByIdAsync(int localeStringResourceId) => texts.GetByIdAsync(localeStringResourceId);

    public async Task<LocaleStringResource> GetLocaleStringResourceByNameAsync(string resourceName, int languageId, bool logIfNotFound = true)
    {
        var found = await texts.Table.OrderBy(text => text.ResourceName)
            .FirstOrDefaultAsync(text => text.LanguageId == languageId && text.ResourceName == resourceName.ToLowerInvariant());
        if (found is null && logIfNotFound)
            await logger.WarningAsync($"No text '{resourceName}' in language {languageId}.");
        return found;
    }

    public Task InsertLocaleStringResourceAsync(LocaleStringResource localeStringResource)
    {
        localeStringResource.ResourceName = Key(localeStringResource.ResourceName);
        return texts.InsertAsync(localeStringResource);
    }

    public Task UpdateLocaleStringResourceAsync(LocaleStringResource localeStringResource) => texts.UpdateAsync(localeStringResource);

    public async Task<Dictionary<string, KeyValuePair<int, string>>> GetAllResourceValuesAsync(int languageId, bool? loadPublicLocales)
    {
        var all = await cache.GetAsync(new CacheKey($"{NopEntityCacheDefaults<LocaleStringResource>.AllPrefix}{languageId}"), async () =>
        {
            var rows = await texts.Table.Where(text => text.LanguageId == languageId).OrderBy(text => text.Id).ToListAsync();
            var values = new Dictionary<string, KeyValuePair<int, string>>(StringComparer.OrdinalIgnoreCase);
            foreach (var row in rows)
                values.TryAdd(row.ResourceName, KeyValuePair.Create(row.Id, row.ResourceValue));
            return values;
        });
        return loadPublicLocales is null
            ? all
            : all.Where(pair => pair.Key.StartsWith("admin.", StringComparison.OrdinalIgnoreCase) != loadPublicLocales).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public async Task<string> GetResourceAsync(string resourceKey) =>
        await workContext.GetWorkingLanguageAsync() is { } language ? await GetResourceAsync(resourceKey, language.Id) : string.Empty;

    public async Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true, string defaultValue = "", bool returnEmptyIfNotFound = false)
    {
        var key = Key(resourceKey ?? string.Empty);
        var all = await GetAllResourceValuesAsync(languageId, loadPublicLocales: null);
        if (all.TryGetValue(key, out var found) && !string.IsNullOrEmpty(found.Value))
            return found.Value;
        if (HostTexts.Find(key) is { } own)
            return own;
        if (logIfNotFound)
            await logger.WarningAsync($"No text '{key}' in language {languageId}.");
        if (!string.IsNullOrEmpty(defaultValue))
            return defaultValue;
        return returnEmptyIfNotFound ? string.Empty : key;
    }

    public Task<TPropType> GetLocalizedAsync<TEntity, TPropType>(TEntity entity, Expression<Func<TEntity, TPropType>> keySelector, int? languageId = null,
        bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where TEntity : BaseEntity, ILocalizedEntity =>
        Task.FromResult(keySelector.Compile()(entity));

    public async Task<string> GetLocalizedEnumAsync<TEnum>(TEnum enumValue, int? languageId = null) where TEnum : struct
    {
        if (!typeof(TEnum).IsEnum)
            throw new ArgumentException($"{typeof(TEnum)} is not an enum.", nameof(enumValue));
        var language = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        var text = await GetResourceAsync($"Enums.{typeof(TEnum)}.{enumValue}", language, logIfNotFound: false, returnEmptyIfNotFound: true);
        return string.IsNullOrEmpty(text) ? CommonHelper.SplitCamelCaseWord(enumValue.ToString()) : text;
    }

    public async Task AddOrUpdateLocaleResourceAsync(string resourceName, string resourceValue, string languageCulture = null)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            if (string.IsNullOrEmpty(languageCulture) || languageCulture == language.LanguageCulture)
                await AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [resourceName] = resourceValue }, language.Id);
    }

    public async Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null)
    {
        var wanted = resources.ToDictionary(pair => Key(pair.Key), pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var keys = wanted.Keys.ToList();
        var known = await texts.GetAllAsync(query => query.Where(text => (languageId == null || text.LanguageId == languageId) && keys.Contains(text.ResourceName)));
        var changed = known.Where(text => text.ResourceValue != wanted[text.ResourceName]).ToList();
        changed.ForEach(text => text.ResourceValue = wanted[text.ResourceName]);
        await texts.UpdateAsync(changed);

        // a key known in one language counts as known in all, as in the host
        var names = known.Select(text => text.ResourceName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = from language in await languages.GetAllLanguagesAsync(showHidden: true)
                    where languageId is null || language.Id == languageId
                    from pair in wanted
                    where !names.Contains(pair.Key)
                    select new LocaleStringResource { LanguageId = language.Id, ResourceName = pair.Key, ResourceValue = pair.Value };
        if (added.ToList() is { Count: > 0 } rows)
            await texts.InsertAsync(rows, publishEvent: false);
        await ForgetAsync();
    }

    public async Task DeleteLocaleResourceAsync(string resourceName)
    {
        await texts.DeleteAsync(text => text.ResourceName == resourceName.ToLowerInvariant());
        await ForgetAsync();
    }

    public async Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null)
    {
        var keys = resourceNames.Select(Key).ToList();
        await texts.DeleteAsync(text => (languageId == null || text.LanguageId == languageId) && keys.Contains(text.ResourceName));
        await ForgetAsync();
    }

    public async Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        var prefix = Key(resourceNamePrefix);
        await texts.DeleteAsync(text => (languageId == null || text.LanguageId == languageId) && text.ResourceName.StartsWith(prefix));
        await ForgetAsync();
    }

    public async Task<string> GetLocalizedFriendlyNameAsync<TPlugin>(TPlugin plugin, int languageId, bool returnDefaultValue = true) where TPlugin : IPlugin
    {
        var descriptor = plugin.PluginDescriptor;
        var text = await GetResourceAsync($"Plugins.FriendlyName.{descriptor.SystemName}", languageId, logIfNotFound: false, returnEmptyIfNotFound: true);
        return string.IsNullOrEmpty(text) && returnDefaultValue ? descriptor.FriendlyName : text;
    }

    public void DeleteLocaleStringResource(LocaleStringResource localeStringResource) => DeleteLocaleStringResourceAsync(localeStringResource).GetAwaiter().GetResult();
    public LocaleStringResource GetLocaleStringResourceByName(string resourceName, int languageId, bool logIfNotFound = true) =>
        GetLocaleStringResourceByNameAsync(resourceName, languageId, logIfNotFound).GetAwaiter().GetResult();
    public void UpdateLocaleStringResource(LocaleStringResource localeStringResource) => UpdateLocaleStringResourceAsync(localeStringResource).GetAwaiter().GetResult();
    public void AddOrUpdateLocaleResource(IDictionary<string, string> resources, int? languageId = null) => AddOrUpdateLocaleResourceAsync(resources, languageId).GetAwaiter().GetResult();
    public void DeleteLocaleResources(IList<string> resourceNames, int? languageId = null) => DeleteLocaleResourcesAsync(resourceNames, languageId).GetAwaiter().GetResult();

    private Task ForgetAsync() => cache.RemoveByPrefixAsync(NopEntityCacheDefaults<LocaleStringResource>.Prefix);

    private static string Key(string name) => name.Trim().ToLowerInvariant();
}
