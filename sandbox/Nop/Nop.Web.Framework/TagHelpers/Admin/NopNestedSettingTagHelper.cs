using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>Settings that show only while a check box is ticked.</summary>
[HtmlTargetElement("nop-nested-setting", Attributes = FOR_ATTRIBUTE_NAME)]
public partial class NopNestedSettingTagHelper : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string IS_CONDITION_INVERT = "is-condition-invert";
    protected const string DISABLE_AUTOGENERATION = "disable-auto-generation";

    public NopNestedSettingTagHelper(IHtmlGenerator generator)
    {
        Generator = generator;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(IS_CONDITION_INVERT)]
    public bool IsConditionInvert { get; set; }

    [HtmlAttributeName(DISABLE_AUTOGENERATION)]
    public bool DisableAutoGeneration { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parent = For.Name.Replace('.', '_');
        var number = Random.Shared.Next();
        var id = context.AllAttributes["id"]?.Value?.ToString() ?? $"nestedSetting{number}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nested-setting");
        output.Attributes.SetAttribute("id", id);

        var shown = IsConditionInvert ? "!box.is(':checked')" : "box.is(':checked')";
        var toggle = DisableAutoGeneration
            ? ""
            : $"var box=$('#{parent}');function toggle(){{$('#{id}')[{shown}?'showElement':'hideElement']();}}box.on('click',toggle);toggle();";
        output.PreContent.SetHtmlContent($"<script>$(function(){{initNestedSetting('{For.Name}','parentSetting{number}','{id}');{toggle}}});</script>");
        return Task.CompletedTask;
    }
}
