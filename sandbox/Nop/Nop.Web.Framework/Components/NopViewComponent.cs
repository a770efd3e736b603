using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Sandbox;

namespace Nop.Web.Framework.Components;

/// <summary>Base of view components; tells of each model it shows.</summary>
public abstract partial class NopViewComponent : ViewComponent
{
    public new ViewViewComponentResult View<TModel>(string viewName, TModel model)
    {
        Tell(model);
        return base.View(viewName, model);
    }

    public new ViewViewComponentResult View<TModel>(TModel model)
    {
        Tell(model);
        return base.View(model);
    }

    public new ViewViewComponentResult View(string viewName) => base.View(viewName);

    private static void Tell(object model) => RequestScope.TryGet<IEventPublisher>()?.ModelPrepared(model);
}
