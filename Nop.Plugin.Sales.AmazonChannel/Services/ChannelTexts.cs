using System.Globalization;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Puts the channel's messages into words.</summary>
public sealed class ChannelTexts(ILocalizationService localization, ILanguageService languages)
{
    /// <summary>The message in the current language. Braces in Amazon's text stay text.</summary>
    public async Task<string> ToTextAsync(ChannelMessage message) => InWords(await localization.GetResourceAsync(message.Resource), message);

    /// <summary>The message in every language of the shop, hidden ones too.</summary>
    public async Task<IReadOnlySet<string>> ToTextsAsync(ChannelMessage message)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            words.Add(InWords(await localization.GetResourceAsync(message.Resource, language.Id, logIfNotFound: false), message));
        return words;
    }

    private static string InWords(string format, ChannelMessage message) =>
        FilledText.Of(CultureInfo.InvariantCulture, format, [.. message.Arguments]);
}
