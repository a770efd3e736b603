using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Models.DataTables;

namespace Shop.Grids;

/// <summary>Writes a grid's settings as the JavaScript object that grid.js takes.</summary>
public sealed class GridScript(DataTablesModel model, IUrlHelper urls, string locale)
{
    private readonly string _functionName = model.Name.Replace('-', '_');

    /// <summary>The object.</summary>
    public string Settings()
    {
        var script = new StringBuilder("{");
        script.Append($"pageLength:{model.Length},paging:{Js(model.Paging)},info:{Js(model.Info)},refresh:{Js(model.RefreshButton && !model.IsChildTable)},ordering:{Js(model.Ordering)},");
        if (!string.IsNullOrEmpty(model.LengthMenu))
            script.Append($"lengthMenu:[{model.LengthMenu}],");
        if (!string.IsNullOrEmpty(model.RowIdBasedOnField))
            script.Append($"rowId:'{Js(model.RowIdBasedOnField)}',");
        if (!string.IsNullOrEmpty(model.DrawCallback))
            script.Append($"drawCallback:function(settings){{return {model.DrawCallback}(settings);}},");
        if (!string.IsNullOrEmpty(model.FooterCallback))
            script.Append($"footerCallback:function(tfoot,data,start,end,display){{return {model.FooterCallback}(tfoot,data,start,end,display);}},");
        if (model.DeferLoading is { } deferred)
            script.Append($"deferLoading:{deferred},");
        if (model.PrimaryKeyColumn is { Length: > 0 } key)
            script.Append($"primaryKey:'{Js(key)}',");
        if (model.ChildTable is { } child)
            script.Append($"child:function(parentRow){{var row={{data:function(){{return parentRow;}}}};return {new GridScript(child, urls, locale).Settings()};}},");
        script.Append(model.Data is { } data ? $"data:{data}," : $"ajax:{{url:'{Js(Url(model.UrlRead))}',data:function(data){{{Filters()}return addAntiForgeryToken(data);}}}},");
        script.Append("columns:[").AppendJoin(',', model.ColumnCollection.Select(Column)).Append("]}");
        return script.ToString();
    }

    private string Filters()
    {
        var script = new StringBuilder();
        foreach (var filter in model.Filters ?? [])
        {
            var value = (filter.Type, filter.ParentName, filter.ModelName) switch
            {
                ({ } type, { Length: > 0 } parent, _) when type == typeof(string) && model.IsChildTable => $"row.data().{parent}",
                ({ } type, _, { Length: > 0 } prefix) when type == typeof(string) => $"$('#{prefix}_{filter.Name}').val()",
                ({ } type, _, _) when type == typeof(bool) => $"$('#{filter.Name}').is(':checked')",
                ({ } type, _, _) when type == typeof(int) => int.TryParse(filter.Value?.ToString(), out var number) ? number.ToString() : "undefined",
                ({ } type, _, _) when type == typeof(string) || type == typeof(DateTime?) => $"$('#{filter.Name}').val()",
                _ => throw new InvalidOperationException($"Grid {model.Name}: filter {filter.Name} has the type {filter.Type}, which the host ignores. Use string, bool, int or DateTime?."),
            };
            script.Append($"data.{filter.Name}={value};");
        }
        return script.ToString();
    }

    private string Column(ColumnProperty column)
    {
        var title = column.IsMasterCheckBox
            ? $"<input class=\"mastercheckbox\" type=\"checkbox\" />{Html(column.Title)}"
            : column.Title;
        return $"{{data:'{Js(column.Data)}',title:'{Js(title)}',className:'{Js(column.ClassName)}',width:'{Js(column.Width)}',visible:{Js(column.Visible)}"
            + (Render(column) is { } body ? $",render:function(data,type,row,meta){{{body}}}}}" : "}");
    }

