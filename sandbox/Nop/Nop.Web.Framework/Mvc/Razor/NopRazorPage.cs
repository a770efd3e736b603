using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Localization;
using Nop.Web.Framework.Localization;

namespace Nop.Web.Framework.Mvc.Razor;

/// <summary>Base of views: T("key") gives a resource.</summary>
public abstract partial class NopRazorPage<TModel> : RazorPage<TModel>
{
    protected ILocalizationService _localizationService;
    protected Localizer _localizer;

    public Localizer T => _localizer ??= Localize;

    private LocalizedString Localize(string key, object[] args)
    {
        _localizationService ??= Context.RequestServices.GetRequiredService<ILocalizationService>();
        var text = _localizationService.GetResourceAsync(key).GetAwaiter().GetResult();
        if (string.IsNullOrEmpty(text))
            return new LocalizedString(key);
        return new LocalizedString(args is { Length: > 0 } ? string.Format(text, args) : text);
    }
}
