using System.Linq.Expressions;
using System.Reflection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.ComponentModel;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Data;

namespace Nop.Services.Configuration;

/// <summary>Stores settings as rows named "class.property" in lower case.</summary>
internal sealed class SettingService(IRepository<Setting> settings, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey _all = new("Nop.setting.all.");

    public Task<Setting> GetSettingByIdAsync(int settingId) => settings.GetByIdAsync(settingId);

    public async Task DeleteSettingAsync(Setting setting)
    {
        await settings.DeleteAsync(setting);
        await ClearCacheAsync();
    }

    public async Task DeleteSettingsAsync(IList<Setting> settingsToDelete)
    {
        await settings.DeleteAsync(settingsToDelete);
        await ClearCacheAsync();
    }

    public async Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        if (string.IsNullOrEmpty(key))
            return null;
        var named = (await GetAllSettingsAsync()).Where(setting => setting.Name.Equals(key.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Find(setting => setting.StoreId == storeId)
            ?? (storeId > 0 && loadSharedValueIfNotFound ? named.Find(setting => setting.StoreId == 0) : null);
    }

    public async Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        await GetSettingAsync(key, storeId, loadSharedValueIfNotFound) is { } setting ? CommonHelper.To<T>(setting.Value) : defaultValue;

    public async Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        ArgumentNullException.ThrowIfNull(key);
        await StoreAsync(key, Converters.For(typeof(T)).ConvertToInvariantString(value), storeId, clearCache);
    }

    public Task<IList<Setting>> GetAllSettingsAsync() =>
        settings.GetAllAsync(query => query.OrderBy(setting => setting.Name).ThenBy(setting => setting.StoreId), (ICacheKeyService _) => _all);

    public async Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new() =>
        await GetSettingAsync(GetSettingKey(settings, keySelector), storeId) is not null;

    public async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => (T)await LoadSettingAsync(typeof(T), storeId);

    public async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var loaded = (ISettings)Activator.CreateInstance(type);
        foreach (var property in Stored(type))
        {
            var setting = await GetSettingAsync($"{type.Name}.{property.Name}", storeId, loadSharedValueIfNotFound: true);
            var converter = Converters.For(property.PropertyType);
            if (setting is not null && converter.IsValid(setting.Value))
                property.SetValue(loaded, converter.ConvertFromInvariantString(setting.Value));
        }
        return loaded;
    }

    public async Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new()
    {
        foreach (var property in Stored(typeof(T)))
            await StoreAsync($"{typeof(T).Name}.{property.Name}", Text(property, settings), storeId, clearCache: false);
        await ClearCacheAsync();
    }

    public Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true) where T : ISettings, new() =>
        StoreAsync(GetSettingKey(settings, keySelector), Text(PropertyOf(keySelector), settings), storeId, clearCache);

    public Task SaveSettingOverridablePerStoreAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector,
        bool overrideForStore, int storeId = 0, bool clearCache = true) where T : ISettings, new() =>
        overrideForStore || storeId == 0 ? SaveSettingAsync(settings, keySelector, storeId, clearCache) : DeleteSettingAsync(settings, keySelector, storeId);

    public async Task InsertSettingAsync(Setting setting, bool clearCache = true)
    {
        await settings.InsertAsync(setting);
        if (clearCache)
            await ClearCacheAsync();
    }

    public async Task UpdateSettingAsync(Setting setting, bool clearCache = true)
    {
        ArgumentNullException.ThrowIfNull(setting);
        await settings.UpdateAsync(setting);
        if (clearCache)
            await ClearCacheAsync();
    }

    public async Task DeleteSettingAsync<T>() where T : ISettings, new()
    {
        var keys = typeof(T).GetProperties().Select(property => $"{typeof(T).Name}.{property.Name}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        await DeleteSettingsAsync([.. (await GetAllSettingsAsync()).Where(setting => keys.Contains(setting.Name))]);
    }

    public async Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new()
    {
        if (await GetSettingAsync(GetSettingKey(settings, keySelector), storeId) is { } found)
            await DeleteSettingAsync(found);
    }

    public Task ClearCacheAsync() => cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Setting>.Prefix);

    public string GetSettingKey<TSettings, T>(TSettings settings, Expression<Func<TSettings, T>> keySelector) where TSettings : ISettings, new() =>
        $"{typeof(TSettings).Name}.{PropertyOf(keySelector).Name}";

    public Setting GetSettingById(int settingId) => GetSettingByIdAsync(settingId).GetAwaiter().GetResult();
    public void DeleteSetting(Setting setting) => DeleteSettingAsync(setting).GetAwaiter().GetResult();
    public Setting GetSetting(string key, int storeId = 0, bool loadSharedValueIfNotFound = false) => GetSettingAsync(key, storeId, loadSharedValueIfNotFound).GetAwaiter().GetResult();
    public T GetSettingByKey<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        GetSettingByKeyAsync(key, defaultValue, storeId, loadSharedValueIfNotFound).GetAwaiter().GetResult();
    public void SetSetting<T>(string key, T value, int storeId = 0, bool clearCache = true) => SetSettingAsync(key, value, storeId, clearCache).GetAwaiter().GetResult();
    public IList<Setting> GetAllSettings() => GetAllSettingsAsync().GetAwaiter().GetResult();
    public bool SettingExists<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new() =>
        SettingExistsAsync(settings, keySelector, storeId).GetAwaiter().GetResult();
    public T LoadSetting<T>(int storeId = 0) where T : ISettings, new() => LoadSettingAsync<T>(storeId).GetAwaiter().GetResult();
    public ISettings LoadSetting(Type type, int storeId = 0) => LoadSettingAsync(type, storeId).GetAwaiter().GetResult();
    public void SaveSetting<T>(T settings, int storeId = 0) where T : ISettings, new() => SaveSettingAsync(settings, storeId).GetAwaiter().GetResult();
    public void SaveSetting<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true) where T : ISettings, new() =>
        SaveSettingAsync(settings, keySelector, storeId, clearCache).GetAwaiter().GetResult();
    public void InsertSetting(Setting setting, bool clearCache = true) => InsertSettingAsync(setting, clearCache).GetAwaiter().GetResult();
    public void UpdateSetting(Setting setting, bool clearCache = true) => UpdateSettingAsync(setting, clearCache).GetAwaiter().GetResult();
    public void ClearCache() => ClearCacheAsync().GetAwaiter().GetResult();

    private async Task StoreAsync(string key, string value, int storeId, bool clearCache)
    {
        key = key.Trim().ToLowerInvariant();
        if (await GetSettingAsync(key, storeId) is { } known)
            await UpdateSettingAsync(new Setting { Id = known.Id, Name = known.Name, Value = value, StoreId = storeId }, clearCache);
        else
            await InsertSettingAsync(new Setting { Name = key, Value = value, StoreId = storeId }, clearCache);
    }

    // a property of a type that has no text form is not stored, as in the host
    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties().Where(property => property is { CanRead: true, CanWrite: true } && Converters.For(property.PropertyType).CanConvertFrom(typeof(string)));

    private static string Text(PropertyInfo property, object settings) =>
        property.GetValue(settings) is { } value ? Converters.For(property.PropertyType).ConvertToInvariantString(value) : string.Empty;

    private static PropertyInfo PropertyOf<T, TPropType>(Expression<Func<T, TPropType>> selector) =>
        (selector.Body as MemberExpression)?.Member as PropertyInfo
        ?? throw new ArgumentException($"'{selector}' does not name a property. Write it as x => x.Property.", nameof(selector));
}