    private string? Render(ColumnProperty column) => column.Render switch
    {
        null => column.Encode ? "return escapeHtml(data);" : null,
        RenderLink link => $"return '<a href=\"{Js(Url(link.Url))}'+escapeHtml(row.{link.Url.DataId})+'\">'+{(string.IsNullOrEmpty(link.Title) ? "escapeHtml(data)" : $"'{Js(Html(link.Title))}'")}+'</a>';",
        RenderDate date => $"return data?moment(data).locale('{locale}').format('{Js(date.Format)}'):null;",
        RenderBoolean => "return data?'<i class=\"fas fa-check true-icon\" nop-value=\"true\"></i>':'<i class=\"fas fa-times false-icon\" nop-value=\"false\"></i>';",
        RenderCheckBox box => $"return '<input name=\"{Js(box.Name)}\" value=\"'+row.{box.PropertyKeyName}+'\" type=\"checkbox\" class=\"checkboxGroups\"'+(data===true?' checked=\"checked\"':'')+' />';",
        RenderButtonView view => Anchor(view.ClassName, Url(view.Url), "far fa-eye", "View"),
        RenderButtonEdit edit => Anchor(edit.ClassName, Url(edit.Url), "fas fa-pencil", "Edit"),
        RenderButtonRemove remove => $"return '<a href=\"#\" class=\"{Js(remove.ClassName)}\" onclick=\"return nopGridDelete(\\'{model.Name}\\',\\'{Js(Url(model.UrlDelete))}\\',\\'{model.BindColumnNameActionDelete ?? "id"}\\',\\''+data+'\\')\"><i class=\"far fa-trash-can\"></i>{Js(Html(remove.Title))}</a>';",
        RenderButtonCustom { Url.Length: > 0 } custom => $"return '<a class=\"{Js(custom.ClassName)}\" href=\"{Js(custom.Url)}'+data+'\">{Js(Html(custom.Title))}</a>';",
        RenderButtonCustom custom => $"return '<a class=\"{Js(custom.ClassName)}\" onclick=\"{Js(custom.OnClickFunctionName)}(\\''+data+'\\');\">{Js(Html(custom.Title))}</a>';",
        RenderButtonsInlineEdit inline => InlineEdit(inline.ClassName, column.Data),
        RenderPicture picture => $"return '<img src=\"{Js(picture.SrcPrefix)}'+{(string.IsNullOrEmpty(picture.Src) ? "data" : $"'{Js(picture.Src)}'")}+'\"{(picture.Width > 0 ? $" width=\"{picture.Width}\"" : "")} alt=\"\" />';",
        RenderCustom custom => $"return {custom.FunctionName}(data,type,row,meta);",
        RenderChildCaret => "return '<i class=\"fas fa-caret-right\" aria-hidden=\"true\"></i>';",
        _ => throw new InvalidOperationException($"Grid {model.Name}: column {column.Data} has the render {column.Render.GetType()}, which the host does not draw."),
    };

    private static string Anchor(string css, string url, string icon, string text) =>
        $"return '<a class=\"{Js(css)}\" href=\"{Js(url)}'+data+'\"><i class=\"{icon}\"></i>{text}</a>';";

    private string InlineEdit(string css, string key)
    {
        var editable = "{" + string.Join(',', model.ColumnCollection.Where(column => column.Editable).Select(column => $"{column.Data}:'{column.EditType.ToString().ToLowerInvariant()}'")) + "}";
        // quotes are doubled here: the handler stands inside an attribute inside a script
        string Link(string id, string call, string icon, string text, bool hidden) =>
            $"<a href=\"#\" class=\"{css}\" id=\"{id}_{_functionName}'+data+'\"{(hidden ? " style=\"display:none\"" : "")} onclick=\"{call.Replace("'", "\\'")};return false;\"><i class=\"{icon}\"></i>{text}</a>";
        return "return '"
            + Link("buttonEdit", $"nopGridEdit.begin(this,{editable})", "fas fa-pencil", "Edit", hidden: false)
            + Link("buttonConfirm", $"nopGridEdit.confirm(this,'{model.Name}','{Url(model.UrlUpdate)}','{key}',{editable})", "fas fa-check", "Update", hidden: true)
            + Link("buttonCancel", $"nopGridEdit.cancel(this,'{model.Name}')", "fas fa-ban", "Cancel", hidden: true)
            + "';";
    }

    private string Url(DataUrl? target)
    {
        if (target is { ActionName.Length: > 0, ControllerName.Length: > 0 })
            return urls.Action(target.ActionName, target.ControllerName, target.RouteValues)
                ?? throw new InvalidOperationException($"Grid {model.Name}: no route leads to {target.ControllerName}.{target.ActionName}.");
        if (string.IsNullOrEmpty(target?.Url))
            return "";
        var address = (target.Url.StartsWith("~/", StringComparison.Ordinal) ? urls.Content(target.Url) : target.Url).TrimEnd('/');
        return target.TrimEnd ? address : address + "/";
    }

    private static string Js(bool value) => value ? "true" : "false";

    private static string Js(string? text) => text is null ? "" : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Replace("'", "\\u0027").Replace("<", "\\u003C");

    private static string Html(string? text) => text is null ? "" : HtmlEncoder.Default.Encode(text);
}
