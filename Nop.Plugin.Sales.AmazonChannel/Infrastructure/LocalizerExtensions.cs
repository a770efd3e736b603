using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Web.Framework.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Texts with places in views.</summary>
public static class LocalizerExtensions
{
    /// <summary>The text with values in its places, to be encoded. The host's own way writes it as it stands, and a stray brace in a translation takes the page down.</summary>
    public static string Filled(this Localizer localizer, string key, params object?[] values) => FilledText.Of(CultureInfo.CurrentCulture, localizer(key).Text, values);
}
