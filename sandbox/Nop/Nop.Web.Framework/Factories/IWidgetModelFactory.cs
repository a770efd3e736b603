using Nop.Web.Framework.Models.Cms;

namespace Nop.Web.Framework.Factories;

/// <summary>Finds the view components of a widget zone.</summary>
public partial interface IWidgetModelFactory
{
    Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true);
}
