using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models.Cms;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A card that collapses and remembers it.</summary>
[HtmlTargetElement("nop-card", Attributes = NAME_ATTRIBUTE_NAME)]
public partial class NopCardTagHelper : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME = "asp-hide-block-attribute-name";
    protected const string IS_HIDE_ATTRIBUTE_NAME = "asp-hide";
    protected const string IS_ADVANCED_ATTRIBUTE_NAME = "asp-advanced";
    protected const string CARD_ICON_ATTRIBUTE_NAME = "asp-icon";

    protected readonly IViewComponentHelper _viewComponentHelper;
    protected readonly IWidgetModelFactory _widgetModelFactory;

    public NopCardTagHelper(IViewComponentHelper viewComponentHelper, IWidgetModelFactory widgetModelFactory)
    {
        _viewComponentHelper = viewComponentHelper;
        _widgetModelFactory = widgetModelFactory;
    }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME)]
    public string HideBlockAttributeName { get; set; }

    [HtmlAttributeName(IS_HIDE_ATTRIBUTE_NAME)]
    public bool IsHide { get; set; }

    [HtmlAttributeName(IS_ADVANCED_ATTRIBUTE_NAME)]
    public bool IsAdvanced { get; set; }

    [HtmlAttributeName(CARD_ICON_ATTRIBUTE_NAME)]
    public string CardIconIsAdvanced { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // the host dereferences both attributes, so a card without them fails there too
        if (!context.AllAttributes.ContainsName(HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME) || !context.AllAttributes.ContainsName(IS_HIDE_ATTRIBUTE_NAME))
            throw new InvalidOperationException($"nop-card {Name} needs {HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME} and {IS_HIDE_ATTRIBUTE_NAME}.");

        (_viewComponentHelper as IViewContextAware)?.Contextualize(ViewContext);
        var card = new TagBuilder("div") { Attributes = { ["id"] = Name, ["data-card-name"] = Name, ["data-hideAttribute"] = HideBlockAttributeName } };
        card.AddCssClass("card card-secondary card-outline" + (IsAdvanced ? " advanced-setting" : "") + (IsHide ? " collapsed-card" : ""));
        card.InnerHtml.AppendHtml(Header());
        await AddWidgetsAsync(card, AdminWidgetZones.CardBefore);
        card.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        await AddWidgetsAsync(card, AdminWidgetZones.CardAfter);
        output.Content.AppendHtml(card);
    }

    private TagBuilder Header()
    {
        var header = new TagBuilder("div") { Attributes = { ["class"] = "card-header with-border clearfix" } };
        if (CardIconIsAdvanced is not null)
        {
            var title = new TagBuilder("div") { Attributes = { ["class"] = "card-title" } };
            title.InnerHtml.AppendHtml(new TagBuilder("i") { Attributes = { ["class"] = CardIconIsAdvanced } }).AppendHtml(Title);
            header.InnerHtml.AppendHtml(title);
        }
        header.InnerHtml.AppendHtml(
            $"<div class=\"card-tools float-right\"><button class=\"btn btn-tool\" data-card-widget=\"collapse\" type=\"button\"><i class=\"{(IsHide ? "fa-plus" : "fa-minus")} toggle-icon fa\"></i></button></div>");
        return header;
    }

    private async Task AddWidgetsAsync(TagBuilder card, string zone)
    {
        foreach (var widget in await _widgetModelFactory.PrepareRenderWidgetModelAsync(zone, new WidgetNopCardModel { CardName = Name }))
            card.InnerHtml.AppendHtml(await _viewComponentHelper.InvokeAsync(widget.WidgetViewComponent, widget.WidgetViewComponentArguments));
    }
}
