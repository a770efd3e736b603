using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Sales.AmazonChannel.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>A second language of a shop, in which every text of the channel has other words.</summary>
public static class German
{
    /// <summary>What each text begins with.</summary>
    public const string Mark = "(de) ";

    /// <summary>Adds the language; the shop goes on in it.</summary>
    public static Task<Language> SpeakAsync(TestShop shop) => shop.DoAsync(async services =>
    {
        var german = new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", FlagImageFileName = "de.png", Published = true, DisplayOrder = -1 };
        await services.GetRequiredService<ILanguageService>().InsertLanguageAsync(german);
        await services.GetRequiredService<ILocalizationService>().AddOrUpdateLocaleResourceAsync(ChannelResources.Read().ToDictionary(text => text.Key, text => Mark + text.Value), german.Id);
        return german;
    });
}
