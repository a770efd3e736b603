namespace Nop.Web.Framework.Models.Cms;

/// <summary>A view component to render in a widget zone.</summary>
public partial record RenderWidgetModel : BaseNopModel
{
    public Type WidgetViewComponent { get; set; }

    public object WidgetViewComponentArguments { get; set; }
}

/// <summary>What widgets before and after a card get.</summary>
public partial class WidgetNopCardModel
{
    public string CardName { get; set; }
}
