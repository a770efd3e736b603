using System.Globalization;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Puts the channel's messages into words.</summary>
public sealed class ChannelTexts(ILocalizationService localization)
{
    /// <summary>The message in the current language. Braces in Amazon's text stay text.</summary>
    public async Task<string> ToTextAsync(ChannelMessage message)
    {
        var format = await localization.GetResourceAsync(message.Resource);
        return FilledText.Of(CultureInfo.InvariantCulture, format, [.. message.Arguments]);
    }
}
