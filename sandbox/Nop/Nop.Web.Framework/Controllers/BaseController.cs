using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nop.Core;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.Filters;
using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.Controllers;

/// <summary>Base of controllers.</summary>
[PublishModelEvents]
public abstract partial class BaseController : Controller
{
    private const string TabKey = "nop.selected-tab-name";
    private const string CardKey = "nop.selected-card-name";
    private const string TabField = "selected-tab-name";

    public virtual void SaveSelectedCardName(string cardName, bool persistForTheNextRequest = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(cardName);
        Remember(CardKey, cardName, persistForTheNextRequest);
    }

    public virtual async Task SaveSelectedTabNameAsync(string tabName = "", bool persistForTheNextRequest = true)
    {
        var form = HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? await Request.ReadFormAsync() : FormCollection.Empty;
        SaveSelectedTabName(tabName, form[TabField], null, persistForTheNextRequest);
        foreach (var (name, value) in form.Where(field => field.Key.StartsWith(TabField + "-", StringComparison.OrdinalIgnoreCase)))
            SaveSelectedTabName(null, value, name[(TabField.Length + 1)..], persistForTheNextRequest);
    }

    protected virtual void SaveSelectedTabName(string tabName, StringValues selectedTabName, string dataKeyPrefix, bool persistForTheNextRequest)
    {
        var name = string.IsNullOrEmpty(tabName) ? selectedTabName.ToString() : tabName;
        if (!string.IsNullOrEmpty(name))
            Remember(string.IsNullOrEmpty(dataKeyPrefix) ? TabKey : $"{TabKey}-{dataKeyPrefix}", name, persistForTheNextRequest);
    }

    protected virtual async Task<string> RenderViewComponentToStringAsync(Type componentType, object arguments = null) =>
        await WriteAsync(NullView.Instance, async context =>
        {
            var helper = Service<IViewComponentHelper>();
            ((IViewContextAware)helper).Contextualize(context);
            (await helper.InvokeAsync(componentType, arguments)).WriteTo(context.Writer, HtmlEncoder.Default);
        });

    protected virtual async Task<string> RenderPartialViewToStringAsync(string viewName, object model)
    {
        var name = string.IsNullOrEmpty(viewName) ? ControllerContext.ActionDescriptor.ActionName : viewName;
        await Service<IEventPublisher>().ModelPreparedAsync(model);
        ViewData.Model = model;
        var engine = Service<ICompositeViewEngine>();
        var found = engine.FindView(ControllerContext, name, isMainPage: false);
        var view = found.View ?? engine.GetView(null, name, isMainPage: false).View
            ?? throw new InvalidOperationException($"View {name} was not found; looked at {string.Join(", ", found.SearchedLocations)}.");
        return await WriteAsync(view, view.RenderAsync);
    }

    protected JsonResult ErrorJson(string error) => Json(new { error });

    protected JsonResult ErrorJson(object errors) => Json(new { error = errors });

    protected virtual IActionResult AccessDeniedView() =>
        RedirectToAction("AccessDenied", "Security", new { pageUrl = Service<IWebHelper>().GetRawUrl(Request) });

    protected virtual async Task<JsonResult> AccessDeniedJsonAsync() =>
        ErrorJson(await Service<ILocalizationService>().GetResourceAsync("Admin.AccessDenied.Description"));

    protected virtual void DisplayEditLink(string editPageUrl) => Service<INopHtmlHelper>().AddEditPageUrl(editPageUrl);

    protected virtual Task AddLocalesAsync<TLocalizedModelLocal>(ILanguageService languageService, IList<TLocalizedModelLocal> locales)
        where TLocalizedModelLocal : ILocalizedLocaleModel => AddLocalesAsync(languageService, locales, null);

    protected virtual async Task AddLocalesAsync<TLocalizedModelLocal>(ILanguageService languageService, IList<TLocalizedModelLocal> locales,
        Action<TLocalizedModelLocal, int> configure) where TLocalizedModelLocal : ILocalizedLocaleModel
    {
        foreach (var language in await languageService.GetAllLanguagesAsync(true))
        {
            var locale = Activator.CreateInstance<TLocalizedModelLocal>();
            locale.LanguageId = language.Id;
            configure?.Invoke(locale, language.Id);
            locales.Add(locale);
        }
    }

    private T Service<T>() => HttpContext.RequestServices.GetRequiredService<T>();

    private void Remember(string key, string value, bool forTheNextRequest)
    {
        if (forTheNextRequest)
            TempData[key] = value;
        else
            ViewData[key] = value;
    }

    private async Task<string> WriteAsync(IView view, Func<ViewContext, Task> write)
    {
        await using var writer = new StringWriter();
        await write(new ViewContext(ControllerContext, view, ViewData, TempData, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
